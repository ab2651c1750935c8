"""A drawing that fills a sheet, its text searchable; a bookmark leads to it."""

from typing import Final

from exporters.layout.paper import Paper
from exporters.pdf.document import Sheet
from exporters.svg.writer import Markup, element

STYLE: Final = (
    ".chart{position:absolute;bookmark-level:1;bookmark-label:attr(title)}"
    ".chart svg{display:block;width:100%;height:100%}"
)
_EMPTY: Final = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def chart(picture: str, title: str, size: tuple[float, float], paper: Paper) -> Sheet:
    """Put a drawing of a size in points at the top of a sheet, shrunk where it must be, never enlarged."""
    width, height = size
    scale = min(1.0, paper.width / width, paper.height / height)
    left = (paper.width - width * scale) / 2
    place = f"left:{left:.2f}pt;top:0;width:{width * scale:.2f}pt;height:{height * scale:.2f}pt"
    drawing = element("div", {"class": "chart", "style": place, "title": title}, Markup(picture))
    return Sheet(paper.width, paper.height, _EMPTY, 0, 0, 1, drawing)
