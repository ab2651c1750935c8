"""A map as panels: a hub with its card in the middle, or a banner with rails down between the columns.

Coordinates are points from the upper left; a layout knows how much its paper enlarges it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from exporters.layout.breaking import balanced
from exporters.layout.cleaning import clean
from exporters.layout.map.airing import aired
from exporters.layout.map.blocks import blocks
from exporters.layout.map.curves import Curve, elbows, fan, rails
from exporters.layout.map.filling import Column, Panel, columns, height
from exporters.layout.map.heads import Head, HeadLine, banner, card, footer
from exporters.layout.map.sizes import (
    BANNER_GAP,
    FOOTER_GAP,
    HEAD,
    HEAD_GAP,
    HEAD_NUMBER,
    MARGIN,
    PAD,
    PLAIN_GAP,
    RAIL_GAP,
    ROOT_GAP,
    TEXT,
)
from exporters.layout.metrics import width as measure
from exporters.layout.paper import LARGEST, Paper
from exporters.layout.rect import Rect
from exporters.layout.wording import say
from guides.map.view import Branch, MapView


class Mode(StrEnum):
    """How a map is arranged."""

    HUB = "hub"
    SPINE = "spine"


@dataclass(frozen=True, slots=True)
class Placed:
    """A panel with its place."""

    panel: Panel
    box: Rect


@dataclass(frozen=True, slots=True)
class Layout:
    """A map, or one page of it, with everything in its place."""

    mode: Mode
    paper: Paper
    scale: float
    """How much the paper enlarges it."""
    width: float
    height: float
    head: Head
    panels: tuple[Placed, ...]
    curves: tuple[Curve, ...]
    footer: tuple[HeadLine, ...]

    @property
    def min_print_pt(self) -> float:
        """The size of the smallest text on the paper, in points."""
        return self.scale * TEXT


@dataclass(frozen=True, slots=True)
class Shape:
    """How a map is to be laid out."""

    mode: Mode
    paper: Paper
    column: float
    """The width of a panel, in points."""
    count: int = 2
    """How many columns; a hub has two."""
    parted: bool = False
    """Whether a panel may go on in the next column."""


def arrange(view: MapView, shape: Shape) -> Layout:
    """Lay out a whole map on one canvas, as large as it becomes."""
    found = columns(panels(view, shape.column), shape.count, may_split=shape.parted)
    return _hub(view, shape, found) if shape.mode is Mode.HUB else _spine(view, shape, found)


def panels(view: MapView, width: float) -> tuple[Panel, ...]:
    """Lay out the branches of a map as panels of a width, without places."""
    return tuple(_panel(number, branch, view.language, width) for number, branch in enumerate(view.branches))


def spread(column: Column, corner: tuple[float, float], width: float, tall: float) -> list[Placed]:
    """Place panels below each other, from the top to the bottom of the column."""
    gap, loose = aired(column, tall)
    x, y = corner
    found = []
    for panel in loose:
        found.append(Placed(panel, Rect(x, y, width, panel.height)))
        y += panel.height + gap
    return found


def lefts(count: int, width: float) -> list[float]:
    """Give the left sides of columns; a gap with a rail is wider than one without."""
    found = [MARGIN + (RAIL_GAP / 2 if count == 1 else 0.0)]
    for gap in range(count - 1):
        railed = gap % 2 == 0 or gap == count - 2
        found.append(found[-1] + width + (RAIL_GAP if railed else PLAIN_GAP))
    return found


def _scale(paper: Paper, width: float, height: float) -> float:
    """Give how much a map of this size is enlarged, so that it fills the sheet without being blown up."""
    across, down = paper.inner
    return min(across / width, down / height, LARGEST / TEXT)


def closed(layout: Layout, text: str) -> Layout:
    """Give the layout with a footer below, and its final height and scale."""
    lines = footer(text, layout.width, layout.height + FOOTER_GAP) if text else ()
    tall = lines[-1].top + lines[-1].height + MARGIN if lines else layout.height + MARGIN
    return Layout(
        layout.mode,
        layout.paper,
        _scale(layout.paper, layout.width, tall),
        layout.width,
        tall,
        layout.head,
        layout.panels,
        layout.curves,
        lines,
    )


def under(head: Head, found: Sequence[Column], shape: Shape, tall: float) -> Layout:
    """Place columns under a head, with the rails that lead to them; `tall` is the height to spread them over."""
    edges = lefts(shape.count, shape.column)
    top = head.box.bottom + BANNER_GAP
    placed = [spread(column, (edges[place], top), shape.column, tall) for place, column in enumerate(found)]
    bends = elbows([[(one.panel.branch, one.box, one.panel.head) for one in column] for column in placed])
    flat = tuple(one for column in placed for one in column)
    bottom = max([head.box.bottom, *(one.box.bottom for one in flat)])
    curves = (*rails(bends, head.box.bottom), *bends)
    return Layout(Mode.SPINE, shape.paper, 1.0, edges[-1] + shape.column + MARGIN, bottom, head, flat, curves, ())


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
    return closed(Layout(Mode.HUB, shape.paper, 1.0, width, MARGIN + tall, head, flat, curves, ()), view.footer)


def _centred(column: Column, x: float, shape: Shape, tall: float) -> list[Placed]:
    placed = spread(column, (x, MARGIN), shape.column, tall)
    down = (tall - (placed[-1].box.bottom - MARGIN)) / 2
    return [Placed(one.panel, one.box.moved(0, down)) for one in placed]


def _panel(number: int, branch: Branch, language: str, width: float) -> Panel:
    indent = HEAD_NUMBER + measure(str(number + 1), bold=True) * HEAD + HEAD_GAP
    room = (width - indent - PAD) / HEAD
    title = clean(branch.title)
    body = blocks(branch.entries, width - 2 * PAD, say("colon", language))
    more = title + say("continued", language)
    return Panel(number, balanced(title, room, bold=True), body, balanced(more, room, bold=True), indent)
