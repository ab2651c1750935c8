"""Which lines run where already, and what it costs another to run there too."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct, field

from exporters.layout.flow.grid import Cell, Edge, edge

CROSSING = 100.0
"""Crossing a line costs as much as a detour of so many points."""

STRANGER = 500.0
"""Running along, or bending at, a line that goes elsewhere: nobody could follow either."""


class Line(Struct, frozen=True):
    """The two ends of a line, by name."""

    source: str
    target: str

    def joins(self, other: "Line") -> bool:
        """Tell whether two lines may share a stretch: they part or meet, and both stay clear."""
        return self.source == other.source or self.target == other.target


class Traffic(Struct):
    """The lines drawn so far."""

    edges: dict[Edge, list[Line]] = field(default_factory=lambda: defaultdict(list))
    cells: dict[Cell, list[tuple[Line, bool, bool]]] = field(default_factory=lambda: defaultdict(list))
    """The lines through a cell; whether they touch its level track, and its upright one."""

    def add(self, line: Line, cells: Sequence[Cell]) -> None:
        """Remember a way, cell by cell."""
        for one, other in pairwise(cells):
            self.edges[edge(one, other)].append(line)
        for number, cell in enumerate(cells):
            near = [*cells[max(number - 1, 0) : number], *cells[number + 1 : number + 2]]
            level, upright = any(other[1] == cell[1] for other in near), any(other[0] == cell[0] for other in near)
            self.cells[cell].append((line, level, upright))

    def price(self, line: Line, others: Iterable[Line]) -> float:
        """Say what it costs to run along other lines."""
        return STRANGER * _strangers(line, others)

    def passing(self, line: Line, passed: Iterable[tuple[Line, bool, bool]], *, straight: bool) -> float:
        """Say what it costs to pass a cell with other lines: straight across, or bending beside them."""
        others = [level != upright for other, level, upright in passed if not line.joins(other)]
        return sum(CROSSING if straight and across else STRANGER for across in others)


def _strangers(line: Line, others: Iterable[Line]) -> int:
    return sum(not line.joins(other) for other in others)
