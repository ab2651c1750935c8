"""Lines with round corners and an arrow head; markers are spared, for not every reader draws them."""

from collections.abc import Iterator
from math import hypot

from msgspec import Struct

from exporters.layout.flow.routing import Way
from exporters.layout.rect import Point
from exporters.svg.theme import INK, QUIET
from exporters.svg.writer import Markup, element, number
from guides.flow.view import LineKind

_CORNER = 6.0
_LONG, _HALF = 8.0, 3.4
_UNDER = 6.0  # a line begins beneath its symbol: the foot of a document is not straight
_THICK = 3.0
_DASHES = {LineKind.BACK: "5 3.5"}


class Stroke(Struct, frozen=True):
    """How a line is drawn."""

    kind: LineKind
    critical: bool = False
    """On the critical path: thick."""
    under: bool = True
    """Whether it begins beneath a symbol."""
    head: bool = True
    """Whether it ends in an arrow head."""


def arrow(stroke: Stroke, way: Way) -> Iterator[Markup]:
    """Draw a line along a way; a way back is dashed."""
    end = _before(way[-1], way[-2], _LONG - 1) if stroke.head else way[-1]
    start = _before(way[0], way[1], -_UNDER) if stroke.under else way[0]
    style: dict[str, str | float] = {"fill": "none", "stroke": QUIET, "stroke-width": 1.4}
    if stroke.critical:
        style |= {"stroke": INK, "stroke-width": _THICK}
    if stroke.kind in _DASHES:
        style["stroke-dasharray"] = _DASHES[stroke.kind]
    yield element("path", {"d": _path((start, *way[1:-1], end)), **style})
    if stroke.head:
        yield element("path", {"d": _head(way[-2], way[-1], 1.3 if stroke.critical else 1.0), "fill": style["stroke"]})


def _path(way: Way) -> str:
    steps = [f"M{_xy(way[0])}"]
    for before, corner, after in zip(way, way[1:], way[2:], strict=False):
        reach = min(_CORNER, _far(before, corner) / 2, _far(corner, after) / 2)
        steps.append(f"L{_xy(_before(corner, before, reach))}Q{_xy(corner)} {_xy(_before(corner, after, reach))}")
    return "".join([*steps, f"L{_xy(way[-1])}"])


def _head(before: Point, tip: Point, size: float) -> str:
    x, y = _before(tip, before, _LONG * size)
    far = _far(before, tip) or 1.0
    across, down = (tip[1] - before[1]) / far * _HALF * size, (tip[0] - before[0]) / far * _HALF * size
    return f"M{_xy(tip)}L{_xy((x + across, y - down))}L{_xy((x - across, y + down))}Z"


def _before(point: Point, towards: Point, by: float) -> Point:
    """Give the point so far from one point on the way to another."""
    far = _far(point, towards) or 1.0
    return (point[0] + (towards[0] - point[0]) / far * by, point[1] + (towards[1] - point[1]) / far * by)


def _far(one: Point, other: Point) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def _xy(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
