"""Drawings that fill their sheets, their text searchable; a bookmark leads to the first."""

from typing import Final

from exporters.layout.paper import Paper
from exporters.pdf.document import Sheet
from exporters.svg.writer import Markup, element

STYLE: Final = (
    ".chart{position:absolute}.chart svg{display:block;width:100%;height:100%}"
    ".first{bookmark-level:1;bookmark-label:attr(title)}"
)
_EMPTY: Final = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def chart(picture: str, title: str, size: tuple[float, float], paper: Paper, scale: float | None = None) -> Sheet:
    """Put a drawing of a size in points at the top of a sheet, by a scale, or shrunk where it must be.

    Without a title it goes on from the sheet before, and no bookmark leads to it.
    """
    width, height = size
    scale = paper.scale(width, height) if scale is None else scale
    left = (paper.width - width * scale) / 2
    place = f"left:{left:.2f}pt;top:0;width:{width * scale:.2f}pt;height:{height * scale:.2f}pt"
    kind = {"class": "chart first", "title": title} if title else {"class": "chart"}
    drawing = element("div", {**kind, "style": place}, Markup(picture))
    return Sheet(paper.width, paper.height, _EMPTY, 0, 0, 1, drawing)
