"""What the answers to a question change: which of its answers lead to just the same list."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from catalog.model.conditions import ALWAYS, AnswerValue, Condition
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.rules.subject import ItemSubject
from catalog.situations.asked import Asked
from catalog.situations.diagrams import FALSE, Node


def alike(subject: ItemSubject, question: Asked) -> list[list[AnswerValue]]:
    """Give a question's answers, those together that lead to the same list; of several to choose from, each alone.

    Of a question of which several options may be chosen, those are together in the last group that change nothing.
    """
    return _alike(subject, question.id)


@lru_cache(maxsize=32)
def _alike(subject: ItemSubject, question_id: str) -> list[list[AnswerValue]]:
    question = subject.cases.space.questions[question_id]
    if question.kind is QuestionKind.MULTI:
        return _of_multi(subject, question)
    (variable,) = subject.cases.space.of[question.id]
    functions = _asking(subject, variable)
    groups: dict[tuple[Node, ...], list[AnswerValue]] = {}
    for index, value in enumerate(question.values):
        groups.setdefault(_become(subject, functions, variable, index), []).append(value)
    return list(groups.values())


@lru_cache(maxsize=1)
def judged(subject: ItemSubject) -> Sequence[tuple[int, Asked]]:
    """Give the questions that are asked in some case and have answers, and where they stand; not of flawed conditions."""
    found: dict[str, tuple[int, Asked]] = {}
    for index, question in enumerate(subject.item.questions if not subject.flaws else ()):
        space = subject.cases.space
        asked = space.questions[question.id]
        if len(asked.values) > 1 and space.arises(question.id) != FALSE:
            found.setdefault(question.id, (index, asked))
    return list(found.values())


def _of_multi(subject: ItemSubject, question: Asked) -> list[list[AnswerValue]]:
    space = subject.cases.space
    groups: list[list[AnswerValue]] = []
    idle: list[AnswerValue] = []
    for variable, value in zip(space.of[question.id], question.values, strict=True):
        groups, idle = ([*groups, [value]], idle) if _asking(subject, variable) else (groups, [*idle, value])
    return [*groups, idle]


def _become(subject: ItemSubject, functions: Sequence[Node], variable: int, value: int) -> tuple[Node, ...]:
    diagrams = subject.cases.space.diagrams
    left = diagrams.given(subject.cases.possible, variable, value)
    return (left, *(diagrams.both(left, diagrams.given(node, variable, value)) for node in functions))


def _asking(subject: ItemSubject, variable: int) -> list[Node]:
    """Give all that depends on a variable."""
    diagrams = subject.cases.space.diagrams
    return [node for node in _functions(subject) if diagrams.asks(node) >> variable & 1]


@lru_cache(maxsize=1)
def _functions(subject: ItemSubject) -> Collection[Node]:
    """Give all that may depend on answers: entries, conditions that can be met, options, situations, questions."""
    space = subject.cases.space
    conditions = {*map(space.true, _conditions(subject.item))}
    return {*subject.cases.granules.values(), *conditions, *map(space.arises, space.questions)}


def _conditions(item: Item) -> Iterator[Condition]:
    yield from (condition.met for condition in item.conditions if condition.met is not None)
    yield from (situation.when for situation in item.situations)
    yield from (option.when for question in item.questions for option in question.options if option.when != ALWAYS)
