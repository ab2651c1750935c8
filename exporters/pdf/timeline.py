"""A timeline as PDF: the drawing on as many sheets as it takes, its text searchable."""

from exporters.layout.paper import A4, Paper
from exporters.layout.timeline.pages import pages
from exporters.pdf.chart import STYLE, chart
from exporters.pdf.document import About, write_pdf
from exporters.svg.theme import HOUSE, Theme
from exporters.svg.timeline import picture
from guides.timeline.view import TimelineView


def render(view: TimelineView, theme: Theme = HOUSE, paper: Paper = A4) -> bytes:
    """Write a timeline for a paper.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    sheet, layouts = pages(view, paper)
    sheets = [
        chart(picture(one, theme), "" if place else view.title, (one.width, one.height), sheet)
        for place, one in enumerate(layouts)
    ]
    return write_pdf(sheets, About(view.title, view.language, view.subtitle, view.description), STYLE)
