"""A flow chart as PDF: the drawing on one sheet, its text searchable, its meaning told to those who cannot see it."""

from collections.abc import Sequence

from exporters.layout.flow.chart import FlowLayout, arrange
from exporters.layout.paper import A3, A4, READABLE, Paper
from exporters.pdf.document import About, Sheet, write_pdf
from exporters.svg.flow import picture
from exporters.svg.theme import HOUSE, Theme
from exporters.svg.writer import Markup, element
from guides.flow.view import FlowView

_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
_STYLE = (
    ".chart{position:absolute;bookmark-level:1;bookmark-label:attr(title)}"
    ".chart svg{display:block;width:100%;height:100%}"
)


def render(view: FlowView, theme: Theme = HOUSE, paper: Paper | None = None) -> bytes:
    """Write a chart on a paper; without one on A4, on A3 where A4 would make it too small to read.

    Raises:
        MissingTool: dot, Pango or a font is not installed.
        KeliError: dot failed.
    """
    layout = arrange(view)
    about = About(view.title, view.language, view.subtitle, view.description)
    return write_pdf([_sheet(layout, _paper(layout, (paper,) if paper else (A4, A3)), theme)], about, _STYLE)


def _paper(layout: FlowLayout, choice: Sequence[Paper]) -> Paper:
    upright = layout.width <= layout.height
    papers = [paper if upright else paper.turned for paper in choice]
    return next((paper for paper in papers if layout.smallest_on(paper) >= READABLE), papers[-1])


def _sheet(layout: FlowLayout, paper: Paper, theme: Theme) -> Sheet:
    scale = layout.scale(paper)
    left = (paper.width - layout.width * scale) / 2
    size = f"left:{left:.2f}pt;top:0;width:{layout.width * scale:.2f}pt;height:{layout.height * scale:.2f}pt"
    drawing = Markup(picture(layout, theme))
    chart = element("div", {"class": "chart", "style": size, "title": layout.view.title}, drawing)
    return Sheet(paper.width, paper.height, _EMPTY, 0, 0, 1, chart)
