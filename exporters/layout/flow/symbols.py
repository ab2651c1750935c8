"""The symbols of a flow chart with their texts, measured but not yet placed.

Shapes are those of GB/T 1526. Who acts is written in every symbol that has an actor; the
colour says the same a second time.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from math import ceil

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.flow.strips import (
    Badge,
    Ink,
    Strip,
    Text,
    actor_strips,
    badge_strips,
    beside,
    even_strips,
    pill,
    stacked,
    text_strips,
)
from exporters.layout.metrics import width as measure
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowNode, Shape, Sign

HEAD_SIZE = 11.5
BODY_SIZE = 9.5
NUMBER_SIZE = 10.5

WIDTHS = (172.0, 152.0, 136.0, 120.0, 106.0, 94.0)
"""How wide a process may be, the best first; what else stands in a lane keeps to the width, too, if it can."""

_SLIM = (94.0, 100.0, 112.0, 120.0, 136.0, 152.0, 172.0, 230.0, 300.0)  # the first in which a symbol is not too high
_PAD = 10.0
_HEAD_PAD = 4.5
_BODY_PAD = 4.0
_WAVE = 9.0
_DECISION_WIDTHS = (94.0, 108.0, 120.0, 136.0, 152.0, 160.0, 172.0, 200.0, 250.0, 320.0)
_DECISION_LOW = 48.0
_RIM = 10.0


class Look(StrEnum):
    """How a symbol is filled."""

    TINTED = "tinted"
    DARK = "dark"
    """Where the way begins, and where it ends well."""
    BARE = "bare"
    """Where the way ends otherwise."""


class Symbol(Struct, frozen=True):
    """A symbol; everything inside is measured from its upper left corner, in points."""

    id: str
    shape: Shape
    look: Look
    tone: int
    """The colour of its actor, by position in the legend; -1 where nobody acts."""
    width: float
    height: float
    head: float = 0.0
    """The height of the bar that bears number and title; 0 where there is none."""
    number: str = ""
    texts: tuple[Text, ...] = ()
    badges: tuple[Badge, ...] = ()
    people: tuple[Point, ...] = ()
    """Where the sign of a person stands before an actor."""
    signs: frozenset[Sign] = frozenset()
    corner: Point = (0.0, 0.0)
    """Where the symbol stands in the chart."""

    @property
    def rect(self) -> Rect:
        """The rectangle around it, in the chart."""
        return Rect(*self.corner, self.width, self.height)

    def placed(self, corner: Point) -> "Symbol":
        """Give the symbol at its place."""
        return replace(self, corner=corner)


def measured(node: FlowNode, tone: int, look: Look, wide: float = WIDTHS[0]) -> Symbol:
    """Wrap the texts of a symbol to a width and find its size."""
    symbol = _MEASURES[node.shape](node, tone, look, wide)
    return replace(symbol, width=even(symbol.width), height=even(symbol.height), signs=node.signs)


def even(length: float) -> float:
    """Round up to a multiple of two points: centres then lie on whole ones, and lines meet them straight."""
    return 2.0 * ceil(length / 2)


def _process(node: FlowNode, tone: int, look: Look, wide: float) -> Symbol:
    if look is Look.BARE:
        return _terminator(node, tone, look, wide)
    before = _before(node.number)
    pills, badges = _in_head(node, wide - before - _PAD)
    title = even_strips(node.title, HEAD_SIZE, wide - before - _PAD, Ink.ON_DARK, bold=True)
    head, top = stacked(title, before, _HEAD_PAD)
    bar = top + _HEAD_PAD
    strips = _body(replace(node, badges=badges), wide - 2 * _PAD, Ink.TONE)
    body, bottom = stacked(strips, _PAD, bar + _BODY_PAD)
    pills = pills.moved(wide - _PAD + 2 - pills.width, (bar - pills.height) / 2 - 1)
    return Symbol(
        node.id, node.shape, Look.TINTED, tone, wide, bottom + _BODY_PAD + 1 if strips else bar, bar, node.number,
        (*head.texts, *body.texts), (*pills.badges, *body.badges), body.people,
    )  # fmt: skip


def number_width(number: str) -> float:
    """Give how wide the disc or pill around a number is."""
    return max(17.0, measure(number, bold=True) * NUMBER_SIZE + 8)


def _before(number: str) -> float:
    return number_width(number) + 13 if number else _PAD


def _in_head(node: FlowNode, room: float) -> tuple[Strip, tuple[str, ...]]:
    """Set as many badges beside a title of one line as there is room for; give the rest."""
    title = text_strips(node.title, HEAD_SIZE, room, Ink.ON_DARK, bold=True)
    left = room - title[0].width - _PAD if len(title) == 1 else 0.0
    fitting, count = Strip(0, 0), 0
    for word in node.badges:
        more = pill(word, Ink.TONE)
        tried = beside(fitting, more) if count else more
        if tried.width > left:
            break
        fitting, count = tried, count + 1
    return fitting, node.badges[count:]


def _terminator(node: FlowNode, tone: int, look: Look, wide: float) -> Symbol:
    ink = Ink.ON_DARK if look is Look.DARK else Ink.PLAIN
    strips, room = _upright(node, ink, wide)
    width = min(room, max(88.0, max((strip.width for strip in strips), default=0.0) + 2 * _PAD + 8))
    return _boxed(node, (tone, look), strips, width, (6.5, 6.5))


def _document(node: FlowNode, tone: int, look: Look, wide: float) -> Symbol:  # noqa: ARG001 - one signature for all shapes
    strips, width = _upright(node, Ink.TONE, wide)
    return _boxed(node, (tone, Look.BARE), strips, width, (7.0, 5.0 + _WAVE))


def _upright(node: FlowNode, ink: Ink, wide: float) -> tuple[list[Strip], float]:
    for width in (one for one in _SLIM if one <= wide or wide == WIDTHS[0]):
        strips = _centred(node, width - 2 * _PAD + 2, ink)
        if sum(strip.height for strip in strips) <= width * 0.75:
            break
    return strips, width


def _decision(node: FlowNode, tone: int, look: Look, wide: float) -> Symbol:  # noqa: ARG001 - one signature for all shapes
    slim = [width for width in _DECISION_WIDTHS if width <= wide]
    sized = [entry for entry in _diamonds(node, slim) if entry[0] <= wide] or list(_diamonds(node, _DECISION_WIDTHS))
    height, width, strips = min(sized, key=lambda entry: (entry[0] + entry[1] * 0.5, entry[1]))
    room = height - sum(strip.height for strip in strips)
    return _boxed(node, (tone, Look.TINTED), strips, width, (room / 2, room / 2))


def _diamonds(node: FlowNode, widths: Sequence[float]) -> Iterator[tuple[float, float, list[Strip]]]:
    """Try widths: give the height each needs, and the texts as they are wrapped in it."""
    for width in widths:
        for part in (0.5, 0.6, 0.7):
            strips = _centred(node, part * width, Ink.PLAIN)
            height = _diamond(strips, width)
            yield height, width, strips
            if height <= _DECISION_LOW:
                return  # no wider one is lower


def _diamond(strips: list[Strip], width: float) -> float:
    """Find the height at which every strip lies inside a diamond of this width."""
    total = sum(strip.height for strip in strips)
    top, needed = -total / 2, _DECISION_LOW
    for strip in strips:
        far = max(abs(top), abs(top + strip.height)) - 2
        free = 1 - (strip.width + _RIM) / width
        needed = max(needed, 2 * far / free if free > 0 else float("inf"))
        top += strip.height
    return needed


def _boxed(node: FlowNode, looks: tuple[int, Look], strips: list[Strip], width: float, pads: Point) -> Symbol:
    block, bottom = stacked(strips, 0, pads[0], centre=width / 2)
    tone, look = looks
    return Symbol(
        node.id, node.shape, look, tone, width, bottom + pads[1],
        texts=block.texts, badges=block.badges, people=block.people,
    )  # fmt: skip


def _centred(node: FlowNode, width: float, ink: Ink) -> list[Strip]:
    title = f"{node.number} {node.title}".strip()
    return [*even_strips(title, HEAD_SIZE - 0.5, width, ink, bold=True), *_body(node, width, ink, centred=True)]


def _body(node: FlowNode, width: float, ink: Ink, *, centred: bool = False) -> list[Strip]:
    wrapped = even_strips if centred else text_strips
    plain = Ink.ON_DARK if ink is Ink.ON_DARK else Ink.PLAIN
    accent = Ink.ON_DARK if ink is Ink.ON_DARK else Ink.TONE
    return [
        *actor_strips(node.actor, BODY_SIZE, width, accent),
        *(strip for line in node.lines for strip in wrapped(line, BODY_SIZE, width, plain)),
        *badge_strips(node.badges, width),
    ]


_MEASURES: Mapping[Shape, Callable[[FlowNode, int, Look, float], Symbol]] = {
    Shape.PROCESS: _process,
    Shape.TERMINATOR: _terminator,
    Shape.DECISION: _decision,
    Shape.DOCUMENT: _document,
}
