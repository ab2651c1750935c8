"""Draws the lanes of a flow chart: a coloured head, a number where there are members, a pale strip below."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from exporters.layout.flow.swimming import SwimLane
from exporters.layout.flow.symbols import NUMBER_SIZE, number_width
from exporters.layout.rect import Point
from exporters.svg.lettering import lettered
from exporters.svg.theme import PAPER, QUIET, Theme, rule
from exporters.svg.writer import Attributes, Markup, Piece, element, number, text

_PALE: Final = ("#f7f9fb", "#ffffff")
"""The grounds of lanes, in turn: told apart in grey, too."""

_DISC: Final = 17.0


def swim_lanes(lanes: Sequence[SwimLane], theme: Theme) -> Iterator[Markup]:
    """Draw all lanes, then the lines between them and the frame around them."""
    for place, lane in enumerate(lanes):
        body, head = lane.body, lane.head
        ground: Attributes = {"x": body.x, "y": body.y, "width": body.width, "height": body.height}
        yield element("rect", {**ground, "fill": _PALE[place % 2]})
        bar: Attributes = {"x": head.x, "y": head.y, "width": head.width, "height": head.height}
        yield element("rect", {**bar, "fill": theme.branch(lane.tone)})
        if lane.number:
            yield from numeral(lane.number, lane.disc, theme.branch(lane.tone))
        for line in lane.texts:
            yield from lettered((line,))
    for left, right in pairwise(lanes):
        x = number(right.body.x)
        yield element("path", {"d": f"M{x} {number(left.body.y)}V{number(left.body.bottom)}", "stroke": rule(QUIET)})
        yield element("path", {"d": f"M{x} {number(left.head.y)}V{number(left.head.bottom)}", "stroke": PAPER})
    if lanes:
        first, last = lanes[0], lanes[-1]
        around: Attributes = {"x": first.head.x, "y": first.head.y, "width": last.head.right - first.head.x}
        high = first.body.bottom - first.head.y
        yield element("rect", {**around, "height": high, "fill": "none", "stroke": rule(QUIET)})


def numeral(said: str, at: Point, tone: str) -> list[Markup]:
    """Write a number on a white disc, wider where the number is."""
    style: Attributes = {"text-anchor": "middle", "font-size": NUMBER_SIZE, "font-weight": 700, "fill": tone}
    wide = number_width(said)
    disc: Attributes = {"x": at[0] - wide / 2, "y": at[1] - _DISC / 2, "width": wide, "height": _DISC}
    return [
        element("rect", {**disc, "rx": _DISC / 2, "fill": PAPER}),
        text((at[0], at[1] + 3.8), [Piece(said, {})], style),
    ]
