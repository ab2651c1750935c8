"""A poster as PDF: one sheet; for a printer with a bleed of 3 mm and crop marks, and the boxes that say so."""

from typing import Any, Final

from exporters.layout.links import allowed
from exporters.layout.wording import tag
from exporters.pdf.document import print_page
from exporters.svg.poster import BLEED, CODE, NONE, Edge, Poster, draw
from exporters.svg.theme import HOUSE, Theme
from exporters.svg.writer import Markup, element, escape

_MM: Final = 72 / 25.4
_SLUG: Final = 9 * _MM
"""How far the sheet of a printer goes beyond the edge: the bleed, and room for crop marks."""


def render(poster: Poster, theme: Theme = HOUSE, *, bleed: bool = False) -> bytes:
    """Write a poster.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    paper = poster.paper
    beyond = _SLUG if bleed else 0.0
    page = f"@page{{size:{paper.width:.2f}pt {paper.height:.2f}pt;margin:0;bleed:{beyond:.3f}pt}}html,body{{margin:0}}"
    place = f".poster{{position:absolute;left:{-beyond:.3f}pt;top:{-beyond:.3f}pt}}"
    drawn = draw(poster, theme, Edge(BLEED, beyond) if bleed else NONE)
    return print_page(_page(poster, drawn), f"{page}{place}{_STYLE}", finish=_boxed if bleed else None)


def _boxed(_document: object, pdf: Any) -> None:
    """Say how far the picture goes beyond the edge; WeasyPrint says ten points, whatever a style says."""
    for page in pdf.objects:
        if isinstance(page, dict) and page.get("Type") == "/Page":
            left, top, right, bottom = page["TrimBox"]
            page["BleedBox"][:] = [left - BLEED, top - BLEED, right + BLEED, bottom + BLEED]


def _page(poster: Poster, picture: str) -> str:
    told = poster.view.map
    head = [
        element("meta", {"charset": "utf-8"}),
        element("title", {}, escape(told.title)),
        element("meta", {"name": "author", "content": told.subtitle}),
        element("meta", {"name": "description", "content": told.description}),
    ]
    drawing = element("div", {"class": "poster", "title": told.title}, Markup(picture))
    body = element("body", {}, drawing, *_link(poster))
    return "<!DOCTYPE html>" + element("html", {"lang": tag(told.language)}, element("head", {}, *head), body)


def _link(poster: Poster) -> list[Markup]:
    """Let a click on the code lead where a scan does."""
    address = poster.view.address
    if not allowed(address):
        return []
    top = poster.paper.height - poster.height
    place = f"left:{poster.paper.margin:.2f}pt;top:{top:.2f}pt;width:{CODE:.2f}pt;height:{CODE:.2f}pt"
    return [
        element("a", {"class": "code", "href": address.strip(), "title": address, "style": place}, Markup("&#160;"))
    ]


_STYLE: Final = ".poster{bookmark-level:1;bookmark-label:attr(title)}.poster svg{display:block}.code{position:absolute}"
