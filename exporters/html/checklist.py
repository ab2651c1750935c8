"""One's own list as one page of HTML: boxes to tick, and why each thing is on it."""

from exporters.html.codes import code
from exporters.html.page import Sort, page, words
from exporters.svg.theme import HOUSE, Theme
from guides.checklist.view import Checklist


def render(view: Checklist, theme: Theme = HOUSE) -> bytes:
    """Write a list as one page that brings all it needs along."""
    return written(view, theme, Sort.SCREEN).encode("utf-8", "replace")


def written(view: Checklist, theme: Theme, sort: Sort) -> str:
    """Write a list for screens or for paper."""
    qr = code(view.address, words(view.language)["code"])
    return page("checklist", view.language, sort, theme, {"guide": view, "qr": qr})
