"""QR codes: from paper to the guide on the web. The only file that touches segno."""

from typing import Any

from exporters.layout.links import allowed
from exporters.layout.rect import Rect
from exporters.svg.theme import PAPER
from exporters.svg.writer import Markup, element, number

_QUIET = 4
"""So many dots around a code stay white, as its standard asks."""


def qr(address: str) -> Any:
    """Make the code of an address; None where there is none that may be followed."""
    if not allowed(address):
        return None
    import segno

    return segno.make_qr(address, error="m")


def dots(address: str, box: Rect) -> Markup:
    """Draw a code in a square; nothing where there is no address that may be followed."""
    made = qr(address)
    if made is None:
        return Markup("")
    scale = box.width / (len(made.matrix) + 2 * _QUIET)
    path = "".join(
        f"M{x + _QUIET} {y + _QUIET}h1v1h-1z" for y, row in enumerate(made.matrix) for x, dot in enumerate(row) if dot
    )
    ground = element("rect", {"x": box.x, "y": box.y, "width": box.width, "height": box.width, "fill": PAPER})
    place = f"translate({number(box.x)} {number(box.y)}) scale({scale:.4f})"
    return Markup(ground + element("path", {"d": path, "fill": "#000", "transform": place}))
