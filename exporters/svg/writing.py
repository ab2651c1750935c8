"""Lines of a flow chart's text in the colour of what they stand on."""

from collections.abc import Iterator

from exporters.layout.flow.strips import Ink, Text
from exporters.svg.theme import INK, PAPER, QUIET
from exporters.svg.writer import Markup, Piece, text


def written(line: Text, tone: str = INK) -> Iterator[Markup]:
    """Write a line; `tone` is the colour of those who act."""
    style: dict[str, str | float] = {"font-size": line.size}
    if line.bold:
        style["font-weight"] = 700
    if line.ink is not Ink.PLAIN:
        style["fill"] = {Ink.FAINT: QUIET, Ink.TONE: tone, Ink.ON_DARK: PAPER}[line.ink]
    yield text((line.x, line.y), [Piece(line.text, {})], style)
