"""Tests of what is not there: a question nobody asks, an answer nobody can give."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.model.conditions import NOTHING_CHOSEN, AnswerValue
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.schema.kinds import Kind
from catalog.schema.labels import words_of
from catalog.situations.asked import CHANNELS, Asked, asked_of
from catalog.situations.cycles import SITUATION

_PLACE = "place"
_WORDS = {"audience": ("audience",), "delivery": ("results", "*", "delivery")}


class Flaw(StrEnum):
    """What is wrong with a test."""

    NO_QUESTION = "no question"
    NO_ANSWER = "no answer"
    NOT_OFFERED = "not offered"
    """An answer there is, but not with this item: a channel it does not offer."""
    UNCERTAIN = "uncertain"
    """None of its own: the question, or its answers, are missing because they had not the schema's shape."""


class Flawed(Struct, frozen=True):
    """A flaw, and where it stands."""

    path: Path
    """To the test, whose last step names the question; to one value of several."""
    flaw: Flaw
    question: str
    value: AnswerValue = ""


def flaws(item: Item, questions: Iterable[Asked], tests: Iterable[tuple[Path, Any]]) -> Iterator[Flawed]:
    """Give the flaws of tests in conditions, each with its path, by all that can be asked about an item."""
    asked = _asked(item, questions)
    for path, values in tests:
        question = asked.get(str(path[-1]))
        if question is not None:
            yield from _of_values(path, values, question)
        else:  # the question meant may be one that lost its id
            yield Flawed(path, Flaw.UNCERTAIN if "" in asked else Flaw.NO_QUESTION, str(path[-1]))


def answers_of(item: Item) -> Mapping[str, tuple[AnswerValue, ...]]:
    """Give the answers that tests may name, by question."""
    return {question.id: _known(question) for question in _asked(item, asked_of(item)).values()}


def _asked(item: Item, questions: Iterable[Asked]) -> dict[str, Asked]:
    situations = tuple(situation.id for situation in item.situations)
    of_situation = Asked(SITUATION, QuestionKind.CHOICE, situations, own=False)
    return {question.id: question for question in (of_situation, *questions)}


def _of_values(path: Path, values: Any, question: Asked) -> Iterator[Flawed]:
    known = _known(question)
    if not question.values and question.kind is not QuestionKind.COUNT and question.own:
        yield Flawed(path, Flaw.UNCERTAIN, question.id)
        return
    for index, value in enumerate(values if isinstance(values, list) else [values]):
        where = (*path, index) if isinstance(values, list) else path
        if question.id != _PLACE and value not in known:
            yield Flawed(where, Flaw.NO_ANSWER, question.id, value)
        elif not question.own and value not in question.values:
            yield Flawed(where, Flaw.NOT_OFFERED, question.id, value)


def _known(question: Asked) -> tuple[AnswerValue, ...]:
    if question.own:
        return (*question.values, *((NOTHING_CHOSEN,) if question.kind is QuestionKind.MULTI else ()))
    if question.id == "channel":
        return CHANNELS
    if question.id in _WORDS:
        return tuple(words_of(Kind.ITEM, _WORDS[question.id]))
    return question.values
