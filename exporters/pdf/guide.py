"""A guide as PDF: A4 pages with running heads, contents with page numbers, bookmarks and pictures."""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from markupsafe import Markup
from msgspec.structs import replace

from exporters.html.guide import Painter, Plate, written
from exporters.html.page import Sort, closer_style, style_of
from exporters.layout.flow import chart as flow_chart
from exporters.layout.flow.chart import arrange
from exporters.layout.flow.pages import pages as flow_pages
from exporters.layout.map.layout import Mode
from exporters.layout.map.pages import pages as map_pages
from exporters.layout.paper import A4, Paper
from exporters.layout.timeline import chart as timeline_chart
from exporters.layout.timeline.chart import arrange as arrange_timeline
from exporters.layout.timeline.pages import pages as timeline_pages
from exporters.pdf.document import Sheet, print_with_pictures, sheet_style, sheets_of
from exporters.pdf.enclosing import NOTHING, Enclosed
from exporters.pdf.map import map_style
from exporters.pdf.map import sheets as map_sheets
from exporters.pdf.texts import PART
from exporters.svg import flow as svg_flow
from exporters.svg import timeline as svg_timeline
from exporters.svg.theme import HOUSE, Theme
from guides.document.view import Document, Drawn
from guides.flow.view import FlowView
from guides.map.view import MapView
from guides.timeline.view import TimelineView

_PLATE = Paper("plate", 498.0, 400.0, margin=0.0)
"""What a picture may fill of a page with text: between the margins. A higher one would leave half a page before it
empty wherever it does not fit below what it is of."""
_LEAST = 7.0
"""Smaller type than this, in points, takes a sheet of its own."""
_SHY = 0.1
"""So much smaller is a picture, in points: rounded up it would not go into its page."""
_SHOWN = re.compile(r'viewBox="[^"]*"')
"""What of its plane a picture shows; that stands first in it, too."""
_SIZE = re.compile(r'width="[^"]*" height="[^"]*"')
"""How large a picture says it is; that stands first in it. WeasyPrint goes by that and not by a style."""


Chart = TypeVar("Chart", FlowView, TimelineView)


class Drawing(Protocol):
    """What is laid out, in points."""

    @property
    def width(self) -> float:
        """How wide."""

    @property
    def height(self) -> float:
        """How high."""


def render(view: Document, theme: Theme = HOUSE, enclosed: Enclosed = NOTHING) -> bytes:
    """Write a guide.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    sheets, style = _map(view, theme)
    plate = Plate(Markup(sheets_of(sheets)), "map")  # noqa: S704 written by the one writer of markup
    styles = (style_of("guide", Sort.PAPER, theme), style, closer_style())

    def page(paint: Painter) -> str:
        return written(view, theme, Sort.PAPER, lambda drawn, theme: paint(drawn, theme) or (plate,))

    return print_with_pictures(page(_on_paper), lambda: page(_apart), styles, sheets, enclosed)


def _map(view: Document, theme: Theme) -> tuple[Sequence[Sheet], str]:
    """Give the sheets of the map, as large as it can be read, and their style; a guide has one map at most."""
    for drawn in view.pictures:
        if isinstance(drawn, MapView):
            layouts = map_pages(drawn, Mode.SPINE, A4)
            sheets = map_sheets(drawn, layouts, theme, PART)
            return sheets, sheet_style(sheets) + map_style(drawn, layouts, theme)
    return (), ""


def _on_paper(drawn: Drawn, theme: Theme) -> tuple[Plate, ...]:
    """Draw a picture between the text, or on a sheet of its own where it is too large for that; but no map."""
    match drawn:
        case FlowView():
            return tuple(_flow(drawn, theme))
        case TimelineView():
            return tuple(_timeline(drawn, theme))
    return ()


def _apart(drawn: Drawn, theme: Theme) -> tuple[Plate, ...]:
    """Draw a picture on a sheet of its own; but no map."""
    match drawn:
        case FlowView():
            return tuple(_flow_sheets(drawn, theme))
        case TimelineView():
            return tuple(_timeline_sheets(drawn, theme))
    return ()


def _flow(drawn: FlowView, theme: Theme) -> Iterator[Plate]:
    within = replace(arrange(_unheaded(drawn)), view=drawn)
    if within.smallest_on(_PLATE) >= _LEAST:
        yield _between(svg_flow.picture(within, theme), within, flow_chart.MARGIN)
    else:
        yield from _flow_sheets(drawn, theme)


def _flow_sheets(drawn: FlowView, theme: Theme) -> Iterator[Plate]:
    chart = arrange(drawn)
    whole = next((one for one in (A4, A4.turned) if chart.smallest_on(one) >= _LEAST), None)
    paper, layouts = (whole, [chart]) if whole else flow_pages(chart)[::2]
    for layout in layouts:
        yield _sheet(svg_flow.picture(layout, theme), layout, paper)


def _timeline(drawn: TimelineView, theme: Theme) -> Iterator[Plate]:
    within = replace(arrange_timeline(_unheaded(drawn)), view=drawn)
    if within.smallest_on(_PLATE) >= _LEAST:
        yield _between(svg_timeline.picture(within, theme), within, timeline_chart.MARGIN)
    else:
        yield from _timeline_sheets(drawn, theme)


def _timeline_sheets(drawn: TimelineView, theme: Theme) -> Iterator[Plate]:
    paper, layouts = timeline_pages(drawn, A4)
    for layout in layouts:
        yield _sheet(svg_timeline.picture(layout, theme), layout, paper)


def _unheaded(view: Chart) -> Chart:
    """Leave out what the guide has said already where a picture stands between its text."""
    return replace(view, title="", subtitle="", footer="")


def _between(picture: str, drawn: Drawing, margin: float) -> Plate:
    """Fit a drawing between the text, which has margins enough around it."""
    width, height = drawn.width - 2 * margin, drawn.height - 2 * margin
    shown = f'viewBox="{margin:g} {margin:g} {width:.2f} {height:.2f}"'
    sized = _SIZE.sub(_sized(width, height, _PLATE), picture, count=1)
    return Plate(Markup(_SHOWN.sub(shown, sized, count=1)))  # noqa: S704 drawn by the one writer of SVG


def _sheet(picture: str, drawn: Drawing, paper: Paper) -> Plate:
    """Fit a drawing into a paper of its own, and say which way round that is."""
    sized = _SIZE.sub(_sized(drawn.width, drawn.height, paper), picture, count=1)
    return Plate(Markup(sized), f"{'upright' if paper.upright else 'wide'} {paper.name}")  # noqa: S704 the same


def _sized(width: float, height: float, paper: Paper) -> str:
    scale = paper.scale(width, height)
    return f'width="{width * scale - _SHY:.1f}pt" height="{height * scale - _SHY:.1f}pt"'
