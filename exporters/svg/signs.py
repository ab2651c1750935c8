"""Draws the signs of a flow chart, in the chart and in its legend: shapes, so that nothing hangs on a colour."""

from collections.abc import Iterator

from exporters.layout.flow.marks import RADIUS, Mark
from exporters.layout.rect import Point, Rect
from exporters.svg.arrows import Stroke, arrow
from exporters.svg.theme import INK, PAPER, QUIET
from exporters.svg.writer import Markup, element, number
from guides.flow.view import LineKind, Sign

OPEN = "2.5 2.5"
"""The dashes of a rim around what depends on an open question."""


def handed_over(mark: Mark) -> Iterator[Markup]:
    """Draw how a case is handed over: two arrows between systems, a person who carries it."""
    x, y = mark.at
    yield element("circle", {"cx": x, "cy": y, "r": RADIUS, "fill": PAPER, "stroke": QUIET, "stroke-width": 1})
    if mark.sign is Sign.STAFF:
        yield person((x - 4, y - 0.6), QUIET)
    else:
        yield _exchange(mark.at)


def _exchange(at: Point) -> Markup:
    x, y = at
    right = f"M{number(x - 3.6)} {number(y - 1.7)}H{number(x + 3.6)}m-2 -1.8l2 1.8l-2 1.8"
    left = f"M{number(x + 3.6)} {number(y + 1.9)}H{number(x - 3.6)}m2 -1.8l-2 1.8l2 1.8"
    return element("path", {"d": right + left, "fill": "none", "stroke": QUIET, "stroke-width": 1.1})


def person(at: Point, color: str) -> Markup:
    """Draw the sign of a person, before the name of who acts."""
    x, y = at[0] + 4, at[1]
    head = f"M{number(x - 2)} {number(y - 2.4)}a2 2 0 1 1 4 0a2 2 0 1 1 -4 0Z"
    body = f"M{number(x - 3.8)} {number(y + 4.6)}v-1a3.8 3.4 0 0 1 7.6 0v1Z"
    return element("path", {"d": head + body, "fill": color})


def critical_rim(width: float, height: float, radius: float) -> Markup:
    """Draw the thick rim of a step on the critical path, beneath the step."""
    size = {"x": -2.6, "y": -2.6, "width": width + 5.2, "height": height + 5.2, "rx": radius + 2.6}
    return element("rect", {**size, "fill": INK})


def in_legend(sign: Sign, room: Rect) -> Iterator[Markup]:
    """Draw a sign beside the words that say what it means."""
    x, y = room.middle
    if sign in {Sign.SYSTEM, Sign.STAFF}:
        yield from handed_over(Mark(sign, (x, y)))
    elif sign is Sign.OPEN:
        box = {"x": room.x, "y": room.y - 1, "width": room.width, "height": room.height + 2, "rx": 3}
        yield element(
            "rect", {**box, "fill": "none", "stroke": QUIET, "stroke-width": 1.3, "stroke-dasharray": "2.5 2.5"}
        )
    else:
        kind = LineKind.BACK if sign is Sign.BACK else LineKind.ON
        stroke = Stroke(kind, critical=sign is Sign.CRITICAL, under=False)
        yield from arrow(stroke, ((room.x, y), (room.right, y)))
