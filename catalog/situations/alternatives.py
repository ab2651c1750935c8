"""A function as alternatives: it is true where one of them is met, and none of them is longer than it must be.

All that cannot be shortened are given, so that some answers decide the function just if they meet one of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import TypeAlias

from msgspec import Struct, field

from catalog.situations.diagrams import FALSE, TRUE, Cube, Diagrams, Node
from catalog.situations.effort import Effort

Literal: TypeAlias = tuple[int, frozenset[int]]
"""A variable, and the values it may have."""
Met: TypeAlias = frozenset[Literal]


class Alternatives(Struct):
    """Finds the alternatives of functions."""

    diagrams: Diagrams
    effort: Effort
    _known: dict[Node, tuple[Met, ...]] = field(default_factory=dict)

    def of(self, function: Node, possible: Node = TRUE) -> tuple[Cube, ...]:
        """Give all alternatives of a function of possible cases; where no case is possible it may be anything.

        Raises:
            TooTangledError: there are too many.
        """
        found = self._of(self.diagrams.any((function, self.diagrams.no(possible))))
        return tuple(dict(sorted(one)) for one in found if self._can_be(one, possible))

    def joined(self, cubes: Iterable[Cube]) -> tuple[Cube, ...]:
        """Make few of many alternatives: two that differ in one variable become one, and what another holds goes."""
        left = self._absorbed(map(_met, cubes))
        while (pair := self._pair(left)) is not None:
            left = self._absorbed([*left, pair])
        return tuple(dict(sorted(one)) for one in left)

    def _pair(self, found: tuple[Met, ...]) -> Met | None:
        """Give what two alternatives are together, where that is one alternative."""
        for one, other in combinations(found, 2):
            self.effort.spend(1)
            apart = one ^ other
            variables = {variable for variable, _ in apart}
            if len(apart) == 2 and len(variables) == 1:  # noqa: PLR2004 - one literal of each
                values = frozenset().union(*(values for _, values in apart))
                return (one & other) | self._literal(variables.pop(), values)
        return None

    def _literal(self, variable: int, values: frozenset[int]) -> Met:
        return frozenset() if len(values) == self.diagrams.sizes[variable] else frozenset({(variable, values)})

    def _of(self, function: Node) -> tuple[Met, ...]:
        if function == FALSE:
            return ()
        if function == TRUE:
            return (frozenset(),)
        known = self._known.get(function)
        if known is None:
            known = self._known[function] = self._absorbed(self._split(function))
        return known

    def _split(self, function: Node) -> Iterator[Met]:
        asks = self.diagrams.asks(function)
        variable = (asks & -asks).bit_length() - 1
        branches = self.diagrams.branches(function, variable)
        branches.pop(FALSE, None)
        for size in range(len(branches), 0, -1):
            for children in combinations(branches, size):
                literal = self._literal(variable, frozenset().union(*map(branches.__getitem__, children)))
                for rest in self._of(self.diagrams.all(children)):
                    self.effort.spend(1)
                    yield rest | literal

    def _absorbed(self, found: Iterable[Met]) -> tuple[Met, ...]:
        """Leave out what is within another."""
        kept: list[Cube] = []
        for one in sorted(dict.fromkeys(found), key=_narrowness):
            cube = dict(one)
            self.effort.spend(len(kept))
            if not any(_within(cube, other) for other in kept):
                kept.append(cube)
        return tuple(map(_met, kept))

    def _can_be(self, met: Met, possible: Node) -> bool:
        node = self.diagrams.all([possible, *(self.diagrams.test(*literal) for literal in met)])
        return node != FALSE


def _met(cube: Mapping[int, frozenset[int]]) -> Met:
    return frozenset(cube.items())


def _narrowness(met: Met) -> tuple[int, int]:
    """Sort what holds more before what it may hold."""
    return len(met), -sum(len(values) for _, values in met)


def _within(cube: Cube, other: Cube) -> bool:
    return all(variable in cube and cube[variable] <= values for variable, values in other.items())
