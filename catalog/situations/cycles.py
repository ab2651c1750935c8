"""Questions that wait for each other: what is asked only after itself is never asked."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from catalog.model.conditions import ALWAYS, Condition, tests_of
from catalog.situations.asked import Asked

SITUATION: Final = "situation"
"""The built-in name that is not asked: it follows from the answers."""

Waiting: TypeAlias = Mapping[str, set[str]]
"""By question, and by situation as `situation:ID`: all that it waits for; itself, too, if it stands on a cycle."""


def waiting_of(questions: Mapping[str, Asked], situations: Mapping[str, Condition]) -> Waiting:
    """Give what waits for something, and for what."""
    edges = _edges(questions, situations)
    return {start: reached(start, edges) for start, needed in edges.items() if needed}


def cycles(waiting: Waiting) -> Iterator[tuple[str, ...]]:
    """Give the questions and situations that wait for each other, group by group, in the order they stand."""
    seen: set[str] = set()
    for start, way in waiting.items():
        if start in way and start not in seen:
            group = tuple(other for other, back in waiting.items() if other in way and start in back)
            seen.update(group)
            yield group


def by_need(questions: Mapping[str, Asked], waiting: Waiting) -> Iterator[Asked]:
    """Give the questions in the order they stand, but each behind those it waits for."""
    found: dict[str, None] = {}
    for name in questions:
        if name in waiting:
            needed = (other for other in questions if other in waiting[name])
            found.update(dict.fromkeys(sorted(needed, key=lambda other: len(waiting.get(other, ())))))
        found[name] = None
    return (questions[name] for name in found)


def reached(start: str, edges: Mapping[str, Iterable[str]]) -> set[str]:
    """Give all that lies on the ways from a start; itself only where a way leads back."""
    found: set[str] = set()
    ahead = [*edges[start]]
    while ahead:
        name = ahead.pop()
        if name not in found:
            found.add(name)
            ahead += edges.get(name, ())
    return found


def named(situation: str) -> str:
    """Give the name of a situation among the names of questions."""
    return f"{SITUATION}:{situation}"


def _edges(questions: Mapping[str, Asked], situations: Mapping[str, Condition]) -> dict[str, tuple[str, ...]]:
    limited = (question for question in questions.values() if question.only or question.when != ALWAYS)
    edges = {question.id: tuple(_needs(_conditions(question))) for question in limited}
    return edges | {named(situation): tuple(_needs([when])) for situation, when in situations.items()}


def _conditions(question: Asked) -> Iterator[Condition]:
    yield question.when
    yield from (condition for _, condition in question.only)


def _needs(conditions: Iterable[Condition]) -> Iterator[str]:
    for condition in conditions:
        for test in tests_of(condition):
            yield from map(named, map(str, test.values)) if test.question == SITUATION else (test.question,)
