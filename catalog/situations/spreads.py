"""Numbers that depend on the case: each value, and where it is the value.

Whatever makes numbers raises TooTangledError when one can have too many values.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from itertools import accumulate
from typing import Any, Final, TypeAlias

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.effort import TooTangledError

Number: TypeAlias = int | Fraction

Spread: TypeAlias = Mapping[Number, Node]
"""The cases of no two values meet; where none is, there is nothing to count."""

_MOST_VALUES: Final = 2_000
"""A dozen entries that all count differently, each under a question of its own, have more than so many sums."""


def added(diagrams: Diagrams, left: Spread, right: Spread) -> Spread:
    """Add two numbers, in the cases in which both are there."""
    sums: dict[Number, list[Node]] = {}
    for one, where in left.items():
        for two, there in right.items():
            sums.setdefault(one + two, []).append(diagrams.both(where, there))
        _limit(diagrams, sums)
    return {number: diagrams.any(nodes) for number, nodes in sums.items()}


def greater(diagrams: Diagrams, left: Spread, right: Spread) -> Spread:
    """Give the greater of two numbers, in the cases in which both are there."""
    numbers = sorted({*left, *right})
    one, other = ([spread.get(number, FALSE) for number in numbers] for spread in (left, right))
    up_to_one, up_to_other = (accumulate(nodes, lambda *both: diagrams.any(both)) for nodes in (one, other))
    ways = zip(map(diagrams.both, one, up_to_other), map(diagrams.both, other, up_to_one), strict=True)
    return {number: diagrams.any(both) for number, both in zip(numbers, ways, strict=True)}


def everywhere(diagrams: Diagrams, spread: Spread) -> Spread:
    """Give a number in every case: 0 where the spread has none."""
    rest = diagrams.no(diagrams.any(spread.values()))
    return {**spread, 0: diagrams.any((spread.get(0, FALSE), rest))}


def least(diagrams: Diagrams, options: Iterable[Spread], need: int) -> Spread:
    """Give the sum of the `need` options that count least, of those that are there."""
    picked: dict[tuple[Number, ...], Node] = {(): TRUE}
    for option in options:
        absent = diagrams.no(diagrams.any(option.values()))
        wider: dict[tuple[Number, ...], list[Node]] = {}
        for numbers, node in picked.items():
            wider.setdefault(numbers, []).append(diagrams.both(node, absent))
            for number, where in option.items():
                wider.setdefault(tuple(sorted((*numbers, number))[:need]), []).append(diagrams.both(node, where))
        _limit(diagrams, wider)
        picked = {numbers: diagrams.any(nodes) for numbers, nodes in wider.items()}
    sums: dict[Number, list[Node]] = {}
    for numbers, node in picked.items():
        sums.setdefault(sum(numbers), []).append(node)
    return {number: diagrams.any(nodes) for number, nodes in sums.items()}


def _limit(diagrams: Diagrams, found: Mapping[Any, Iterable[Node]]) -> None:
    """See that a number has not too many values."""
    if len(found) > _MOST_VALUES:
        raise TooTangledError(diagrams.variables(*(node for nodes in found.values() for node in nodes)))
