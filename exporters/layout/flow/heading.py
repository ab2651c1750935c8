"""The head of a flow chart: its name, the authority, and who acts in which colour."""

from collections.abc import Sequence

from msgspec import Struct

from exporters.layout.flow.strips import Ink, Text, even_strips, stacked, text_strips
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowView, Sign

SWATCH = 9.0
"""A coloured square of the legend, in points."""

SIGN = 22.0
"""The room for a sign in the legend, in points."""

_TITLE = 17.0
_SUBTITLE = 10.0
_LEGEND = 9.5
_BESIDE = 5.0
_APART = 16.0
_RULE = 7.0
_BELOW = 14.0


class Swatch(Struct, frozen=True):
    """An actor's colour in the legend, by position, with the actor's name; or a sign with what it says."""

    tone: int
    square: Rect
    texts: tuple[Text, ...]
    sign: Sign | None = None


class Heading(Struct, frozen=True):
    """What stands above the first symbol."""

    texts: tuple[Text, ...]
    rule: tuple[Point, Point] | None
    """Below the name; None where there is none."""
    legend: tuple[Swatch, ...]
    bottom: float
    """Where the chart begins."""


def headed(view: FlowView, actors: Sequence[str], room: Rect) -> Heading:
    """Set the head into the width of a rectangle, from its upper edge down."""
    strips = [
        *even_strips(view.title, _TITLE, room.width, Ink.PLAIN, bold=True),
        *text_strips(view.subtitle, _SUBTITLE, room.width, Ink.FAINT),
    ]
    block, bottom = stacked(strips, room.x, room.y)
    down = bottom + _RULE
    rule = ((room.x, down), (room.right, down)) if strips else None
    top = down + _RULE if strips else room.y
    legend, bottom = _legend([*enumerate(actors)], view.legend, Rect(room.x, top, room.width, 0))
    return Heading(block.texts, rule, legend, bottom + (_BELOW if strips or legend else 0))


def _legend(
    actors: Sequence[tuple[int, str]], signs: Sequence[tuple[Sign, str]], room: Rect
) -> tuple[tuple[Swatch, ...], float]:
    swatches: list[Swatch] = []
    x, top, bottom = room.x, room.y, room.y
    entries = [(tone, None, said, SWATCH) for tone, said in actors] + [(-1, sign, said, SIGN) for sign, said in signs]
    for tone, sign, said, wide in entries:
        strips = text_strips(said, _LEGEND, room.width - wide - _BESIDE, Ink.PLAIN)
        full = wide + _BESIDE + max((strip.width for strip in strips), default=0.0)
        if x > room.x and x + full > room.right:
            x, top = room.x, bottom + 2
        block, lower = stacked(strips, x + wide + _BESIDE, top)
        line = strips[0].height if strips else SWATCH
        swatches.append(Swatch(tone, Rect(x, top + (line - SWATCH) / 2, wide, SWATCH), block.texts, sign))
        x, bottom = x + full + _APART, max(bottom, lower)
    return tuple(swatches), bottom
