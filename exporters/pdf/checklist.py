"""One's own list as PDF, to print and to tick off."""

from exporters.html.checklist import written
from exporters.html.page import Sort, closer_style, style_of
from exporters.pdf.document import print_page
from exporters.pdf.enclosing import NOTHING, Enclosed
from exporters.svg.theme import HOUSE, Theme
from guides.checklist.view import Checklist


def render(view: Checklist, theme: Theme = HOUSE, enclosed: Enclosed = NOTHING) -> bytes:
    """Write a list.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    page, style = written(view, theme, Sort.PAPER), style_of("checklist", Sort.PAPER, theme)
    return print_page(page, style, enclosed=enclosed, closer=closer_style())
