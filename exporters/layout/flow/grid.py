"""The tracks lines may take: upright and level ones, and where they meet.

A cell is a meeting point, named by its column and row; an edge joins two neighbours.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from msgspec import Struct

from exporters.layout.rect import Point, Rect

Cell: TypeAlias = tuple[int, int]
Edge: TypeAlias = tuple[Cell, Cell]
"""The left or upper cell first."""

Step: TypeAlias = tuple[int, int]
"""(0, 1) is down, (-1, 0) is left."""

_STEPS: tuple[Step, ...] = ((0, 1), (1, 0), (-1, 0), (0, -1))


class Grid(Struct, frozen=True):
    """Tracks, and the edges that lead through a wall."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    walled: frozenset[Edge]

    @classmethod
    def of(cls, xs: Iterable[float], ys: Iterable[float], walls: Sequence[Rect]) -> "Grid":
        """Lay tracks at the given places; edges with a point strictly inside a wall are walled."""
        bare = cls(_tracks(xs), _tracks(ys), frozenset())
        return cls(bare.xs, bare.ys, frozenset(edge for wall in walls for edge in _inside(bare, wall)))

    def cell(self, point: Point) -> Cell:
        """Find the meeting point at a place that tracks were laid for."""
        return (bisect_left(self.xs, round(point[0], 2)), bisect_left(self.ys, round(point[1], 2)))

    def point(self, cell: Cell) -> Point:
        """Say where a meeting point is."""
        return (self.xs[cell[0]], self.ys[cell[1]])

    def around(self, cell: Cell) -> Iterator[tuple[Cell, Step]]:
        """Give the neighbours of a cell and the step that leads to each."""
        for across, down in _STEPS:
            column, row = cell[0] + across, cell[1] + down
            if 0 <= column < len(self.xs) and 0 <= row < len(self.ys):
                yield (column, row), (across, down)

    def distance(self, one: Cell, other: Cell) -> float:
        """Measure along the tracks, in points."""
        return abs(self.xs[one[0]] - self.xs[other[0]]) + abs(self.ys[one[1]] - self.ys[other[1]])


def edge(one: Cell, other: Cell) -> Edge:
    """Name the edge between two neighbours."""
    return (one, other) if one < other else (other, one)


def _tracks(places: Iterable[float]) -> tuple[float, ...]:
    return tuple(sorted({round(place, 2) for place in places}))


def _inside(grid: Grid, wall: Rect) -> Iterator[Edge]:
    columns = _between(grid.xs, wall.x, wall.right)
    rows = _between(grid.ys, wall.y, wall.bottom)
    for row in rows:
        for column in range(max(columns.start - 1, 0), min(columns.stop, len(grid.xs) - 1)):
            yield (column, row), (column + 1, row)
    for column in columns:
        for row in range(max(rows.start - 1, 0), min(rows.stop, len(grid.ys) - 1)):
            yield (column, row), (column, row + 1)


def _between(tracks: Sequence[float], low: float, high: float) -> range:
    hair = 0.02  # tracks are rounded; one on the rim of a wall is free
    return range(bisect_right(tracks, low + hair), bisect_left(tracks, high - hair))
