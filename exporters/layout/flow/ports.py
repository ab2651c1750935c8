"""Where a line may leave a symbol and reach another: ways that part by meaning leave by different sides."""

from msgspec import Struct

from exporters.layout.flow.grid import Step
from exporters.layout.flow.placing import GAP, Placed, Row
from exporters.layout.flow.routing import STUB, Port
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowLine, FlowView, LineKind, Shape

DOWN, UP, RIGHT, LEFT = (0, 1), (0, -1), (1, 0), (-1, 0)

_FAR = 40.0
_LESS = 4.0


class Ports(Struct, frozen=True):
    """The ports of the lines of a chart."""

    view: FlowView
    at: Placed
    decisions: frozenset[str]
    ends: frozenset[str]

    @classmethod
    def of(cls, view: FlowView, at: Placed) -> "Ports":
        """Look at a chart whose symbols have their places."""
        going = {line.source for line in view.lines}
        decisions = frozenset(node.id for node in view.nodes if node.shape is Shape.DECISION)
        return cls(view, at, decisions, frozenset(node.id for node in view.nodes if node.id not in going))

    def between(self, number: int) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
        """Give where a line may leave, and where it may arrive."""
        line = self.view.lines[number]
        source, target = self.at.symbols[line.source], self.at.symbols[line.target]
        if number in self.at.sides:
            step = (self.at.sides[number], 0)
            return (self._leaving(source, step),), (self._reaching(target, step),)
        if line.source == line.target:
            return (self._leaving(source, RIGHT),), (self._reaching(target, DOWN),)
        if target.y < source.bottom or line.kind is LineKind.BACK:
            return self._back(line, source, target)
        return tuple(self._starts(line, source, target)), tuple(self._ends(line, source, target))

    def _starts(self, line: FlowLine, source: Rect, target: Rect) -> list[Port]:
        if line.source not in self.decisions:
            return [self._leaving(source, DOWN)]
        facing = RIGHT if target.middle[0] >= source.middle[0] else LEFT
        below = abs(target.middle[0] - source.middle[0]) < 1
        taken = self._taken(line)
        if line.kind is LineKind.OUT and not below:
            wanted = [(facing, 0.0), ((-facing[0], 0), _FAR), (DOWN, _FAR)]
        else:
            wanted = [(DOWN, 0.0), (facing, _LESS), ((-facing[0], 0), _LESS)]
        free = [(side, cost) for side, cost in wanted if side not in taken]
        return [self._leaving(source, side, cost) for side, cost in free or wanted]

    def _taken(self, line: FlowLine) -> set[Step]:
        """Give the sides of a decision by which lines of another meaning leave."""
        taken: set[Step] = set()
        source = self.at.symbols[line.source]
        for number, other in enumerate(self.view.lines):
            if other.source != line.source or other == line:
                continue
            if number in self.at.sides:
                taken.add((self.at.sides[number], 0))
            elif other.kind is LineKind.BACK and line.kind is not LineKind.BACK:
                taken.add(self._side_back(number))
            elif other.kind is LineKind.OUT and line.kind is LineKind.ON:
                away = self.at.symbols[other.target].middle[0] - source.middle[0]
                taken.add(DOWN if abs(away) < 1 else RIGHT if away > 0 else LEFT)
        return taken

    def _side_back(self, number: int) -> Step:
        """Give the side by which a way back leaves: the right, unless a line leads level there."""
        source = self.view.lines[number].source
        level = {self.at.sides[one] for one in self.at.sides if self.view.lines[one].source == source}
        return LEFT if 1 in level else RIGHT

    def _ends(self, line: FlowLine, source: Rect, target: Rect) -> list[Port]:
        ends = [self._reaching(target, DOWN)]
        if (line.kind is LineKind.OUT or line.target in self.ends) and abs(source.middle[0] - target.middle[0]) > 1:
            side = RIGHT if target.middle[0] > source.middle[0] else LEFT
            return [self._reaching(target, side), self._reaching(target, DOWN, _LESS)]
        return ends

    def _back(self, line: FlowLine, source: Rect, target: Rect) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
        taken = self._taken(line) if line.source in self.decisions else set[Step]()
        above = 0.0 if line.source not in self.decisions else _FAR
        wanted = [(RIGHT, 0.0), (LEFT, _LESS), (UP, above), (DOWN, _FAR)]
        starts = [self._leaving(source, side, cost + _FAR * (side in taken)) for side, cost in wanted]
        ends = [self._reaching(target, LEFT), self._reaching(target, RIGHT, _LESS), self._reaching(target, DOWN, _FAR)]
        return tuple(starts), tuple(ends)

    def _leaving(self, rect: Rect, side: Step, cost: float = 0.0) -> Port:
        return Port(_rim(rect, side), side, cost, self._stub(rect, side))

    def _reaching(self, rect: Rect, towards: Step, cost: float = 0.0) -> Port:
        side = (-towards[0], -towards[1])
        return Port(_rim(rect, side), towards, cost, self._stub(rect, side))

    def _stub(self, rect: Rect, side: Step) -> float:
        """Let all lines of a row turn at one height, beyond its highest symbol."""
        if side[0]:
            return STUB
        row = _row(rect, self.at)
        return GAP / 2 + (row.bottom - rect.bottom if side == DOWN else rect.y - row.top)


def _row(rect: Rect, at: Placed) -> Row:
    return min(at.rows, key=lambda row: abs((row.top + row.bottom) / 2 - rect.middle[1]))


def _rim(rect: Rect, side: Step) -> Point:
    x, y = rect.middle
    return rounded((x + side[0] * rect.width / 2, y + side[1] * rect.height / 2))


def rounded(point: Point) -> Point:
    """Round as tracks are rounded: what is straight stays straight."""
    return (round(point[0], 2), round(point[1], 2))
