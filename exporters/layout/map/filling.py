"""Panels into columns, in their order: the lowest height that holds them all, split only where it pays."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from exporters.layout.breaking import balanced
from exporters.layout.map.blocks import Block, split
from exporters.layout.map.sizes import BODY_BOTTOM, BODY_TOP, HEAD_LINE, HEAD_MIN, PANEL_GAP

SPLIT_PAYS = 1.1
"""Panels are split between columns where that saves more than this factor of height."""
_TALL = 0.3
"""A block higher than this share of its column may be split between lines."""
_SMALL = 120.0
"""One that is not higher than this, in points, stays whole in any column."""
_STEPS = 16


class Panel(Struct, frozen=True):
    """A branch, or a part of one, without a place."""

    branch: int
    """The position of the branch in the view (from 0)."""
    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    more: str
    """The title of further parts: `申请材料（续）`."""
    indent: float = 0.0
    """Where the title begins, from the left side of the panel, in points."""
    room: float = 0.0
    """How wide a title may be, in em."""
    part: int = 0
    """0 for the first part."""

    head: float = 0.0
    """The height of its head, in points."""
    height: float = 0.0
    """Its whole height, in points."""

    def __post_init__(self) -> None:
        head = HEAD_MIN + (max(len(self.title), 1) - 1) * HEAD_LINE
        body = BODY_TOP + sum([block.height for block in self.blocks]) + BODY_BOTTOM if self.blocks else 0.0
        force_setattr(self, "head", head)
        force_setattr(self, "height", head + body)


Column = tuple[Panel, ...]


def columns(panels: Sequence[Panel], count: int, *, may_split: bool) -> tuple[Column, ...]:
    """Share panels among columns so that the highest is as low as can be."""
    whole = _lowest(panels, count, lambda room: _whole(panels, room))
    if not may_split:
        return whole
    parted = _lowest(panels, count, lambda room: fill(panels, (room,)))
    return parted if _height(parted) * SPLIT_PAYS < _height(whole) else whole


def height(column: Column) -> float:
    """Give the height of a column with the least gaps, in points."""
    return sum([panel.height for panel in column]) + PANEL_GAP * max(len(column) - 1, 0)


def fill(panels: Sequence[Panel], rooms: tuple[float, ...]) -> list[Column]:
    """Fill columns of given heights one after the other, until all panels have a place, split where they must be.

    `rooms` are the heights of the columns; the last holds for all that follow.
    """
    found: list[list[Panel]] = [[]]
    waiting = list(reversed(panels))
    left = rooms[0]
    while waiting:
        panel = waiting.pop()
        gap = PANEL_GAP if found[-1] else 0.0
        if panel.height + gap <= left:
            found[-1].append(panel)
            left -= panel.height + gap
            continue
        parts = _parts(panel, left - gap, rooms[min(len(found), len(rooms)) - 1], alone=not found[-1])
        if parts:
            found[-1].append(parts[0])
            waiting.append(parts[1])
        elif found[-1]:
            waiting.append(panel)
        else:
            found[-1].append(panel)
        found.append([])
        left = rooms[min(len(found), len(rooms)) - 1]
    return [tuple(column) for column in found if column]


def _whole(panels: Sequence[Panel], room: float) -> list[Column]:
    """Fill columns of one height with whole panels; one that is higher has a column of its own and hangs over."""
    found: list[list[Panel]] = []
    left = 0.0
    for panel in panels:
        if found and panel.height + PANEL_GAP <= left:
            found[-1].append(panel)
            left -= panel.height + PANEL_GAP
        else:
            found.append([panel])
            left = room - panel.height
    return [tuple(column) for column in found]


def _lowest(panels: Sequence[Panel], count: int, filled: Callable[[float], list[Column]]) -> tuple[Column, ...]:
    low = sum([panel.height for panel in panels]) / count
    high = sum([panel.height + PANEL_GAP for panel in panels])
    best = [tuple(panels)]
    for _ in range(_STEPS):
        if high - low < 1:
            break
        middle = (low + high) / 2
        tried = filled(middle)
        if len(tried) <= count and (tall := _height(tried)) <= middle:
            best, high = tried, tall
        else:
            low = middle
    return tuple(best)


def _height(found: Sequence[Column]) -> float:
    return max(map(height, found), default=0.0)


def _parts(panel: Panel, room: float, tall: float, *, alone: bool) -> tuple[Panel, Panel] | None:
    """Part a panel so that the first part fits into `room`; None where too little of it would."""
    left = room - panel.head - BODY_TOP - BODY_BOTTOM
    taken = 0
    while taken < len(panel.blocks) and panel.blocks[taken].height <= left:
        left -= panel.blocks[taken].height
        taken += 1
    if taken == len(panel.blocks):
        return None
    block = panel.blocks[taken]
    inner = split(block, left) if block.height > max(_TALL * tall, _SMALL) else None
    if not inner and not taken:
        return _one_line(panel) if alone else None
    first = (*panel.blocks[:taken], *([inner[0]] if inner else []))
    rest = (*([inner[1]] if inner else [block]), *panel.blocks[taken + 1 :])
    return replace(panel, blocks=first), _rest(panel, rest)


def _one_line(panel: Panel) -> tuple[Panel, Panel] | None:
    """Part a panel behind its first line or block, for columns that are too low for anything."""
    inner = split(panel.blocks[0], panel.blocks[0].lines[0].top + panel.blocks[0].lines[0].height)
    if inner:
        return replace(panel, blocks=inner[:1]), _rest(panel, (inner[1], *panel.blocks[1:]))
    if len(panel.blocks) < 2:  # noqa: PLR2004 one block cannot be parted from others
        return None
    return replace(panel, blocks=panel.blocks[:1]), _rest(panel, panel.blocks[1:])


def _rest(panel: Panel, blocks: tuple[Block, ...]) -> Panel:
    title = balanced(panel.more, panel.room, bold=True)
    return replace(panel, title=title, blocks=blocks, part=panel.part + 1)
