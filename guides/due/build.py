"""From when a case is done to the words for it."""

import datetime as dt

from catalog.metrics.due import Due, Pause, Span
from catalog.model.parts import Period
from catalog.model.steps import Phase
from guides.due.view import DayView, DueView, PauseView
from guides.subject import Subject
from guides.wording.conditions import topic
from guides.wording.quantities import period


def due_view(subject: Subject, due: Due) -> DueView:
    """Tell when a case is done; `subject` is told for the answers that were given."""
    return DueView(
        id=subject.item.id,
        language=subject.words.language,
        title=subject.title,
        subtitle=subject.subtitle,
        accepted=_day(due.accepted, subject),
        begins=_begins(subject),
        promised=tuple(_length(span, subject) for span in due.promised),
        earliest=_day(due.earliest, subject),
        limit_ends=_day(due.limit_ends, subject) if due.limit_ends else None,
        latest=_day(due.latest, subject) if due.latest else None,
        pauses=tuple(_pause(pause, subject) for pause in due.pauses),
        depends_on=tuple((question, topic(question, subject)) for question in due.depends_on),
        estimated=tuple(sorted(due.estimated)),
    )


def _begins(subject: Subject) -> str:
    """Say what the limit is counted from: acceptance unless it says otherwise."""
    start = (subject.item.promised_limit and subject.item.promised_limit.from_) or Phase.ACCEPT
    return subject.step(start) or subject.words.word("steps", "*", "phase", value=start)


def _pause(pause: Pause, subject: Subject) -> PauseView:
    length = subject.words.listed(_length(span, subject) for span in pause.spans)
    return PauseView(pause.step.id, subject.words.text(pause.step.name), length, pause.certain)


def _length(span: Span, subject: Subject) -> str:
    return period(Period(span.number, span.unit), subject)


def _day(day: dt.date, subject: Subject) -> DayView:
    return DayView(day, subject.words.phrase("day_of_week", day=day.isoformat(), week=_weekday(day, subject)))


def _weekday(day: dt.date, subject: Subject) -> str:
    return subject.words.phrase(f"weekday_{day.isoweekday()}")
