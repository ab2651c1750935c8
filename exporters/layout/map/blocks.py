"""The entries of a branch as blocks of lines of a given width: cards, flowing facts, points."""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.breaking import Span, lines, wrap
from exporters.layout.cleaning import clean
from exporters.layout.map.sizes import (
    BADGE,
    BADGE_GAP,
    BADGE_HEIGHT,
    BADGE_PAD,
    BLOCK,
    BULLET,
    CARD_LINE,
    CARD_TITLE,
    FACT_GAP,
    LINE,
    POINT_GAP,
    TEXT,
)
from exporters.layout.metrics import width as measure
from guides.map.view import Card, Entry, Fact, Point

_TITLE_SHARE = 0.4
"""Badges stand beside a title only if they leave it this much of the line."""


class Style(StrEnum):
    """How a run of text looks."""

    TITLE = "title"
    KEY = "key"
    TEXT = "text"


SIZES = {Style.TITLE: CARD_TITLE, Style.KEY: TEXT, Style.TEXT: TEXT}
"""The size of each style, in points."""


class Kind(StrEnum):
    """What a block is."""

    CARD = "card"
    FACTS = "facts"
    POINT = "point"


# Looking up a member takes a tenth of a microsecond, a name a hundredth; a map has hundreds of each.
_TITLE, _KEY, _TEXT = Style.TITLE, Style.KEY, Style.TEXT
_CARD, _FACTS, _POINT = Kind.CARD, Kind.FACTS, Kind.POINT


class Run(Struct, frozen=True):
    """A stretch of a line in one style."""

    text: str
    style: Style = Style.TEXT
    url: str = ""
    gap: float = 0.0
    """How far it stands behind the run before, in points."""


class Line(Struct, frozen=True):
    """A line of a block; `top` and `x` from the block's upper left corner."""

    top: float
    x: float
    height: float
    runs: tuple[Run, ...]
    bullet: bool = False


class Badge(Struct, frozen=True):
    """A pill with a short word; `right` is its right side, from the block's right side."""

    top: float
    right: float
    width: float
    text: str


_Pill: TypeAlias = tuple[str, float]
"""A short word, and how wide its pill is, in points."""


class Block(Struct, frozen=True):
    """A stretch of a panel that stays together if it can."""

    kind: Kind
    height: float
    lines: tuple[Line, ...]
    badges: tuple[Badge, ...] = ()
    continued: bool = False
    """The rest of a block that began in another column."""


def blocks(entries: tuple[Entry, ...], width: float, colon: str) -> tuple[Block, ...]:
    """Lay out entries in their order, `width` points wide; facts that follow each other make one block."""
    found: list[Block] = []
    facts: list[Fact] = []
    for entry in entries:
        if isinstance(entry, Fact):
            facts.append(entry)
            continue
        if facts:
            found.append(_facts(facts, width, colon))
            facts = []
        found.append(_card(entry, width, colon) if isinstance(entry, Card) else _point(entry, width))
    return (*found, _facts(facts, width, colon)) if facts else tuple(found)


@lru_cache(maxsize=256)
def remembered(entries: tuple[Entry, ...], width: float, colon: str) -> tuple[Block, ...]:
    """Lay out entries as `blocks` does, or give what came of them before: for who tries one map at many widths."""
    return blocks(entries, width, colon)


def split(block: Block, height: float) -> tuple[Block, Block] | None:
    """Part a block between two lines, the first part at most `height` high; None where no line fits."""
    fits = sum(1 for line in block.lines[:-1] if line.top + line.height <= height)
    if not fits:
        return None
    cut = block.lines[fits].top
    rest = tuple(replace(line, top=line.top - cut) for line in block.lines[fits:])
    later = tuple(replace(badge, top=badge.top - cut) for badge in block.badges if badge.top >= cut)
    earlier = tuple(badge for badge in block.badges if badge.top < cut)
    return (
        replace(block, height=cut, lines=block.lines[:fits], badges=earlier),
        replace(block, height=block.height - cut, lines=rest, badges=later, continued=True),
    )


def stacked(found: Sequence[Block]) -> Block:
    """Put blocks of one kind below each other into one."""
    lines: list[Line] = []
    top = 0.0
    for block in found:
        lines += [replace(line, top=line.top + top) for line in block.lines]
        top += block.height
    return Block(found[0].kind, top, tuple(lines))


def natural_width(block: Block) -> float:
    """Give how wide a block need be for its lines, and for the pills beside the first, in points.

    A block whose texts are white space alone has no lines.
    """
    wides = [line.x + sum(run_width(run) for run in line.runs) for line in block.lines]
    first = (wides[0] + BADGE_GAP, block.lines[0].top + block.lines[0].height) if wides else (0.0, 0.0)
    for badge in block.badges:
        beside = first[0] if badge.top < first[1] else 0.0
        wides.append(beside + badge.right + badge.width)
    return max(wides, default=0.0)


def run_width(run: Run) -> float:
    """Give how wide a run is, with the gap before it, in points."""
    return run.gap + measure(run.text, bold=run.style is not _TEXT) * SIZES[run.style]


def badge_width(word: str) -> float:
    """Give the width of a pill, in points."""
    return measure(word, bold=True) * BADGE + 2 * BADGE_PAD


def _point(point: Point, width: float) -> Block:
    found = _bulleted(clean(point.text), width, POINT_GAP)
    return Block(_POINT, found[-1].top + LINE + POINT_GAP, tuple(found))


def _facts(facts: Sequence[Fact], width: float, colon: str) -> Block:
    found, top = [], BLOCK
    for row in _flow(facts, width, colon):
        found.append(Line(top, 0, LINE, row))
        top += LINE
    return Block(_FACTS, top + BLOCK, tuple(found))


def _card(card: Card, width: float, colon: str) -> Block:
    pills, rows = _badges(card.badges, width)
    found, badges, top = _titled(clean(card.title), pills, width)
    rows += _flow(card.facts, width, colon)
    if len(rows) == 1 and not card.points and not badges and len(found) == 1:
        beside = _beside(found[0], rows[0], width)
        found, rows = ([beside], []) if beside else (found, rows)
    for row in rows:
        found.append(Line(top, 0, LINE, row))
        top += LINE
    for point in card.points:
        found.extend(_bulleted(clean(point.text), width, top))
        top = found[-1].top + LINE
    return Block(_CARD, top + BLOCK, tuple(found), tuple(badges))


def _badges(words: Sequence[str], width: float) -> tuple[list[_Pill], list[tuple[Run, ...]]]:
    """Give short words as pills, and those that no pill can hold as lines of text."""
    pills: list[_Pill] = []
    rows: list[tuple[Run, ...]] = []
    for word in map(clean, words):
        wide = badge_width(word)
        if wide <= width:
            pills.append((word, wide))
        else:
            rows += [(Run(line, _KEY),) for line in wrap(word, width / TEXT, bold=True)]
    return pills, rows


def _titled(title: str, pills: list[_Pill], width: float) -> tuple[list[Line], list[Badge], float]:
    taken = 0.0
    for _, wide in pills:
        taken += wide + BADGE_GAP
    beside = width - taken >= _TITLE_SHARE * width
    first = (width - taken) / CARD_TITLE if beside and pills else 0.0
    found, top = [], BLOCK
    for start, end in lines(title, width / CARD_TITLE, len(title), first):
        found.append(Line(top, 0, CARD_LINE, (Run(title[start:end], _TITLE),)))
        top += CARD_LINE
    if beside:
        return found, _pills(pills, width, BLOCK)[0], top
    badges, end_of_badges = _pills(pills, width, top)
    return found, badges, end_of_badges


def _pills(pills: list[_Pill], width: float, top: float) -> tuple[list[Badge], float]:
    """Place pills from the right, in as many rows as they need; give them and where they end."""
    found: list[Badge] = []
    right = 0.0
    for word, wide in reversed(pills):
        if right and right + wide > width:
            top, right = top + BADGE_HEIGHT + 2, 0.0
        found.insert(0, Badge(top, right, wide, word))
        right += wide + BADGE_GAP
    return found, top + BADGE_HEIGHT + 2


def _beside(title: Line, row: tuple[Run, ...], width: float) -> Line | None:
    taken = measure(title.runs[0].text, bold=True) * CARD_TITLE + FACT_GAP
    wanted = sum(map(run_width, row))
    if taken + wanted > width:
        return None
    return replace(title, runs=(*title.runs, *_behind(row)))


def _bulleted(text: str, width: float, top: float) -> list[Line]:
    found: list[Line] = []
    for row in wrap(text, (width - BULLET) / TEXT) or ("",):
        found.append(Line(top, BULLET, LINE, (Run(row),), bullet=not found))
        top += LINE
    return found


def _flow(facts: Sequence[Fact], width: float, colon: str) -> list[tuple[Run, ...]]:
    """Put facts one behind the other; one that does not fit on the line begins the next."""
    if len(facts) == 1:
        return _fact(facts[0], width, colon)
    rows: list[tuple[Run, ...]] = []
    room = 0.0
    for fact in facts:
        found = _fact(fact, width, colon)
        if len(found) != 1:
            rows += found
            room = 0.0
            continue
        wide = sum(map(run_width, found[0]))
        if rows and wide + FACT_GAP <= room:
            rows[-1] = (*rows[-1], *_behind(found[0]))
            room -= wide + FACT_GAP
        else:
            rows += found
            room = width - wide
    return rows


def _behind(row: tuple[Run, ...]) -> tuple[Run, ...]:
    """Give runs with a gap before them."""
    first = row[0]
    return (replace(first, gap=FACT_GAP), *row[1:])


def _fact(fact: Fact, width: float, colon: str) -> list[tuple[Run, ...]]:
    key, value = clean(fact.key), clean(fact.value)
    lead = key + colon if key and value else key
    text = lead + value
    spans = lines(text, width / TEXT, len(lead))
    if len(spans) == 1 and key and value:  # most facts
        return [(Run(lead, _KEY), Run(value, url=fact.url))]
    return [_runs(text, len(lead), span, fact.url) for span in spans]


def _runs(text: str, lead: int, span: Span, url: str) -> tuple[Run, ...]:
    """Give the runs of a line whose text begins with so many characters of a key."""
    start, end = span
    if start >= lead:
        return (Run(text[start:end], url=url),)
    if end <= lead:
        return (Run(text[start:end], _KEY),)
    return (Run(text[start:lead], _KEY), Run(text[lead:end], url=url))
