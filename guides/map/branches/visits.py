"""到现场次数: how often, by which channel, why, and how to avoid it."""

from collections.abc import Iterable, Iterator, Mapping

from catalog.model.steps import Visit
from catalog.situations.extremes import Extremes
from guides.map.figures import figure_said, visits_by_channel
from guides.map.view import Card, Entry, Fact, Point
from guides.subject import Subject
from guides.wording.conditions import said
from guides.wording.wording import number


def visits(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    words, spans = subject.words, visits_by_channel(subject)
    title = words.phrase("visits_count", count=figure_said(_together(spans.values()), subject))
    if not subject.item.visits:
        return title, [Point(words.phrase("no_visit"))]
    return title, [*_by_channel(spans, subject), *(_card(visit, subject) for visit in subject.item.visits)]


def _together(spans: Iterable[Extremes]) -> Extremes | None:
    every = list(spans)
    if not every:
        return None
    low, high = min(span.least for span in every), max(span.most for span in every)
    return Extremes(low, high, all(span.exact for span in every))


def _by_channel(spans: Mapping[str, Extremes], subject: Subject) -> Iterator[Fact]:
    for channel, span in spans.items():
        if channel:
            name = "times" if span.least == span.most else "up_to_times"
            label, times = subject.words.label("channels", channel), subject.words.phrase(name, count=number(span.most))
            yield Fact(label, times, granule=f"channels/{channel}")


def _card(visit: Visit, subject: Subject) -> Card:
    words = subject.words
    place = subject.place(visit.place)
    told = (
        (words.label("visits", "reason"), words.text(visit.reason)),
        (words.phrase("applies_when"), said(visit.when, subject)),
        (words.label("visits", "step"), subject.step(visit.step)),
        (words.label("visits", "party"), subject.party(visit.party)),
        (words.label("visits", "place"), words.text(place.name) if place else ""),
        (words.label("visits", "avoid_by"), words.text(visit.avoid_by)),
    )
    cause = words.word("visits", "cause", value=visit.cause)
    return Card(words.heading(cause), (), tuple(Fact(key, value) for key, value in told if value))
