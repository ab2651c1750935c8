"""A map as panels: a hub with its card in the middle, or a banner with rails down between the columns."""

from collections.abc import Sequence
from functools import cache

from exporters.layout.breaking import balanced
from exporters.layout.cleaning import clean
from exporters.layout.map.airing import aired
from exporters.layout.map.curves import elbows, fan, rails
from exporters.layout.map.filling import Column, Panel, columns, height
from exporters.layout.map.heads import Head, banner, card
from exporters.layout.map.layout import Layout, Mode, Placed, Shape, closed
from exporters.layout.map.sizes import (
    BANNER_GAP,
    HEAD,
    HEAD_GAP,
    HEAD_NUMBER,
    MARGIN,
    PAD,
    PLAIN_GAP,
    RAIL_GAP,
    ROOT_GAP,
)
from exporters.layout.metrics import width as measure
from exporters.layout.rect import Rect
from exporters.layout.wording import say
from guides.map.view import Branch, MapView


def paneled(view: MapView, shape: Shape) -> Layout:
    """Lay out a map as panels."""
    found = columns(panels(view, shape), shape.count, may_split=shape.parted)
    return _hub(view, shape, found) if shape.mode is Mode.HUB else _spine(view, shape, found)


def panels(view: MapView, shape: Shape) -> tuple[Panel, ...]:
    """Lay out the branches of a map as panels of the width of a shape, without places."""
    words = say("colon", view.language), say("continued", view.language)
    return tuple([_panel(number, branch, words, shape) for number, branch in enumerate(view.branches)])


def spread(column: Column, corner: tuple[float, float], width: float, tall: float) -> list[Placed]:
    """Place panels below each other, from the top to the bottom of the column."""
    gap, air = aired(column, tall)
    x, y = corner
    found = []
    for panel in column:
        high = panel.height + air * len(panel.blocks)
        found.append(Placed(panel, Rect(x, y, width, high), air))
        y += high + gap
    return found


def lefts(count: int, width: float) -> list[float]:
    """Give the left sides of columns; a gap with a rail is wider than one without."""
    found = [MARGIN + (RAIL_GAP / 2 if count == 1 else 0.0)]
    for gap in range(count - 1):
        railed = gap % 2 == 0 or gap == count - 2
        found.append(found[-1] + width + (RAIL_GAP if railed else PLAIN_GAP))
    return found


def under(head: Head, found: Sequence[Column], shape: Shape, tall: float) -> Layout:
    """Place columns under a head, with the rails that lead to them; `tall` is the height to spread them over."""
    edges = lefts(shape.count, shape.column)
    top = head.box.bottom + BANNER_GAP
    placed = [spread(column, (edges[place], top), shape.column, tall) for place, column in enumerate(found)]
    bends = elbows([[(one.panel.branch, one.box, one.panel.head) for one in column] for column in placed])
    flat = tuple(one for column in placed for one in column)
    bottom = max([head.box.bottom, *(one.box.bottom for one in flat)])
    curves = (*rails(bends, head.box.bottom), *bends)
    return Layout(Mode.SPINE, shape.paper, 1.0, edges[-1] + shape.column + MARGIN, bottom, head, flat, curves)


def across(shape: Shape) -> float:
    """Give the width of the banner over the columns."""
    return lefts(shape.count, shape.column)[-1] + shape.column - MARGIN


def _spine(view: MapView, shape: Shape, found: Sequence[Column]) -> Layout:
    head = banner(view, across(shape)).moved(MARGIN, MARGIN)
    return closed(under(head, found, shape, max((height(column) for column in found), default=0.0)), view.footer)


def _hub(view: MapView, shape: Shape, found: Sequence[Column]) -> Layout:
    head = card(view)
    tall = max([head.box.height, *(height(column) for column in found)])
    left = MARGIN + shape.column + ROOT_GAP if len(found) > 1 else MARGIN
    right = left + head.box.width + ROOT_GAP
    head = head.moved(left, MARGIN + (tall - head.box.height) / 2)
    sides = (right,) if len(found) == 1 else (MARGIN, right)
    placed = [_centred(column, x, shape, tall) for column, x in zip(found, sides, strict=False) if column]
    curves = tuple(
        curve
        for column in placed
        for curve in fan(head.box, [(one.panel.branch, one.box, one.panel.head) for one in column])
    )
    width = right + shape.column + MARGIN if found and found[0] else left + head.box.width + MARGIN
    flat = tuple(one for column in placed for one in column)
    return closed(Layout(Mode.HUB, shape.paper, 1.0, width, MARGIN + tall, head, flat, curves), view.footer)


def _centred(column: Column, x: float, shape: Shape, tall: float) -> list[Placed]:
    placed = spread(column, (x, MARGIN), shape.column, tall)
    down = (tall - (placed[-1].box.bottom - MARGIN)) / 2
    return [Placed(one.panel, one.box.moved(0, down), one.air) for one in placed]


def _panel(number: int, branch: Branch, words: tuple[str, str], shape: Shape) -> Panel:
    colon, continued = words
    indent = title_indent(number)
    room = (shape.column - indent - PAD) / HEAD
    title = clean(branch.title)
    body = shape.lay(branch.entries, shape.column - 2 * PAD, colon)
    return Panel(number, balanced(title, room, bold=True), body, title + continued, indent, room)


@cache
def title_indent(number: int) -> float:
    """Give where the title of a branch begins, behind its sign and number, in points."""
    return HEAD_NUMBER + measure(str(number + 1), bold=True) * HEAD + HEAD_GAP
