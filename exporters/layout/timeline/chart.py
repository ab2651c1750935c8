"""A timeline laid out: a strip for each schedule, a row for each step, bars along an axis that all strips share."""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from exporters.layout.flow.strips import Ink, Strip, Text, badge_strips, beside, even_strips, stacked, text_strips
from exporters.layout.paper import Paper
from exporters.layout.rect import Rect
from exporters.layout.timeline.axis import ticks
from guides.timeline import view as told
from guides.timeline.view import TimelineView

WIDTH: Final = 670.0
"""Between the text of a page of A4 its type is still of 7 points."""
MARGIN: Final = 22.0
LABELS: Final = 240.0
"""The column of the steps' names."""
TEXT: Final = 9.5
"""Running text; nothing is smaller."""
BAR: Final = 13.0
LEAST: Final = 6.0
"""What takes no time has a mark of so many points."""

_TITLE, _SUBTITLE, _STRIP_TITLE, _ROW_TITLE, _FOOT = 17.0, 10.0, 11.5, 10.5, 9.5
_AXIS, _AFTER = 18.0, 10.0
_BESIDE: Final = 5.0
_ROOM: Final = 52.0
"""Right of the last day, for the words of the axis, at least."""
_LAST_DAY: Final = 16.0
"""What the number of the last day takes of it."""
_MIDDOT: Final = " · "


class Air(Struct, frozen=True):
    """How much room is left around what is drawn, in points."""

    gap: float
    """Between two strips."""
    head: float
    """Between the heading of a strip and its axis."""
    row: float
    """Above and below the words of a row."""
    one_line: bool = False
    """Whether who acts and how long stand beside the name of a step, where they fit there."""


ROOMY: Final = Air(20.0, 8.0, 4.0)
TIGHT: Final = Air(14.0, 5.0, 2.0, one_line=True)


class Row(Struct, frozen=True):
    """A step: its words at the left, its bar at the right."""

    tone: int
    """The colour of who acts, by position."""
    box: Rect
    """Of the whole row."""
    bar: Rect
    critical: bool
    label: Strip
    """Number, name, badges, who acts and how long."""


class StripLayout(Struct, frozen=True):
    """A schedule with everything in its place."""

    heading: tuple[Text, ...]
    grid: Rect
    """What the bars lie in."""
    ticks: tuple[tuple[float, tuple[Text, ...]], ...]
    """Where upright hairlines stand, with the number of the day above."""
    end: float | None
    """Where the promised limit ends."""
    rows: tuple[Row, ...]


class TimelineLayout(Struct, frozen=True):
    """A whole timeline. Points, from the upper left corner."""

    view: TimelineView
    width: float
    height: float
    heading: tuple[Text, ...]
    strips: tuple[StripLayout, ...]
    foot: tuple[Text, ...]

    def smallest_on(self, paper: Paper) -> float:
        """Give the smallest type on a paper, in points."""
        return paper.scale(self.width, self.height) * TEXT


def arrange(view: TimelineView, air: Air = ROOMY) -> TimelineLayout:
    """Lay out a timeline."""
    titles = [
        *even_strips(view.title, _TITLE, WIDTH - 2 * MARGIN, Ink.PLAIN, bold=True),
        *text_strips(view.subtitle, _SUBTITLE, WIDTH - 2 * MARGIN, Ink.FAINT),
    ]
    heading, top = stacked(titles, MARGIN, MARGIN)
    scale = _Scale.of(view, air)
    strips: list[StripLayout] = []
    for strip in view.strips:
        strips.append(_strip(strip, scale, top + air.gap))
        top = strips[-1].grid.bottom
    below = _MIDDOT.join(filter(None, (view.note, view.footer)))
    foot, bottom = stacked(text_strips(below, _FOOT, WIDTH - 2 * MARGIN, Ink.FAINT), MARGIN, top + air.gap)
    return TimelineLayout(view, WIDTH, bottom + MARGIN, heading.texts, tuple(strips), foot.texts)


class _Scale(Struct, frozen=True):
    """The axis of days, the same for all strips, as the air around them is."""

    air: Air
    days: float
    unit: Sequence[Strip]
    actors: tuple[str, ...]

    @classmethod
    def of(cls, view: TimelineView, air: Air) -> "_Scale":
        actors = dict.fromkeys(bar.actor for strip in view.strips for bar in strip.bars)
        unit = text_strips(view.unit, TEXT, LABELS, Ink.FAINT)
        return cls(air, max([1.0, *(strip.ends for strip in view.strips)]), unit, tuple(actors))

    @property
    def left(self) -> float:
        return MARGIN + LABELS

    @property
    def room(self) -> float:
        """How many points all days take."""
        return WIDTH - MARGIN - self.left - max(_ROOM, self.unit_width + _LAST_DAY)

    @property
    def unit_width(self) -> float:
        return max((one.width for one in self.unit), default=0.0)

    def at(self, day: float) -> float:
        return self.left + day / self.days * self.room


def _strip(strip: told.Strip, scale: _Scale, top: float) -> StripLayout:
    strips = [
        *text_strips(strip.title, _STRIP_TITLE, WIDTH - 2 * MARGIN, Ink.PLAIN, bold=True),
        *text_strips(strip.total, _STRIP_TITLE, WIDTH - 2 * MARGIN, Ink.TONE, bold=True),
    ]
    heading, bottom = stacked(strips, MARGIN, top)
    rows: list[Row] = []
    axis = bottom + scale.air.head + _AXIS
    for bar in strip.bars:
        rows.append(_row(bar, scale, rows[-1].box.bottom if rows else axis))
    below = (rows[-1].box.bottom if rows else axis) + _AFTER / 2
    grid = Rect(scale.left, axis, WIDTH - MARGIN - scale.left, below - axis)
    days = [(scale.at(day), _day(f"{day:g}", scale.at(day), axis)) for day in ticks(scale.days, scale.room)]
    named, _ = stacked(scale.unit, grid.right - scale.unit_width, axis - _AXIS - 3)
    end = None if strip.days is None else scale.at(strip.days)
    return StripLayout((*heading.texts, *named.texts), grid, tuple(days), end, tuple(rows))


def _row(bar: told.Bar, scale: _Scale, top: float) -> Row:
    pad = scale.air.row
    label, bottom = stacked(_label(bar, one_line=scale.air.one_line), MARGIN, top + pad)
    left, right = scale.at(bar.begins), scale.at(bar.ends)
    return Row(
        tone=scale.actors.index(bar.actor),
        box=Rect(MARGIN, top, WIDTH - 2 * MARGIN, bottom + pad - top),
        bar=Rect(left, (top + bottom + pad - BAR) / 2, max(right - left, LEAST), BAR),
        critical=bar.critical,
        label=label,
    )


def _label(bar: told.Bar, *, one_line: bool) -> list[Strip]:
    wide = LABELS - 2 * _BESIDE
    title = text_strips(f"{bar.number} {bar.title}", _ROW_TITLE, wide, Ink.TONE, bold=True)
    pills = badge_strips(bar.badges, wide)
    who = text_strips(_MIDDOT.join(filter(None, (bar.actor, bar.length))), TEXT, wide, Ink.PLAIN)
    if _fit(title, pills, wide):
        middle = (title[0].height - pills[0].height - 1) / 2
        title, pills = [beside(title[0], pills[0].moved(0, middle))], []
    if one_line and not pills and _fit(title, who, wide):
        base = title[0].texts[0].y - who[0].texts[0].y
        title, who = [beside(title[0], who[0].moved(0, base))], []
    return [*title, *who, *pills]


def _fit(lines: Sequence[Strip], others: Sequence[Strip], wide: float) -> bool:
    return len(lines) == len(others) == 1 and lines[0].width + _BESIDE + others[0].width <= wide


def _day(number: str, x: float, axis: float) -> tuple[Text, ...]:
    strips: Sequence[Strip] = text_strips(number, TEXT, LABELS, Ink.FAINT)
    block, _ = stacked(strips, 0, axis - _AXIS - 3, centre=x)
    return block.texts
