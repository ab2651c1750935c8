"""Numbers that depend on the case: each value, and where it is the value."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import TypeAlias

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node

Number: TypeAlias = int | Fraction

Spread: TypeAlias = Mapping[Number, Node]
"""The cases of no two values meet; where none is, there is nothing to count."""


def added(diagrams: Diagrams, left: Spread, right: Spread) -> Spread:
    """Add two numbers, in the cases in which both are there."""
    sums: dict[Number, list[Node]] = {}
    for one, where in left.items():
        for two, there in right.items():
            sums.setdefault(one + two, []).append(diagrams.both(where, there))
    return {number: diagrams.any(nodes) for number, nodes in sums.items()}


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
        picked = {numbers: diagrams.any(nodes) for numbers, nodes in wider.items()}
    sums: dict[Number, list[Node]] = {}
    for numbers, node in picked.items():
        sums.setdefault(sum(numbers), []).append(node)
    return {number: diagrams.any(nodes) for number, nodes in sums.items()}
