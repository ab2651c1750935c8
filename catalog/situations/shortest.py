"""The fewest answers that settle something: what to show of the cases in which a claim does not hold."""

from collections.abc import Callable, Iterable, Mapping
from itertools import count
from typing import TypeAlias

from msgspec import Struct, field

from catalog.model.conditions import Condition
from catalog.situations.cases import Cases
from catalog.situations.cubes import spelled
from catalog.situations.diagrams import FALSE, TRUE, Cube, Diagrams, Node

_Join: TypeAlias = Callable[[Iterable[Node]], Node]


def shortest(cases: Cases, node: Node) -> Condition | None:
    """Give the fewest answers after which a function is true in every case that is left; None where it never is.

    Of several that are as few those to the questions that stand first, and with each answer those that serve as well.
    """
    diagrams = cases.space.diagrams
    if diagrams.both(cases.possible, node) == FALSE:
        return None
    certain = diagrams.any((diagrams.no(cases.possible), node))
    search = _Search(diagrams)
    found = next(cube for most in count() if (cube := search.found(certain, cases.possible, most)) is not None)
    return spelled(cases, [_widened(diagrams, certain, cases.possible, found)])


class _Search(Struct):
    diagrams: Diagrams
    _vain: set[tuple[Node, Node, int]] = field(default_factory=set)

    def found(self, certain: Node, left: Node, most: int) -> dict[int, int] | None:
        """Give values for at most so many variables that make `certain` true and leave cases that can be."""
        if FALSE in (left, certain) or (certain, left, most) in self._vain:
            return None
        if certain == TRUE:
            return {}
        asks = self.diagrams.asks(certain)
        variable = (asks & -asks).bit_length() - 1
        found = self._with(variable, certain, left, most) if most else None
        if found is None:
            free = {variable: range(self.diagrams.sizes[variable])}
            alike = _under(self.diagrams, self.diagrams.all, certain, free)
            some = _under(self.diagrams, self.diagrams.any, left, free)
            found = self.found(alike, some, most)
        if found is None:
            self._vain.add((certain, left, most))
        return found

    def _with(self, variable: int, certain: Node, left: Node, most: int) -> dict[int, int] | None:
        for value in range(self.diagrams.sizes[variable]):
            under = self.diagrams.given(certain, variable, value), self.diagrams.given(left, variable, value)
            found = self.found(*under, most=most - 1)
            if found is not None:
                return {variable: value, **found}
        return None


def _widened(diagrams: Diagrams, certain: Node, left: Node, found: Mapping[int, int]) -> Cube:
    """Add to each value those that can be and serve as well."""
    cube = {variable: frozenset({value}) for variable, value in found.items()}
    for variable in found:
        others = {one: values for one, values in cube.items() if one != variable}
        alike, some = _under(diagrams, diagrams.all, certain, others), _under(diagrams, diagrams.any, left, others)
        for value in range(diagrams.sizes[variable]):
            serves = diagrams.given(alike, variable, value) == TRUE
            if serves and diagrams.given(some, variable, value) != FALSE:
                cube[variable] |= {value}
    return cube


def _under(diagrams: Diagrams, join: _Join, node: Node, values: Mapping[int, Iterable[int]]) -> Node:
    """Join what a function becomes under each of some values of variables."""
    for variable, some in values.items():
        node = join(diagrams.given(node, variable, value) for value in some)
    return node
