"""A booklet as one page of HTML: chapters, contents, and an index; for paper what the PDF is made of.

Pictures are left out: they repeat what the chapters say, on sheets that a booklet has no room for.
"""

from exporters.html.codes import code
from exporters.html.page import Sort, page, style_of, words
from exporters.svg.theme import HOUSE, Theme
from guides.booklet.view import Booklet


def render(view: Booklet, theme: Theme = HOUSE) -> bytes:
    """Write a booklet as one page that brings all it needs along."""
    return written(view, theme, Sort.SCREEN).encode("utf-8", "replace")


def written(view: Booklet, theme: Theme, sort: Sort) -> str:
    """Write a booklet for screens or for paper."""
    say = words(view.language)
    values = {"guide": view, "qr": "", "code_of": lambda address: code(address, say["code"])}
    return page("booklet", view.language, sort, theme, values)


def style(theme: Theme) -> str:
    """Give the style of a booklet on paper."""
    return style_of("booklet", Sort.PAPER, theme)
