"""The lanes of a flow chart: a head with the name of who acts, and the strip below it."""

from typing import Final

from msgspec import Struct

from exporters.layout.flow.placing import Placed
from exporters.layout.flow.strips import Ink, Text, even_strips, shifted, stacked
from exporters.layout.flow.symbols import number_width
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowView, Lane

LEAST_LANE: Final = 104.0
"""A lane is no narrower, in points."""

_TITLE: Final = 11.0
_CAPTION: Final = 9.5
_PAD: Final = 7.0
_NUMBER_GAP: Final = 6.0


class SwimLane(Struct, frozen=True):
    """One lane. Points, from the upper left corner of the chart."""

    tone: int
    head: Rect
    body: Rect
    texts: tuple[Text, ...]
    number: str = ""
    disc: Point = (0.0, 0.0)
    """The middle of the disc around the number."""


def swim_lanes(view: FlowView, at: Placed, corner: Point) -> tuple[tuple[SwimLane, ...], float]:
    """Set the heads above the lanes; give also where the lanes begin below them."""
    if not view.lanes:
        return (), corner[1]
    inside = [_head(lane, column.right - column.left) for lane, column in zip(view.lanes, at.columns, strict=True)]
    high = max(bottom for _, bottom, _ in inside) + 2 * _PAD
    found = []
    for tone, (lane, column, (texts, bottom, disc)) in enumerate(zip(view.lanes, at.columns, inside, strict=True)):
        left, top = corner[0] + column.left, corner[1]
        head = Rect(left, top, column.right - column.left, high)
        down = top + (high - bottom) / 2
        moved = tuple(shifted(text, left, down) for text in texts)
        body = Rect(left, top + high, head.width, at.bottom)
        found.append(SwimLane(tone, head, body, moved, lane.number, (left + disc, top + high / 2)))
    return tuple(found), corner[1] + high


def _head(lane: Lane, width: float) -> tuple[tuple[Text, ...], float, float]:
    """Write a head in the middle of a width; give its height, and where the disc of its number stands."""
    disc = number_width(lane.number) + _NUMBER_GAP if lane.number else 0.0
    room = width - 2 * _PAD - disc
    title = even_strips(lane.title, _TITLE, room, Ink.ON_DARK, bold=True)
    caption = [strip for line in lane.captions for strip in even_strips(line, _CAPTION, room, Ink.ON_DARK)]
    wide = max((strip.width for strip in (*title, *caption)), default=0.0)
    left = (width - wide - disc) / 2
    if lane.number:
        block, bottom = stacked([*title, *caption], left + disc, 0)
    else:
        block, bottom = stacked([*title, *caption], 0, 0, centre=width / 2)
    return block.texts, bottom, left + (disc - _NUMBER_GAP) / 2
