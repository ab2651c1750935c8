"""Questions that wait for each other: what is asked only after itself is never asked."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from catalog.model.conditions import Condition, tests_of
from catalog.situations.asked import Asked

SITUATION: Final = "situation"
"""The built-in name that is not asked: it follows from the answers."""


def never_decided(questions: Mapping[str, Asked], situations: Mapping[str, Condition]) -> frozenset[str]:
    """Name the questions, and the situations as `situation:ID`, that stand on a cycle."""
    edges = _edges(questions, situations)
    return frozenset(start for start in edges if edges[start] and start in reached(start, edges))


def cycles(questions: Mapping[str, Asked], situations: Mapping[str, Condition]) -> Iterator[tuple[str, ...]]:
    """Give the questions and situations that wait for each other, group by group, in the order they stand."""
    edges = _edges(questions, situations)
    ways = {start: reached(start, edges) for start in edges}
    seen: set[str] = set()
    for start in edges:
        if start in ways[start] and start not in seen:
            group = tuple(other for other in edges if other in ways[start] and start in ways[other])
            seen.update(group)
            yield group


def by_need(questions: Mapping[str, Asked], situations: Mapping[str, Condition]) -> Iterator[Asked]:
    """Give the questions in the order they stand, but each behind those it waits for."""
    edges = _edges(questions, situations)
    ways = {name: reached(name, edges) for name in edges}
    places = {name: (len(way), place) for place, (name, way) in enumerate(ways.items())}
    found: dict[str, None] = {}
    for name in questions:
        needed = questions.keys() & ways[name] if ways[name] else ()
        found.update(dict.fromkeys((*sorted(needed, key=places.__getitem__), name)))
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
    edges = {question.id: tuple(_needs(_conditions(question))) for question in questions.values()}
    return edges | {named(situation): tuple(_needs([when])) for situation, when in situations.items()}


def _conditions(question: Asked) -> Iterator[Condition]:
    yield question.when
    yield from (condition for _, condition in question.only)


def _needs(conditions: Iterable[Condition]) -> Iterator[str]:
    for condition in conditions:
        for test in tests_of(condition):
            yield from map(named, map(str, test.values)) if test.question == SITUATION else (test.question,)
