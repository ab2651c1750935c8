"""A notice as PDF: one page of A4, its type as large as that allows."""

from exporters.html.brief import written
from exporters.html.page import Sort, closer_style, style_of
from exporters.pdf.document import print_on_one
from exporters.pdf.enclosing import NOTHING, Enclosed
from exporters.svg.theme import HOUSE, Theme
from guides.document.view import Document

_SIZES = (10.5, 9.5, 8.5, 8.0)
"""Of the text, in points, the largest first; what does not fit at the smallest goes on to a second page."""


def render(view: Document, theme: Theme = HOUSE, enclosed: Enclosed = NOTHING) -> bytes:
    """Write a notice.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    style = style_of("brief", Sort.PAPER, theme)
    styles = [f"{style}html{{font-size:{size}pt}}" for size in _SIZES]
    return print_on_one(written(view, theme, Sort.PAPER), styles, closer_style("brief"), enclosed)
