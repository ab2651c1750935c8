"""Lines of text and badges of charts, as SVG."""

from collections.abc import Iterable, Iterator

from exporters.layout.flow.strips import Badge, Ink, Text
from exporters.svg.theme import INK, PAPER, QUIET
from exporters.svg.writer import Markup, Piece, element, text


def lettered(texts: Iterable[Text], tone: str = INK) -> Iterator[Markup]:
    """Write lines of text; `tone` is the colour of those that have the colour of who acts."""
    for line in texts:
        style: dict[str, str | float] = {"font-size": line.size}
        if line.bold:
            style["font-weight"] = 700
        if line.ink is not Ink.PLAIN:
            style["fill"] = {Ink.FAINT: QUIET, Ink.TONE: tone, Ink.ON_DARK: PAPER}[line.ink]
        yield text((line.x, line.y), [Piece(line.text, {})], style)


def pill(one: Badge, tone: str) -> Iterator[Markup]:
    """Draw a pill with its word."""
    fill = PAPER if one.text.ink is Ink.TONE else INK
    at = {"x": one.x, "y": one.y, "width": one.width, "height": one.height, "rx": one.height / 2}
    yield element("rect", {**at, "fill": fill})
    yield from lettered((one.text,), tone)
