"""The critical path 关键路径, where steps run side by side: which lines of the chart lie on it."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from catalog.situations.critical import critical_path
from catalog.situations.effort import TooTangledError
from catalog.situations.spreads import Number
from guides.flow.order import side_by_side
from guides.subject import Subject


class Longest(Struct, frozen=True):
    """The longest way of the case that takes longest."""

    days: Number = 0
    steps: frozenset[str] = frozenset()
    lines: frozenset[tuple[str, str]] = frozenset()
    """Pairs of steps."""


def longest_way(subject: Subject, waits: Mapping[str, Sequence[str]]) -> Longest:
    """Find the critical path; nothing where all is in a row, no limit is known, or the cases are too tangled."""
    steps = subject.item.steps
    if not side_by_side(steps):
        return Longest()
    try:
        found = critical_path(subject.cases)
    except TooTangledError:
        return Longest()
    named = [steps[place].id for place, _ in found.steps]
    ways = [_way(one, other, waits) for one, other in pairwise(named)]
    lines = frozenset(pair for way in ways for pair in pairwise(way))
    return Longest(found.days, frozenset(named).union(*ways), lines)


def _way(start: str, end: str, waits: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Give the shortest way from one step to a later one; only the two where there is none."""
    ahead, seen = list[tuple[str, ...]]([(end,)]), {end}
    for way in ahead:
        if way[0] == start:
            return way
        for one in waits.get(way[0], ()):
            if one not in seen:
                seen.add(one)
                ahead.append((one, *way))
    return (start,)
