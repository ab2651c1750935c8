"""The cases that an item tells apart, so that a figure spans what can come together and nothing else.

Only questions that decide the figure are answered, and only few: one left open is one more thing that may
be either way, so that the span is wider than it need be, never too narrow.
"""

from collections.abc import Iterable, Iterator
from functools import partial

from catalog.model.conditions import NO_ANSWER, Answer, Answers, Condition, Verdict, questions_of, verdict
from catalog.model.questions import Question, QuestionKind
from guides.subject import Subject

MOST = 256
"""Cases that are looked at; questions that would make more of them stay open."""

CHANNELS = ("online", "window", "mail", "terminal")


def offered(subject: Subject) -> tuple[str, ...]:
    """Name the channels the item offers."""
    return tuple(channel for channel in CHANNELS if getattr(subject.item.channels, channel) is not None)


def cases(subject: Subject, conditions: Iterable[Condition]) -> list[Answers]:
    """Give answers to the questions that the conditions ask, every case once."""
    asked = _asked(subject, conditions)
    found: list[Answers] = [{}]
    if "channel" in asked and offered(subject):
        found = [{"channel": channel} for channel in offered(subject)]
    for question in subject.item.questions:
        more = [wider for answers in found for wider in _answered(question, answers)] if question.id in asked else found
        found = more if len(more) <= MOST else found
    return found


def _asked(subject: Subject, conditions: Iterable[Condition]) -> frozenset[str]:
    asked = {question for condition in conditions for question in questions_of(condition)}
    for question in reversed(subject.item.questions):
        asked |= set(questions_of(question.when)) if question.id in asked else set()
    return frozenset(asked)


def _answered(question: Question, answers: Answers) -> Iterator[Answers]:
    asked = verdict(question.when, answers)
    extended = partial(_extended, answers, question.id)
    values = _values(question)
    if asked is Verdict.DOES_NOT_APPLY:
        yield extended(NO_ANSWER)
    elif asked is Verdict.DEPENDS or not values:
        yield answers
    else:
        yield from map(extended, values)


def _extended(answers: Answers, question: str, answer: Answer) -> Answers:
    return {**answers, question: answer}


def _values(question: Question) -> tuple[Answer, ...]:
    """Give the answers of a question that has one of a few; none for others."""
    match question.kind:
        case QuestionKind.YES_NO:
            return (True, False)
        case QuestionKind.CHOICE:
            return tuple(option.id for option in question.options)
        case QuestionKind.NUMBER:
            return tuple(band.id for band in question.bands)
        case _:
            return ()
