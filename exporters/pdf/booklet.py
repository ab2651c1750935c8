"""A booklet as PDF: cover, contents and index with page numbers, running heads, a bookmark for each chapter."""

from exporters.html.booklet import style, written
from exporters.html.page import Sort
from exporters.pdf.document import print_page
from exporters.svg.theme import HOUSE, Theme
from guides.booklet.view import Booklet


def render(view: Booklet, theme: Theme = HOUSE) -> bytes:
    """Write a booklet.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    return print_page(written(view, theme, Sort.PAPER), style(theme))
