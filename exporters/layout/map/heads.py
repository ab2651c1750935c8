"""The head of a map: a card in its middle, a banner above it, or a slim one on further pages."""

from collections.abc import Sequence
from enum import StrEnum
from math import ceil

from msgspec import Struct

from exporters.layout.breaking import balanced, wrap
from exporters.layout.cleaning import clean
from exporters.layout.map.sizes import (
    CAPTION,
    CAPTION_LINE,
    CELL_GAP,
    FIGURE_GAP,
    ROOT_PAD,
    ROOT_WIDE,
    ROOT_WIDTH,
    SUBTITLE,
    SUBTITLE_LINE,
    TITLE,
    TITLE_LINE,
    TITLE_LINES,
    TITLE_LONG,
    TITLE_LONG_LINE,
    UNIT,
    VALUE,
    VALUE_LINE,
    VALUE_LONG,
)
from exporters.layout.metrics import width as measure
from exporters.layout.rect import Rect
from guides.map.view import Figure, MapView

_CELL_MOST = 150.0
"""A key figure side by side with others is no wider."""
_TEXT_SHARE = 0.36
"""Key figures stand beside the title only if they leave it this much of the banner."""
_SLIM_LINES = 2


class Role(StrEnum):
    """What a line of a head says."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    VALUE = "value"
    CAPTION = "caption"


_BOLD = frozenset({Role.TITLE, Role.VALUE})


class HeadRun(Struct, frozen=True):
    """A stretch of a line, of one size."""

    text: str
    size: float
    bold: bool


class HeadLine(Struct, frozen=True):
    """A line of a head; `x` is its left end or, where centred, its middle; `top` its upper side."""

    role: Role
    x: float
    top: float
    height: float
    runs: tuple[HeadRun, ...]
    centred: bool

    @property
    def size(self) -> float:
        """The size of its first run, which is its largest."""
        return self.runs[0].size

    @property
    def width(self) -> float:
        """How wide it is at most, in points."""
        return sum([measure(run.text, bold=run.bold) * run.size for run in self.runs])

    def placed(self, x: float, top: float, *, centred: bool) -> "HeadLine":
        """Give the same line at a place."""
        return HeadLine(self.role, x, top, self.height, self.runs, centred)

    def moved(self, across: float, down: float) -> "HeadLine":
        """Give the same line elsewhere."""
        return HeadLine(self.role, self.x + across, self.top + down, self.height, self.runs, self.centred)


class Head(Struct, frozen=True):
    """The dark card that says what a map is about."""

    box: Rect
    lines: tuple[HeadLine, ...]

    def moved(self, across: float, down: float) -> "Head":
        """Give the same head elsewhere."""
        return Head(self.box.moved(across, down), tuple([line.moved(across, down) for line in self.lines]))


def card(view: MapView) -> Head:
    """Lay out the card in the middle of a hub, its upper left corner at 0, 0."""
    wide = ROOT_WIDTH if len(balanced(clean(view.title), _ems(ROOT_WIDTH), bold=True)) <= TITLE_LINES else ROOT_WIDE
    texts = _texts(view, wide - 2 * ROOT_PAD)
    found = _stacked(texts, wide / 2, ROOT_PAD, centred=True)
    top = _end(found, ROOT_PAD) + FIGURE_GAP
    for figure in view.figures:
        lines = _stacked(_figure(figure, wide - 2 * ROOT_PAD), wide / 2, top, centred=True)
        found += lines
        top = _end(lines, top) + FIGURE_GAP
    return Head(Rect(0, 0, wide, _end(found, 0) + ROOT_PAD), tuple(found))


def banner(view: MapView, width: float) -> Head:
    """Lay out the banner above a map, its upper left corner at 0, 0: title at the left, key figures at the right."""
    cells = [_figure(figure, _CELL_MOST) for figure in view.figures]
    wides = [max((line.width for line in cell), default=0.0) for cell in cells]
    inner = width - 2 * ROOT_PAD
    room = inner - sum(wides) - CELL_GAP * len(wides)
    if cells and room < _TEXT_SHARE * width:
        return _tall_banner(view, cells, width)
    found = _stacked(_texts(view, room), ROOT_PAD, ROOT_PAD, centred=False)
    tallest = max(map(_height, cells), default=0.0)
    high = max(_end(found, 0), ROOT_PAD + tallest) + ROOT_PAD
    down = (high - ROOT_PAD - _end(found, 0)) / 2
    found = [line.moved(0, down) for line in found]
    left = width - ROOT_PAD + CELL_GAP - sum(wide + CELL_GAP for wide in wides)
    for cell, wide in zip(cells, wides, strict=True):
        found += _stacked(cell, left + wide / 2, (high - tallest) / 2, centred=True)
        left += wide + CELL_GAP
    return Head(Rect(0, 0, width, high), tuple(found))


def slim(view: MapView, width: float) -> Head:
    """Lay out the head of a further page: the title again, on two lines at most."""
    lines = wrap(clean(view.title), (width - 2 * ROOT_PAD) / TITLE_LONG - 1, bold=True)
    if len(lines) > _SLIM_LINES:
        lines = (*lines[: _SLIM_LINES - 1], lines[_SLIM_LINES - 1] + "…")
    texts = [_text(Role.TITLE, line, TITLE_LONG, TITLE_LONG_LINE) for line in lines]
    found = _stacked(texts, ROOT_PAD, ROOT_PAD / 2, centred=False)
    return Head(Rect(0, 0, width, _end(found, 0) + ROOT_PAD / 2), tuple(found))


def footer(text: str, width: float, top: float) -> tuple[HeadLine, ...]:
    """Lay out the line below a map, centred."""
    lines = [_text(Role.CAPTION, line, CAPTION, CAPTION_LINE) for line in wrap(clean(text), width / CAPTION)]
    return tuple(_stacked(lines, width / 2, top, centred=True))


def _tall_banner(view: MapView, cells: list[list[HeadLine]], width: float) -> Head:
    found = _stacked(_texts(view, width - 2 * ROOT_PAD), ROOT_PAD, ROOT_PAD, centred=False)
    top = _end(found, ROOT_PAD) + FIGURE_GAP
    wide = max((line.width for cell in cells for line in cell), default=0.0) + CELL_GAP
    rows = ceil(len(cells) / max(int((width - 2 * ROOT_PAD + CELL_GAP) // wide), 1))
    row = ceil(len(cells) / rows)
    share = (width - 2 * ROOT_PAD) / row
    for start in range(0, len(cells), row):
        for place, cell in enumerate(cells[start : start + row]):
            found += _stacked(cell, ROOT_PAD + share * (place + 0.5), top, centred=True)
        top = _end(found, top) + FIGURE_GAP
    return Head(Rect(0, 0, width, _end(found, 0) + ROOT_PAD), tuple(found))


def _texts(view: MapView, width: float) -> list[HeadLine]:
    """Give title, official name and subtitle, without places."""
    found = [
        _text(Role.TITLE, line, TITLE, TITLE_LINE) for line in balanced(clean(view.title), width / TITLE, bold=True)
    ]
    if len(found) > TITLE_LINES:
        lines = balanced(clean(view.title), width / TITLE_LONG, bold=True)
        found = [_text(Role.TITLE, line, TITLE_LONG, TITLE_LONG_LINE) for line in lines]
    for text in (view.name, view.subtitle):
        lines = balanced(clean(text), width / SUBTITLE)
        found += [_text(Role.SUBTITLE, line, SUBTITLE, SUBTITLE_LINE) for line in lines]
    return found


def _figure(figure: Figure, width: float) -> list[HeadLine]:
    """Give value with unit, and caption, without places; a long unit stands below, a value that is a phrase smaller."""
    value, unit = clean(figure.value), clean(figure.unit)
    if unit[:1].isascii() and unit[:1].isalpha():
        unit = f" {unit}"
    runs = tuple([run for run in (HeadRun(value, VALUE, True), HeadRun(unit, UNIT, False)) if run.text])  # noqa: FBT003
    found = [HeadLine(Role.VALUE, 0, 0, VALUE_LINE, runs, centred=False)] if runs else []
    if found and found[0].width > width:
        found = _parted(value, unit, width)
    captions = balanced(clean(figure.caption), width / CAPTION)
    return found + [_text(Role.CAPTION, line, CAPTION, CAPTION_LINE) for line in captions]


def _parted(value: str, unit: str, width: float) -> list[HeadLine]:
    if unit.strip() and measure(value, bold=True) * VALUE <= width:
        below = [HeadRun(line, UNIT, bold=False) for line in balanced(unit.strip(), width / UNIT)]
        value_line = HeadLine(Role.VALUE, 0, 0, VALUE_LINE, (HeadRun(value, VALUE, bold=True),), centred=False)
        return [value_line, *(HeadLine(Role.VALUE, 0, 0, CAPTION_LINE, (run,), centred=False) for run in below)]
    lines = balanced(value + unit, width / VALUE_LONG, bold=True)
    high = TITLE_LONG_LINE if len(lines) > 1 else VALUE_LINE
    return [_text(Role.VALUE, line, VALUE_LONG, high) for line in lines]


def _text(role: Role, text: str, size: float, line: float) -> HeadLine:
    bold = role in _BOLD
    return HeadLine(role, 0, 0, line, (HeadRun(text, size, bold),), centred=False)


def _stacked(lines: Sequence[HeadLine], x: float, top: float, *, centred: bool) -> list[HeadLine]:
    found = []
    for line in lines:
        found.append(line.placed(x, top, centred=centred))
        top += line.height
    return found


def _end(lines: Sequence[HeadLine], least: float) -> float:
    return max([least, *[line.top + line.height for line in lines]])


def _height(lines: Sequence[HeadLine]) -> float:
    return sum(line.height for line in lines)


def _ems(width: float) -> float:
    return (width - 2 * ROOT_PAD) / TITLE
