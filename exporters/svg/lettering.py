"""Lines of text and badges of charts, as SVG."""

from collections.abc import Iterable, Iterator

from exporters.layout.flow.strips import BADGE_HIGH, Badge, Ink, Text
from exporters.svg.theme import INK, PAPER, QUIET
from exporters.svg.writer import Markup, Piece, element, text


def lettered(texts: Iterable[Text], tone: str = INK, *, centred: bool = False) -> Iterator[Markup]:
    """Write lines of text; `tone` is the colour of those that have the colour of who acts.

    A font is seldom as wide as it was measured: what has to stand in the middle is centred by the viewer.
    """
    for line in texts:
        style: dict[str, str | float] = {"font-size": line.size}
        if centred:
            style["text-anchor"] = "middle"
        if line.bold:
            style["font-weight"] = 700
        if line.ink is not Ink.PLAIN:
            style["fill"] = {Ink.FAINT: QUIET, Ink.TONE: tone, Ink.ON_DARK: PAPER}[line.ink]
        left = line.x + line.width / 2 if centred else line.x
        yield text((left, line.y), [Piece(line.text, {})], style)


def pill(one: Badge, tone: str) -> Iterator[Markup]:
    """Draw a pill with its words."""
    fill = PAPER if one.texts[0].ink is Ink.TONE else INK
    at = {"x": one.x, "y": one.y, "width": one.width, "height": one.height, "rx": BADGE_HIGH / 2}
    yield element("rect", {**at, "fill": fill})
    yield from lettered(one.texts, tone, centred=True)
