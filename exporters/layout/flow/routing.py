"""Lines between boxes: upright and level stretches, few bends, few crossings.

Every line looks for the cheapest way (A*) over the tracks beside the boxes. What is cheap
is what an eye can follow: short, straight, alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import TypeAlias

from msgspec import Struct

from exporters.layout.flow.grid import Cell, Grid, Step, edge
from exporters.layout.flow.traffic import STRANGER, Line, Traffic
from exporters.layout.rect import Point, Rect

STUB = 11.0
"""A line runs straight for so many points where it leaves and reaches a box; there is its arrow head."""

_BEND = 22.0
_HAIR = 0.005  # less than tracks are rounded to
_NEVER = float("inf")
_WALL = 100_000.0  # so dear that a line runs through a wall only where it has no other way

Way: TypeAlias = tuple[Point, ...]
"""Corner by corner, from port to port."""

_State: TypeAlias = tuple[Cell, Step]


class Port(Struct, frozen=True):
    """Where a line may leave or reach a box, and which way it runs there."""

    at: Point
    towards: Step
    cost: float = 0.0
    """How much it is disliked, in points of detour."""
    stub: float = STUB

    @property
    def after(self) -> Point:
        """The first point where a line that leaves may turn."""
        return (self.at[0] + self.towards[0] * self.stub, self.at[1] + self.towards[1] * self.stub)

    @property
    def before(self) -> Point:
        """The last point where a line that arrives may turn."""
        return (self.at[0] - self.towards[0] * self.stub, self.at[1] - self.towards[1] * self.stub)


class Errand(Struct, frozen=True):
    """One line to be drawn."""

    line: Line
    starts: tuple[Port, ...]
    ends: tuple[Port, ...]


Lanes: TypeAlias = tuple[Iterable[float], Iterable[float]]
"""x of upright and y of level tracks."""


def route(errands: Sequence[Errand], walls: Sequence[Rect], lanes: Lanes) -> list[Way]:
    """Find a way for every errand; the earlier choose first.

    Args:
        errands: the lines.
        walls: what no line may pass through, with the distance to be kept already added.
        lanes: tracks, beside those the ports need.
    """
    points = [point for errand in errands for point in _ends(errand)]
    grid = Grid.of([*lanes[0], *(x for x, _ in points)], [*lanes[1], *(y for _, y in points)], walls)
    traffic = Traffic()
    return [_Search(grid, traffic, errand).way() for errand in errands]


def _ends(errand: Errand) -> list[Point]:
    return [*(port.after for port in errand.starts), *(port.before for port in errand.ends)]


class _Search:
    """The way of one errand."""

    def __init__(self, grid: Grid, traffic: Traffic, errand: Errand) -> None:
        self.grid, self.traffic, self.errand = grid, traffic, errand
        self.starts = {(grid.cell(port.after), port.towards): port for port in errand.starts}
        self.ends: dict[Cell, list[Port]] = defaultdict(list)
        for port in errand.ends:
            self.ends[grid.cell(port.before)].append(port)
        self.goals = [grid.point(cell) for cell in self.ends]
        self.came: dict[_State, _State] = {}
        self.cost = {state: port.cost + self._crowd(state[0]) for state, port in self.starts.items()}
        self.queue = [(self._guess(state), state) for state in sorted(self.starts)]
        self.queue.sort()

    def way(self) -> Way:
        """Find the way, and remember that it is taken."""
        state, end = self._arrive()
        states = self._back_from(state)
        self.traffic.add(self.errand.line, [cell for cell, _ in states])
        points = [self.grid.point(cell) for cell, _ in states]
        return straightened([self.starts[states[0]].at, *points, end.at])

    def _back_from(self, state: _State) -> list[_State]:
        states = [state]
        while (state := self.came.get(state, state)) != states[-1]:
            states.append(state)
        return states[::-1]

    def _arrive(self) -> tuple[_State, Port]:
        done: set[_State] = set()
        best, reached = float("inf"), (next(iter(self.starts)), self.errand.ends[0])
        while self.queue and self.queue[0][0] < best:
            state = heappop(self.queue)[1]
            if state in done:
                continue
            done.add(state)
            for port in self.ends.get(state[0], ()):
                if (total := self.cost[state] + self._landing(state, port)) < best:
                    best, reached = total, (state, port)
            self._go_on(state)
        return reached

    def _go_on(self, state: _State) -> None:
        cell, towards = state
        so_far = self.cost[state]
        for new, step in self.grid.around(cell):
            if step[0] + towards[0] == 0 == step[1] + towards[1]:  # back where it came from
                continue
            total = so_far + self._price(cell, towards, new, step)
            if total < self.cost.get((new, step), _NEVER):
                self.cost[new, step] = total
                self.came[new, step] = state
                heappush(self.queue, (self._guess((new, step)), (new, step)))

    def _price(self, cell: Cell, towards: Step, new: Cell, step: Step) -> float:
        line, between = self.errand.line, edge(cell, new)
        price = self.grid.distance(cell, new) + _BEND * (step != towards) + _WALL * (between in self.grid.walled)
        if others := self.traffic.edges.get(between):
            price += self.traffic.price(line, others)
        if passed := self.traffic.cells.get(cell):
            price += self.traffic.passing(line, passed, straight=step == towards)
        return price

    def _guess(self, state: _State) -> float:
        """Say what a way costs at least: to here, and on without a detour."""
        (column, row), towards = state
        x, y = self.grid.xs[column], self.grid.ys[row]
        return self.cost[state] + min([_least(end_x - x, end_y - y, towards) for end_x, end_y in self.goals])

    def _landing(self, state: _State, port: Port) -> float:
        cell, towards = state
        if _opposite(towards, port.towards):
            return float("inf")
        others = self.traffic.cells.get(cell, ())
        taken = any(not self.errand.line.joins(other) for other, *_ in others)
        return port.cost + _BEND * (towards != port.towards) + STRANGER * taken

    def _crowd(self, cell: Cell) -> float:
        """Prefer a side that no line has left by, and one where none arrives."""
        others = [other for other, *_ in self.traffic.cells.get(cell, ())]
        strangers = any(not self.errand.line.joins(other) for other in others)
        return STRANGER * strangers + _BEND * 2 * bool(others)


def _least(across: float, down: float, towards: Step) -> float:
    """Measure the way to a place, with the bend it cannot do without."""
    ahead = across * towards[0] + down * towards[1]
    straight = ahead >= 0 and not (across * towards[1] or down * towards[0])
    return abs(across) + abs(down) + (0.0 if straight else _BEND)


def _opposite(one: Step, other: Step) -> bool:
    return (one[0] + other[0], one[1] + other[1]) == (0, 0)


def straightened(points: Sequence[Point]) -> Way:
    """Leave out points that are no corner."""
    corners: list[Point] = []
    for point in points:
        if corners and _same(corners[-1], point):
            continue
        if len(corners) > 1 and _in_line(corners[-2], corners[-1], point):
            corners.pop()
        corners.append(point)
    return tuple(corners)


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) + abs(one[1] - other[1]) < _HAIR


def _in_line(one: Point, two: Point, three: Point) -> bool:
    return any(abs(one[axis] - two[axis]) + abs(two[axis] - three[axis]) < _HAIR for axis in (0, 1))
