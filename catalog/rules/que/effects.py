"""What the answers to a question change: which of its answers lead to just the same list."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from catalog.model.conditions import AnswerValue, Condition
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
    functions = _functions(subject, question, 1 << variable)
    groups: dict[tuple[Node, ...], list[AnswerValue]] = {}
    for index, value in enumerate(question.values):
        groups.setdefault(_become(subject, functions, variable, index), []).append(value)
    return list(groups.values())


def judged(subject: ItemSubject) -> Iterator[tuple[int, Asked]]:
    """Give the questions that are asked in some case and have answers, and where they stand."""
    seen: set[str] = set()
    for index, question in enumerate(subject.item.questions if not subject.flaws else ()):
        space = subject.cases.space
        asked = space.questions[question.id]
        if question.id not in seen and len(asked.values) > 1 and space.arises(question.id) != FALSE:
            seen.add(question.id)
            yield index, asked


def _of_multi(subject: ItemSubject, question: Asked) -> list[list[AnswerValue]]:
    space = subject.cases.space
    groups: list[list[AnswerValue]] = []
    idle: list[AnswerValue] = []
    for variable, value in zip(space.of[question.id], question.values, strict=True):
        functions = _functions(subject, question, 1 << variable)
        changes = any(space.diagrams.asks(node) >> variable & 1 for node in functions)
        groups, idle = ([*groups, [value]], idle) if changes else (groups, [*idle, value])
    return [*groups, idle]


def _become(subject: ItemSubject, functions: Sequence[Node], variable: int, value: int) -> tuple[Node, ...]:
    diagrams = subject.cases.space.diagrams
    left = diagrams.given(subject.cases.possible, variable, value)
    return (left, *(diagrams.both(left, diagrams.given(node, variable, value)) for node in functions))


def _functions(subject: ItemSubject, question: Asked, asking: int) -> list[Node]:
    """Give all that depends on some variables: entries, conditions that can be met, situations, other questions."""
    cases, diagrams = subject.cases, subject.cases.space.diagrams
    every = {*cases.granules.values(), *map(cases.space.true, _conditions(subject, question))}
    every |= {cases.space.arises(other) for other in cases.space.questions if other != question.id}
    return [node for node in every if diagrams.asks(node) & asking]


def _conditions(subject: ItemSubject, question: Asked) -> Iterator[Condition]:
    yield from (condition.met for condition in subject.item.conditions if condition.met is not None)
    yield from (situation.when for situation in subject.item.situations)
    for other in subject.item.questions:
        if other.id != question.id:
            yield from (option.when for option in other.options)
