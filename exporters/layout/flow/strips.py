"""Lines of text, badges and signs, stacked into a block.

A strip is as high as its line; blocks are stacked left-aligned or around a centre.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.breaking import wrap
from exporters.layout.cleaning import clean
from exporters.layout.metrics import width as measure
from exporters.layout.rect import Point

LEADING = 1.42
"""From line to line, in parts of the size."""

PERSON = 11.0
"""The room for the sign of a person before an actor, in points."""

BADGE_SIZE = 9.5
BADGE_HIGH = 14.0
_BADGE_PAD = 6.0
_BADGE_GAP = 5.0
_BADGE_LEADING = 1.2
_EVENING = 0.5  # half a character
_BASELINE = 1.06  # from a line's top to the foot of its letters, in parts of the size


class Ink(StrEnum):
    """Which colour a text has; the theme knows the colours."""

    PLAIN = "plain"
    FAINT = "faint"
    TONE = "tone"
    ON_DARK = "on-dark"


class Text(Struct, frozen=True):
    """A line of text; (x, y) is the left end of its base line."""

    x: float
    y: float
    text: str
    size: float
    ink: Ink
    width: float
    bold: bool = False


class Badge(Struct, frozen=True):
    """A pill with a few words; what they need several lines for is one pill all the same."""

    x: float
    y: float
    width: float
    height: float
    texts: tuple[Text, ...]

    def moved(self, across: float, down: float) -> "Badge":
        """Give the pill with its words elsewhere."""
        texts = tuple([shifted(text, across, down) for text in self.texts])
        return Badge(self.x + across, self.y + down, self.width, self.height, texts)


class Strip(Struct, frozen=True):
    """One line and what it bears, from its own left and top."""

    width: float
    height: float
    texts: tuple[Text, ...] = ()
    badges: tuple[Badge, ...] = ()
    people: tuple[Point, ...] = ()

    def moved(self, across: float, down: float) -> "Strip":
        """Give the strip with all it bears elsewhere."""
        return Strip(
            self.width,
            self.height,
            tuple([shifted(text, across, down) for text in self.texts]),
            tuple([badge.moved(across, down) for badge in self.badges]),
            tuple([(x + across, y + down) for x, y in self.people]),
        )


def text_strips(text: str, size: float, width: float, ink: Ink, *, bold: bool = False) -> list[Strip]:
    """Wrap a text to a width, a strip a line; nothing for no text."""
    return list(_strips(text, size, width, ink, wrapped=wrap, bold=bold))


def even_strips(text: str, size: float, width: float, ink: Ink, *, bold: bool = False) -> list[Strip]:
    """Wrap a text to lines of like widths, for titles and for what is centred."""
    return list(_strips(text, size, width, ink, wrapped=_evened, bold=bold))


@lru_cache(maxsize=4096)  # one text is tried at several widths, and charts of a city say the same again and again
def _strips(  # noqa: PLR0913 - keys of the cache
    text: str, size: float, width: float, ink: Ink, *, wrapped: Callable[..., tuple[str, ...]], bold: bool
) -> tuple[Strip, ...]:
    lines = wrapped(clean(text), width / size, bold=bold)
    return tuple(_line(line, size, ink, bold=bold) for line in lines)


def pill(word: str, ink: Ink) -> Strip:
    """Make one badge, as wide as its word."""
    text = clean(word)
    return _pill([_line(text, BADGE_SIZE, ink, bold=True)])


def actor_strips(actor: str, size: float, width: float, ink: Ink) -> list[Strip]:
    """Write who acts, with the sign of a person before the first line."""
    lines = text_strips(actor, size, width - PERSON, ink, bold=True)
    shifted = [line.moved(PERSON, 0) for line in lines]
    return [
        replace(line, width=line.width + PERSON, people=((0.0, line.height / 2),) if number == 0 else ())
        for number, line in enumerate(shifted)
    ]


def badge_strips(badges: Sequence[str], width: float) -> list[Strip]:
    """Set badges side by side, as many as fit on a strip."""
    strips: list[Strip] = []
    for badge in (_badge(word, width) for word in badges if word.strip()):
        if strips and strips[-1].width + _BADGE_GAP + badge.width <= width:
            strips[-1] = beside(strips[-1], badge)
        else:
            strips.append(badge)
    return strips


def stacked(strips: Sequence[Strip], left: float, top: float, centre: float | None = None) -> tuple[Strip, float]:
    """Stack strips from a top edge down; give the block and its lower edge.

    Args:
        strips: in order.
        left: the left edge.
        top: the upper edge.
        centre: align around this x, not at the left edge.
    """
    block = Strip(0, 0)
    for strip in strips:
        put = strip.moved(left if centre is None else centre - strip.width / 2, top)
        block = _joined(block, put)
        top += strip.height
    return block, top


def _evened(text: str, limit: float, *, bold: bool) -> tuple[str, ...]:
    """Narrow the lines as long as there are no more of them; limits are in em."""
    lines = wrap(text, limit, bold=bold)
    while len(lines) > 1 and len(tried := wrap(text, limit := limit - _EVENING, bold=bold)) == len(lines):
        lines = tried
    return lines


def beside(strip: Strip, other: Strip) -> Strip:
    """Set one strip right of another."""
    return replace(
        _joined(strip, other.moved(strip.width + _BADGE_GAP, 0)), width=strip.width + _BADGE_GAP + other.width
    )


def _line(text: str, size: float, ink: Ink, *, bold: bool) -> Strip:
    wide = measure(text, bold=bold) * size
    return Strip(wide, size * LEADING, (Text(0, size * _BASELINE, text, size, ink, wide, bold),))


def _badge(word: str, width: float) -> Strip:
    return _pill(even_strips(word, BADGE_SIZE, width - 2 * _BADGE_PAD, Ink.ON_DARK, bold=True))


def _pill(lines: Sequence[Strip]) -> Strip:
    wide = max(line.width for line in lines) + 2 * _BADGE_PAD
    high = BADGE_HIGH + (len(lines) - 1) * BADGE_SIZE * _BADGE_LEADING
    texts = [
        replace(
            line.texts[0],
            x=(wide - line.width) / 2,
            y=2 + BADGE_HIGH / 2 + BADGE_SIZE * (0.36 + place * _BADGE_LEADING),
        )
        for place, line in enumerate(lines)
    ]
    return Strip(wide, high + 3, (), (Badge(0, 2, wide, high, tuple(texts)),))


def _joined(one: Strip, other: Strip) -> Strip:
    texts, badges = one.texts + other.texts, one.badges + other.badges
    return Strip(one.width, one.height, texts, badges, one.people + other.people)


def shifted(text: Text, across: float, down: float) -> Text:
    """Give a text elsewhere."""
    return Text(text.x + across, text.y + down, text.text, text.size, text.ink, text.width, text.bold)
