"""Signs on lines: that a case is handed over from system to system, or carried by staff."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

from exporters.layout.flow.labelling import Stroke
from exporters.layout.flow.lines import Ways
from exporters.layout.flow.placing import Placed
from exporters.layout.rect import Point, Rect, stretch
from guides.flow.view import FlowView, Sign

RADIUS: Final = 6.5
"""Of the disc of a sign, in points."""

_HANDED: Final = (Sign.SYSTEM, Sign.STAFF)
_TRIES: Final = (0.5, 0.35, 0.65, 0.2, 0.8)
_LEAST: Final = 2 * RADIUS + 2


class Mark(Struct, frozen=True):
    """A sign at its place."""

    sign: Sign
    at: Point

    @property
    def rect(self) -> Rect:
        """The square around it."""
        return Rect.around(self.at, 2 * RADIUS, 2 * RADIUS)

    def moved(self, across: float, down: float) -> "Mark":
        """Give the sign elsewhere."""
        return Mark(self.sign, (self.at[0] + across, self.at[1] + down))


def marked(view: FlowView, at: Placed, ways: Ways) -> dict[int, Mark]:
    """Find a place on each line that hands over, where it covers nothing else."""
    found: dict[int, Mark] = {}
    strokes = {number: list(pairwise(way)) for number, way in enumerate(ways.ways)}
    edges = [column.left for column in at.columns[1:]]
    for number, line in enumerate(view.lines):
        sign = next((one for one in _HANDED if one in line.signs), None)
        if sign is None:
            continue
        taken = [*at.symbols.values(), *ways.labels.values(), *(mark.rect for mark in found.values())]
        others = [stretch(*one) for other in strokes if other != number for one in strokes[other]]
        places = list(_places(strokes[number], edges))
        free = [place for place in places if not _meets(Mark(sign, place), taken)]
        clear = [place for place in free if not _meets(Mark(sign, place), [other.grown(1) for other in others])]
        for place in (clear or free)[:1]:
            found[number] = Mark(sign, place)
    return found


def _meets(mark: Mark, others: Sequence[Rect]) -> bool:
    return any(mark.rect.meets(other) for other in others)


def _places(strokes: Sequence[Stroke], edges: Sequence[float]) -> Iterator[Point]:
    """Give places along a line: where it passes from lane to lane, then the middles of its stretches."""
    for one, other in strokes:
        for x in edges:
            if one[1] == other[1] and min(one[0], other[0]) < x < max(one[0], other[0]):
                yield x, one[1]
    for one, other in sorted(strokes, key=lambda ends: -_long(ends)):
        if _long((one, other)) >= _LEAST:
            for part in _TRIES:
                yield one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def _long(stroke: Stroke) -> float:
    return abs(stroke[0][0] - stroke[1][0]) + abs(stroke[0][1] - stroke[1][1])
