"""In which row and lane each symbol of a flow chart stands, and in which order within them.

Rows by the longest way from where the chart begins; what leads to an end, or from the beginning, may lead level into
another lane. Within a lane the order follows what leads there (barycentres), so that few lines cross.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, TypeAlias

from msgspec import Struct, field

from exporters.layout.flow.ways import asides, forward, in_order
from guides.flow.view import FlowLine, FlowNode, FlowView, LineKind, Shape

_BESIDE_IN_LANE: Final = 2
_BESIDE_ALONE: Final = 4
_SWEEPS: Final = 2

Cell: TypeAlias = tuple[int, int]
"""Row and lane, from 0."""


class Layers(Struct, frozen=True):
    """Rows and lanes."""

    cells: Mapping[Cell, tuple[str, ...]]
    """The symbols in a cell on the main way, from left to right."""
    aside: Mapping[str, tuple[str, int]]
    """What stands beside another symbol in its lane: which, and on which side."""
    at: Mapping[str, Cell]
    level: Mapping[int, int]
    """Lines that lead level to a symbol beside: 1 to the right, -1 to the left."""
    rows: int
    lanes: int


def layered(view: FlowView) -> Layers:
    """Find rows, lanes and order."""
    layering = _Layering(view, forward(view), asides(view))
    for node in in_order(view, layering.lines):
        layering.put(node)
    at, lanes = layering.at, max(len(view.lanes), 1)
    rows = 1 + max((row for row, _ in at.values()), default=0)
    return Layers(_ordered(view, layering), layering.aside, at, layering.level, rows, lanes)


class _Layering(Struct):
    view: FlowView
    lines: Sequence[int]
    """The lines that take part, by position."""
    sides: Mapping[int, int]
    at: dict[str, Cell] = field(default_factory=dict)
    aside: dict[str, tuple[str, int]] = field(default_factory=dict)
    level: dict[int, int] = field(default_factory=dict)
    cells: dict[Cell, list[str]] = field(default_factory=lambda: defaultdict(list))
    passed: set[Cell] = field(default_factory=set)
    """Cells without a symbol through which a line leads level."""
    shapes: dict[str, Shape] = field(default_factory=dict)
    lane_of: dict[str, int] = field(default_factory=dict)
    coming: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        numbers = {lane.id: number for number, lane in enumerate(self.view.lanes)}
        self.shapes = {node.id: node.shape for node in self.view.nodes}
        self.lane_of = {node.id: numbers.get(node.lane, 0) for node in self.view.nodes}
        self.coming = {node.id: [] for node in self.view.nodes}
        for number in self.lines:
            self.coming[self.view.lines[number].target].append(number)

    def put(self, node: FlowNode) -> None:
        """Give a symbol its place; those that lead to it have theirs."""
        coming = self.coming[node.id]
        if len(coming) == 1 and (self._beside(node, coming[0]) or self._across(node, coming[0])):
            return
        lane, most = self.lane_of[node.id], _BESIDE_IN_LANE if self.view.lanes else _BESIDE_ALONE
        row = max((self.at[self.view.lines[number].source][0] + 1 for number in coming), default=0)
        while len(self.cells[row, lane]) >= most or (row, lane) in self.passed or self._full(row, lane):
            row += 1
        self._stand(node.id, (row, lane))

    def _full(self, row: int, lane: int) -> bool:
        """Tell whether there is no room beside what stands in a cell: something stands aside there already."""
        members = self.cells[row, lane]
        return bool(members) and any(beside in members for beside, _ in self.aside.values())

    def _stand(self, name: str, cell: Cell) -> None:
        self.at[name] = cell
        self.cells[cell].append(name)

    def _beside(self, node: FlowNode, number: int) -> bool:
        """Stand beside the symbol that leads here, in the same lane."""
        source = self.view.lines[number].source
        cell = self.at[source]
        onward = [line for line in self.view.lines if line.source == source and line.kind is LineKind.ON]
        stays = all(self.lane_of[line.target] == cell[1] for line in onward)  # else there is room below
        fits = number in self.sides and self.lane_of[node.id] == cell[1] and self.cells[cell] == [source] and stays
        if fits:
            self.at[node.id], self.aside[node.id] = cell, (source, self.sides[number])
            self.level[number] = self.sides[number]
        return fits

    def _across(self, node: FlowNode, number: int) -> bool:
        """Stand in the same row in another lane, where the way there is free."""
        line = self.view.lines[number]
        (row, start), lane = self.at[line.source], self.lane_of[node.id]
        side = 1 if lane > start else -1
        between = [(row, one) for one in range(start + side, lane, side)]
        taken = any(self.cells.get(cell) for cell in [*between, (row, lane)]) or (row, lane) in self.passed
        if lane == start or taken or not self._leads_level(line, side) or len(self.cells[row, start]) > 1:
            return False
        self._stand(node.id, (row, lane))
        self.level[number] = side
        self.passed.update(between)
        return True

    def _leads_level(self, line: FlowLine, side: int) -> bool:
        ends = {Shape.TERMINATOR, Shape.DOCUMENT}
        aside = line.kind is LineKind.OUT or self.shapes[line.source] in ends or self.shapes[line.target] in ends
        others = [one for number, one in self.level.items() if self.view.lines[number].source == line.source]
        return aside and side not in others


def _ordered(view: FlowView, layering: _Layering) -> dict[Cell, tuple[str, ...]]:
    """Order the symbols of each cell by those they are joined with."""
    place = {name: lane * 10.0 for name, (_, lane) in layering.at.items()}
    cells = {cell: list(members) for cell, members in layering.cells.items() if members}
    joined: dict[str, tuple[list[str], list[str]]] = {node.id: ([], []) for node in view.nodes}
    for number in layering.lines:
        line = view.lines[number]
        joined[line.target][0].append(line.source)
        joined[line.source][1].append(line.target)
    for sweep in range(2 * _SWEEPS):
        up = sweep % 2
        for cell in sorted(cells, reverse=bool(up)):
            _settle(cells[cell], place, {name: joined[name][up] for name in cells[cell]}, cell[1])
    return {cell: tuple(members) for cell, members in cells.items()}


def _settle(members: list[str], place: dict[str, float], others: Mapping[str, Sequence[str]], lane: int) -> None:
    if len(members) > 1:
        means = {name: _mean([place[one] for one in others[name]], place[name]) for name in members}
        members.sort(key=lambda name: means[name])
    for number, name in enumerate(members):
        place[name] = lane * 10 + 2.0 * number - (len(members) - 1)


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
