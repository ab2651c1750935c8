"""A map on as many pages as it takes to be read: same type, panels flowing through two columns a page."""

from dataclasses import dataclass, replace

from exporters.layout.map.filling import Column, Panel, columns, fill, height
from exporters.layout.map.fitting import on
from exporters.layout.map.heads import Head, HeadLine, banner, footer, slim
from exporters.layout.map.panels import Layout, Mode, Shape, across, closed, panels, under
from exporters.layout.map.sizes import BANNER_GAP, FOOTER_GAP, MARGIN, RAIL_GAP, TEXT
from exporters.layout.paper import READABLE, Paper
from exporters.layout.wording import say
from guides.map.view import MapView

PRINT = 9.0
"""Running text on further pages, in points."""
_LEAST_ROOM = 120.0
"""What is left for panels below the tallest head."""
_PER_PAGE = 2
_MANY = 999


@dataclass(frozen=True, slots=True)
class _Page:
    """A page before its panels have places."""

    number: int
    """From 0."""
    count: int
    head: Head
    columns: tuple[Column, ...]
    room: float


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
    heads = [head(view, across(shape)).moved(MARGIN, MARGIN) for head in (banner, slim)]
    lines = footer(_below(view, _MANY, _MANY), wide, 0)
    rooms = [max(tall - head.box.bottom - BANNER_GAP - _height(lines), _LEAST_ROOM) for head in heads]
    found = fill(panels(view, shape.column), (rooms[0], *rooms), may_split=True)
    sheets = [tuple(found[start : start + _PER_PAGE]) for start in range(0, len(found), _PER_PAGE)]
    sheets[-1] = _balanced(sheets[-1])
    return tuple(
        _page(view, shape, _Page(number, len(sheets), heads[number > 0], sheet, rooms[number > 0]))
        for number, sheet in enumerate(sheets)
    )


def _page(view: MapView, shape: Shape, page: _Page) -> Layout:
    last = page.number == page.count - 1
    tall = max(map(height, page.columns)) if last else page.room
    layout = closed(under(page.head, page.columns, shape, tall), _below(view, page.number + 1, page.count))
    return replace(layout, scale=min(PRINT / TEXT, layout.scale))


def _balanced(sheet: tuple[Column, ...]) -> tuple[Column, ...]:
    """Share the panels of the last page evenly, parts of one branch joined again."""
    joined: list[Panel] = []
    for panel in (panel for column in sheet for panel in column):
        if joined and joined[-1].branch == panel.branch:
            joined[-1] = replace(joined[-1], blocks=(*joined[-1].blocks, *panel.blocks))
        else:
            joined.append(panel)
    return columns(joined, _PER_PAGE, may_split=True)


def _below(view: MapView, number: int, count: int) -> str:
    said = say("page", view.language).format(page=number, pages=count)
    return f"{view.footer} · {said}" if view.footer else said


def _height(lines: tuple[HeadLine, ...]) -> float:
    return FOOTER_GAP + sum(line.height for line in lines) + MARGIN
