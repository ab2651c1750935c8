"""A guide as PDF: A4 pages with running heads, contents with page numbers, bookmarks and pictures."""

import re
from collections.abc import Iterator
from typing import Protocol

from markupsafe import Markup

from exporters.html.guide import Plate, written
from exporters.html.page import Sort, style_of
from exporters.layout.flow.chart import arrange
from exporters.layout.map.layout import Mode
from exporters.layout.map.pages import pages as map_pages
from exporters.layout.paper import A4, Paper
from exporters.layout.timeline.chart import arrange as arrange_timeline
from exporters.layout.timeline.pages import pages as timeline_pages
from exporters.pdf.document import print_page
from exporters.pdf.enclosing import NOTHING, Enclosed
from exporters.svg import flow as svg_flow
from exporters.svg import map as svg_map
from exporters.svg import timeline as svg_timeline
from exporters.svg.theme import HOUSE, Theme
from guides.document.view import Document, Drawn
from guides.flow.view import FlowView
from guides.map.view import MapView
from guides.timeline.view import TimelineView

_PLATE = Paper("plate", 498.0, 666.0, margin=0.0)
"""What a picture may fill of a page with text: between the margins, below a heading."""
_LEAST = 7.0
"""Smaller type than this, in points, takes a sheet of its own."""
_SIZE = re.compile(r'width="[^"]*" height="[^"]*"')
"""How large a picture says it is; that stands first in it. WeasyPrint goes by that and not by a style."""


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
    return print_page(written(view, theme, Sort.PAPER, _on_paper), style_of("guide", Sort.PAPER, theme), enclosed)


def _on_paper(drawn: Drawn, theme: Theme) -> tuple[Plate, ...]:
    """Draw a map on sheets of its own, as large as it can be read; other pictures between the text."""
    match drawn:
        case MapView():
            layouts = map_pages(drawn, Mode.SPINE, A4)
            return tuple(_sheet(svg_map.picture(drawn, one, theme), one, one.paper) for one in layouts)
        case FlowView():
            chart = arrange(drawn)
            papers = (_PLATE,) if chart.smallest_on(_PLATE) >= _LEAST else (A4, A4.turned)
            best = max(papers, key=chart.smallest_on)
            return (_sheet(svg_flow.picture(chart, theme), chart, best),)
    return tuple(_timeline(drawn, theme))


def _timeline(drawn: TimelineView, theme: Theme) -> Iterator[Plate]:
    whole = arrange_timeline(drawn)
    fits = whole.smallest_on(_PLATE) >= _LEAST
    paper, layouts = (_PLATE, (whole,)) if fits else timeline_pages(drawn, A4)
    for layout in layouts:
        yield _sheet(svg_timeline.picture(layout, theme), layout, paper)


def _sheet(picture: str, drawn: Drawing, paper: Paper) -> Plate:
    """Fit a drawing into a paper; on one of its own it says which way round that is."""
    width, height = paper.inner
    scale = min(1.0, width / drawn.width, height / drawn.height)
    sized = f'width="{drawn.width * scale:.1f}pt" height="{drawn.height * scale:.1f}pt"'
    own = "" if paper is _PLATE else "upright" if paper.upright else "wide"
    return Plate(Markup(_SIZE.sub(sized, picture, count=1)), own)  # noqa: S704 drawn by the one writer of SVG
