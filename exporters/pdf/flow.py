"""A flow chart as PDF: the drawing, its text searchable, its meaning told to those who cannot see it."""

from exporters.layout.flow.chart import FlowLayout, arrange
from exporters.layout.flow.pages import pages
from exporters.layout.paper import Paper
from exporters.pdf.document import About, Sheet, write_pdf
from exporters.svg.flow import picture
from exporters.svg.theme import HOUSE, Theme
from exporters.svg.writer import Markup, element
from guides.flow.view import FlowView

_EMPTY = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
_STYLE = (
    ".chart{position:absolute}.chart svg{display:block;width:100%;height:100%}"
    ".first{bookmark-level:1;bookmark-label:attr(title)}"
)


def render(view: FlowView, theme: Theme = HOUSE, paper: Paper | None = None) -> bytes:
    """Write a chart on a paper, without one on the smallest on which it can be read; on several sheets at need.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    sheet, scale, layouts = pages(arrange(view), paper)
    about = About(view.title, view.language, view.subtitle, view.description)
    sheets = [_sheet(layout, sheet, scale, theme) for layout in layouts]
    return write_pdf(sheets, about, _STYLE)


def _sheet(layout: FlowLayout, paper: Paper, scale: float, theme: Theme) -> Sheet:
    left = (paper.width - layout.width * scale) / 2
    size = f"left:{left:.2f}pt;top:0;width:{layout.width * scale:.2f}pt;height:{layout.height * scale:.2f}pt"
    drawing = Markup(picture(layout, theme))
    name = "chart" if layout.page else "chart first"
    chart = element("div", {"class": name, "style": size, "title": layout.view.title}, drawing)
    return Sheet(paper.width, paper.height, _EMPTY, 0, 0, 1, chart)
