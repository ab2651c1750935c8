"""A notice as one page of HTML."""

from exporters.html.codes import code
from exporters.html.page import Sort, page, words
from exporters.svg.theme import HOUSE, Theme
from guides.document.view import Document


def render(view: Document, theme: Theme = HOUSE) -> bytes:
    """Write a notice as one page that brings all it needs along."""
    return written(view, theme, Sort.SCREEN).encode("utf-8", "replace")


def written(view: Document, theme: Theme, sort: Sort) -> str:
    """Write a notice for screens or for paper."""
    qr = code(view.address, words(view.language)["code"])
    return page("brief", view.language, sort, theme, {"guide": view, "qr": qr})
