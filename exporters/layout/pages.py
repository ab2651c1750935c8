"""A map on as many pages as it takes to be read: same type, panels flowing through two columns a page."""

from dataclasses import replace

from exporters.layout.filling import Column, columns, fill, height
from exporters.layout.fitting import on
from exporters.layout.heads import Head, banner, slim
from exporters.layout.panels import Layout, Mode, Shape, across, closed, panels, under
from exporters.layout.paper import READABLE, Paper
from exporters.layout.sizes import BANNER_GAP, CAPTION_LINE, FOOTER_GAP, MARGIN, RAIL_GAP, TEXT
from exporters.layout.wording import say
from guides.map.view import MapView

PRINT = 9.0
"""Running text on further pages, in points."""
_LEAST_ROOM = 120.0
"""What is left for panels below the tallest head."""
_PER_PAGE = 2


def pages(view: MapView, mode: Mode, paper: Paper) -> tuple[Layout, ...]:
    """Lay out a map on one sheet if it can be read there, arranged as asked or else with a banner; or on several."""
    for tried in dict.fromkeys((mode, Mode.SPINE)):
        layout = on(view, tried, paper)
        if layout.min_print_pt >= READABLE:
            return (layout,)
    return _flowing(view, paper)


def _flowing(view: MapView, paper: Paper) -> tuple[Layout, ...]:
    wide, tall = (side / (PRINT / TEXT) for side in paper.inner)
    shape = Shape(Mode.SPINE, paper, (wide - 2 * MARGIN - RAIL_GAP) / _PER_PAGE)
    first = banner(view, across(shape)).moved(MARGIN, MARGIN)
    further = slim(view, across(shape)).moved(MARGIN, MARGIN)
    rooms = (_room(first, tall), _room(first, tall), _room(further, tall))
    found = fill(panels(view, shape.column), rooms, may_split=True)
    sheets = [tuple(found[start : start + _PER_PAGE]) for start in range(0, len(found), _PER_PAGE)]
    sheets[-1] = _balanced(sheets[-1])
    return tuple(
        _page(view, shape, (further if number else first, sheet), (number + 1, len(sheets)))
        for number, sheet in enumerate(sheets)
    )


def _room(head: Head, tall: float) -> float:
    below = FOOTER_GAP + 2 * CAPTION_LINE + MARGIN
    return max(tall - head.box.bottom - BANNER_GAP - below, _LEAST_ROOM)


def _balanced(sheet: tuple[Column, ...]) -> tuple[Column, ...]:
    """Share the panels of the last page evenly."""
    return columns([panel for column in sheet for panel in column], _PER_PAGE)


def _page(view: MapView, shape: Shape, what: tuple[Head, tuple[Column, ...]], number: tuple[int, int]) -> Layout:
    head, sheet = what
    said = say("page", view.language).format(page=number[0], pages=number[1])
    text = f"{view.footer} · {said}" if view.footer else said
    layout = closed(under(head, sheet, shape, max(height(column) for column in sheet)), text)
    return _sized(layout, min(PRINT / TEXT, layout.scale))


def _sized(layout: Layout, scale: float) -> Layout:
    return replace(layout, scale=scale)
