"""A flow chart as PDF: the drawing, its text searchable, its meaning told to those who cannot see it."""

from exporters.layout.flow.chart import arrange
from exporters.layout.flow.pages import pages
from exporters.layout.paper import Paper
from exporters.pdf.chart import STYLE, chart
from exporters.pdf.document import About, write_pdf
from exporters.svg.flow import picture
from exporters.svg.theme import HOUSE, Theme
from guides.flow.view import FlowView


def render(view: FlowView, theme: Theme = HOUSE, paper: Paper | None = None) -> bytes:
    """Write a chart on a paper, without one on the smallest on which it can be read; on several sheets at need.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    sheet, scale, layouts = pages(arrange(view), paper)
    sheets = [
        chart(picture(one, theme), "" if one.page else view.title, (one.width, one.height), sheet, scale)
        for one in layouts
    ]
    return write_pdf(sheets, About(view.title, view.language, view.subtitle, view.description), STYLE)
