"""到现场次数: how often, by which channel, why, and how to avoid it."""

from collections.abc import Iterator

from catalog.model.steps import Visit
from guides.map.cases import offered
from guides.map.figures import visit_range
from guides.map.view import Card, Entry, Fact, Point
from guides.subject import Subject
from guides.wording.conditions import said


def visits(subject: Subject) -> tuple[str, list[Entry]]:
    """Give the title and entries of the branch."""
    words = subject.words
    ranges = [visit_range(subject, {"channel": channel}) for channel in offered(subject)] or [visit_range(subject, {})]
    low, high = min(low for low, _ in ranges), max(high for _, high in ranges)
    count = str(low) if low == high else words.phrase("range", low=low, high=high)
    title = words.phrase("visits_count", count=count)
    if not subject.item.visits:
        return title, [Point(words.phrase("no_visit"))]
    return title, [*_by_channel(subject), *(_card(visit, subject) for visit in subject.item.visits)]


def _by_channel(subject: Subject) -> Iterator[Fact]:
    for channel in offered(subject):
        low, high = visit_range(subject, {"channel": channel})
        name = "times" if low == high else "up_to_times"
        yield Fact(subject.words.label("channels", channel), subject.words.phrase(name, count=high))


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
    return Card(cause, (), tuple(Fact(key, value) for key, value in told if value))
