"""Where the symbols and the labels of a flow chart stand.

The main way runs straight down; what leads out of it stands beside the symbol it leaves;
dot finds order and columns, and the rows are then set as close as their lines allow.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from exporters.layout.flow.dot import Box, Graph, Link, place
from exporters.layout.flow.rows import Row, closed_up
from exporters.layout.flow.ways import asides, leads_on, spine
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowView

BESIDE = 6.0
"""Between a line and its label, in points."""

_ACROSS = 24.0
_OVERHANG = 14.0  # a label above a level line may reach so far into the gaps beside it
_ON_SPINE, _ALONE, _BY_LABEL, _BRANCH = 20, 12, 6, 2


@dataclass(frozen=True, slots=True)
class Placed:
    """Symbols by id, and labels by the position of their line in the view."""

    symbols: Mapping[str, Rect]
    labels: Mapping[int, Rect]
    anchors: Mapping[int, Point]
    """Where a line that runs down passes its label."""
    rows: tuple[Row, ...]
    sides: Mapping[int, int]
    """Lines that lead level to a symbol beside: 1 to the right, -1 to the left."""


def placed(view: FlowView, symbols: Mapping[str, Box], labels: Mapping[int, Box]) -> Placed:
    """Place everything; the upper left corner of the first row and column is near (0, 0).

    Args:
        view: the chart; every line leads from symbol to symbol.
        symbols: the size of each symbol by id.
        labels: the size of each label, by the position of its line.

    Raises:
        MissingTool: there is no dot.
        KeliError: dot failed.
        KeyError: a line leads to a symbol that is not there.
    """
    plan = _Plan.of(view, symbols, labels)
    graph = plan.graph()
    links = [(link.source, link.target) for link in graph.links]
    points, rows = closed_up(graph.boxes, place(graph), links, len(view.nodes))
    return Placed(
        symbols={node.id: _around(points[plan.numbers[node.id]], symbols[node.id]) for node in view.nodes},
        labels={
            line: _label(points[stop], labels[line], level=line in plan.sides) for line, stop in plan.stops.items()
        },
        anchors={line: points[stop] for line, stop in plan.stops.items() if line not in plan.sides},
        rows=rows,
        sides=plan.sides,
    )


def _around(point: Point, box: Box) -> Rect:
    return Rect.around(point, box.width, box.height)


def _label(at: Point, box: Box, *, level: bool) -> Rect:
    if level:
        return Rect(at[0] - box.width / 2, at[1] - BESIDE / 2 - box.height, box.width, box.height)
    return Rect(at[0] + BESIDE, at[1] - box.height / 2, box.width, box.height)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be told to dot."""

    view: FlowView
    symbols: Mapping[str, Box]
    labels: Mapping[int, Box]
    sides: Mapping[int, int]
    spine: frozenset[tuple[str, str]]
    numbers: Mapping[str, int]
    stops: Mapping[int, int]
    """The box that keeps room for a label, by line."""

    @classmethod
    def of(cls, view: FlowView, symbols: Mapping[str, Box], labels: Mapping[int, Box]) -> "_Plan":
        sides = asides(view)
        labelled = [number for number, line in enumerate(view.lines) if number in labels and leads_on(line)]
        stops = {line: len(view.nodes) + count for count, line in enumerate(labelled)}
        numbers = {node.id: number for number, node in enumerate(view.nodes)}
        return cls(view, symbols, labels, sides, frozenset(pairwise(spine(view))), numbers, stops)

    def graph(self) -> Graph:
        chains = {n: self._chain(n) for n, line in enumerate(self.view.lines) if leads_on(line)}
        links = [link for number, chain in chains.items() for link in self._links(number, chain)]
        rows: dict[int, list[int]] = defaultdict(list)
        for number, chain in chains.items():
            if number in self.sides:
                _stand_beside(rows[chain[0]], chain, self.sides[number])
        boxes = (*(self.symbols[node.id] for node in self.view.nodes), *(self._room(line) for line in self.stops))
        return Graph(boxes, tuple(links), tuple(map(tuple, rows.values())), self._straight(chains), _ACROSS)

    def _chain(self, number: int) -> list[int]:
        line = self.view.lines[number]
        stop = [self.stops[number]] if number in self.stops else []
        return [self.numbers[line.source], *stop, self.numbers[line.target]]

    def _links(self, number: int, chain: list[int]) -> list[Link]:
        if number in self.sides:
            return [Link(one, other, _BY_LABEL, 0) for one, other in pairwise(chain[:: self.sides[number]])]
        weight = _ON_SPINE if self._is_main(number) else _ALONE if self._is_alone(number) else _BRANCH
        if number not in self.stops:
            return [Link(chain[0], chain[1], weight, 2)]
        into = self._coming(self.view.lines[number].target) == 1
        return [
            Link(chain[0], chain[1], weight + _BY_LABEL * (not into)),
            Link(chain[1], chain[2], weight + _BY_LABEL * into),
        ]

    def _coming(self, symbol: str) -> int:
        return sum(line.target == symbol for line in self.view.lines if leads_on(line))

    def _is_alone(self, number: int) -> bool:
        """Tell whether a line is the only one that leaves the one symbol and reaches the other."""
        line = self.view.lines[number]
        leaving = [other for other in self.view.lines if other.source == line.source and leads_on(other)]
        return len(leaving) == 1 and self._coming(line.target) == 1

    def _is_main(self, number: int) -> bool:
        line = self.view.lines[number]
        return number not in self.sides and (line.source, line.target) in self.spine

    def _straight(self, chains: Mapping[int, list[int]]) -> frozenset[int]:
        return frozenset(box for number, chain in chains.items() if self._is_main(number) for box in chain)

    def _room(self, line: int) -> Box:
        label = self.labels[line]
        if line in self.sides:
            return Box(max(label.width - _OVERHANG, BESIDE), 2 * label.height + BESIDE)
        return Box(2 * (label.width + BESIDE), label.height)


def _stand_beside(row: list[int], chain: list[int], side: int) -> None:
    """Put a chain's later boxes right of its first, or left of it."""
    row[:] = row or chain[:1]
    row[:] = [*row, *chain[1:]] if side > 0 else [*reversed(chain[1:]), *row]
