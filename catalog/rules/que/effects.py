"""What the answers to a question change: which of its answers lead to just the same list."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from catalog.model.conditions import ALWAYS, AnswerValue, Condition
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.rules.subject import ItemSubject
from catalog.situations.asked import Asked
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node

_PAIR = 2


class Effect(Struct, frozen=True):
    """What comes of the answers to a question."""

    index: int
    """Where the question stands."""
    question: Asked
    alike: Sequence[Sequence[AnswerValue]]
    """Its answers, those together that lead to the same list; of several to choose from, each alone.

    Of a question of which several options may be chosen, those are together in the last group that change nothing.
    """


@lru_cache(maxsize=1)
def effects(subject: ItemSubject) -> Sequence[Effect]:
    """Judge the questions that are asked in some case and have answers; none where a condition is flawed."""
    if subject.flaws or not subject.item.questions:
        return ()
    cases, found = subject.cases, dict[str, Effect]()
    functions = _functions(cases)
    for index, question in enumerate(subject.item.questions):
        asked = cases.space.questions[question.id]
        if question.id not in found and len(asked.values) > 1 and cases.space.arises(question.id) != FALSE:
            found[question.id] = Effect(index, asked, _alike(cases, functions, asked))
    return list(found.values())


def _functions(cases: Cases) -> Collection[Node]:
    """Give all that may depend on answers: entries, conditions that can be met, options, situations, questions."""
    conditions = {*map(cases.space.true, _conditions(cases.item))}
    limited = (one.id for one in cases.space.questions.values() if one.only or one.when != ALWAYS)
    return {*cases.granules.values(), *conditions, *map(cases.space.arises, limited)}


def _conditions(item: Item) -> Iterator[Condition]:
    yield from (condition.met for condition in item.conditions if condition.met is not None)
    yield from (situation.when for situation in item.situations)
    yield from (option.when for question in item.questions for option in question.options if option.when != ALWAYS)


def _alike(cases: Cases, functions: Collection[Node], question: Asked) -> list[list[AnswerValue]]:
    if question.kind is QuestionKind.MULTI:
        return _of_multi(cases, functions, question)
    (variable,) = cases.space.of[question.id]
    asking = _asking(cases, functions, variable)
    if asking and cases.possible == TRUE and len(question.values) == _PAIR:
        return [[value] for value in question.values]  # no diagram asks what changes nothing
    groups: dict[tuple[Node, ...], list[AnswerValue]] = {}
    for index, value in enumerate(question.values):
        groups.setdefault(_become(cases, asking, variable, index), []).append(value)
    return list(groups.values())


def _of_multi(cases: Cases, functions: Collection[Node], question: Asked) -> list[list[AnswerValue]]:
    groups: list[list[AnswerValue]] = []
    idle: list[AnswerValue] = []
    for variable, value in zip(cases.space.of[question.id], question.values, strict=True):
        groups, idle = ([*groups, [value]], idle) if _asking(cases, functions, variable) else (groups, [*idle, value])
    return [*groups, idle]


def _asking(cases: Cases, functions: Collection[Node], variable: int) -> list[Node]:
    """Give the functions that depend on a variable."""
    return [node for node in functions if cases.space.diagrams.asks(node) >> variable & 1]


def _become(cases: Cases, functions: Sequence[Node], variable: int, value: int) -> tuple[Node, ...]:
    diagrams = cases.space.diagrams
    left = diagrams.given(cases.possible, variable, value)
    return (left, *(diagrams.both(left, diagrams.given(node, variable, value)) for node in functions))
