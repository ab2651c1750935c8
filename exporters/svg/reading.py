"""Reads back what a picture of ours shows: for fonts that are embedded, and before it is printed."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, fromstring

BOLD = "700"


def drawn_texts(picture: str) -> Iterator[tuple[str, bool]]:
    """Give the texts that are drawn, in the order of reading, and whether they are bold."""
    yield from _texts(fromstring(picture), bold=False)  # noqa: S314 we wrote it ourselves


def _texts(element: Element, *, bold: bool) -> Iterator[tuple[str, bool]]:
    if element.tag.endswith(("}title", "}desc")):
        return
    weight = element.get("font-weight")
    bold = weight == BOLD if weight else bold
    yield element.text or "", bold
    for child in element:
        yield from _texts(child, bold=bold)
        yield child.tail or "", bold
