"""Situations side by side as PDF: the table on as many sheets as it takes, its text searchable."""

from exporters.layout.paper import Paper
from exporters.layout.sides.pages import pages
from exporters.pdf.chart import STYLE, chart
from exporters.pdf.document import About, write_pdf
from exporters.svg.sides import picture
from exporters.svg.theme import HOUSE, Theme
from guides.sides.view import SidesView


def render(view: SidesView, theme: Theme = HOUSE, paper: Paper | None = None) -> bytes:
    """Write a table for a paper; without one for the smallest on which it can be read.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    sheet, layouts = pages(view, paper)
    sheets = [
        chart(picture(one, theme), "" if place else view.title, (one.width, one.height), sheet)
        for place, one in enumerate(layouts)
    ]
    return write_pdf(sheets, About(view.title, view.language, view.subtitle, view.description), STYLE)
