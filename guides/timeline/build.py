"""From an item to its timeline: a strip for each schedule that there is."""

from collections.abc import Iterator

from msgspec.structs import replace

from catalog.model.conditions import Answers, Verdict, verdict
from catalog.model.parts import Limit
from catalog.situations.schedule import Schedule, Span, schedules
from guides.map.branches.steps import actor, presence, special
from guides.map.build import footer
from guides.subject import Subject
from guides.timeline.view import Bar, Strip, TimelineView
from guides.wording.answers import answers_said
from guides.wording.quantities import period


def timeline_of(subject: Subject) -> TimelineView:
    """Make the timeline of an item.

    Raises:
        TooTangledError: too many questions hang together.
    """
    strips = tuple(_strip(schedule, subject) for schedule in schedules(subject.cases))
    totals = subject.words.listed(dict.fromkeys(strip.total for strip in strips if strip.total))
    return TimelineView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.words.phrase("timeline_title", name=subject.name),
        subtitle=subject.subtitle,
        unit=subject.words.phrase("timeline_unit"),
        strips=strips,
        note=subject.words.phrase("timeline_critical") if any(map(_mixed, strips)) else "",
        description=subject.words.phrase("timeline_description", name=subject.name, totals=totals),
        footer=footer(subject),
    )


def _strip(schedule: Schedule, subject: Subject) -> Strip:
    days = None if schedule.days is None else float(schedule.days)
    return Strip(_title(schedule, subject), _total(schedule, subject), days, tuple(_bars(schedule, subject)))


def _mixed(strip: Strip) -> bool:
    """Tell whether some steps take time without holding up the whole."""
    return any(not bar.critical for bar in strip.bars if bar.ends > bar.begins)


def _title(schedule: Schedule, subject: Subject) -> str:
    named = [one for one in subject.item.situations if one.id in schedule.situations]
    names = subject.words.listed(subject.words.text(one.plain_name) or subject.words.text(one.name) for one in named)
    return names or subject.words.sentences(answers_said(schedule.answers, subject))


def _total(schedule: Schedule, subject: Subject) -> str:
    if schedule.promise is None:
        return ""
    number, unit = schedule.promise.number, schedule.promise.unit
    said = period(Limit(number, unit, none=number is None), subject)
    return subject.words.named(subject.words.phrase("measure_days"), said)


def _bars(schedule: Schedule, subject: Subject) -> Iterator[Bar]:
    for span in schedule.spans:
        step = subject.item.steps[span.step]
        yield Bar(
            id=step.id,
            number=str(span.step + 1),
            title=subject.words.text(step.name),
            actor=actor(step, subject),
            begins=float(span.begins),
            ends=float(span.ends),
            length=_length(step.limit, schedule.answers, subject) if step.limit else "",
            badges=tuple(badge for badge in _badges(span, subject) if badge),
            critical=span.critical and span.ends > span.begins,
        )


def _length(limit: Limit, answers: Answers, subject: Subject) -> str:
    """Say the limit under answers; empty where these leave open which of its cases it is."""
    for case in limit.cases:
        found = verdict(case.when, answers)
        if found is not Verdict.DOES_NOT_APPLY:
            unit = case.unit or limit.unit
            return period(replace(case, unit=unit), subject) if found is Verdict.APPLIES else ""
    return period(limit, subject)


def _badges(span: Span, subject: Subject) -> Iterator[str]:
    step = subject.item.steps[span.step]
    yield presence(step, subject)
    yield special(replace(step, counted=True), subject)
    if not step.counted:
        yield subject.words.phrase("not_counted_badge")
    if step.optional or not span.certain:
        yield subject.words.phrase("optional_badge")
