"""Where the symbols of a flow chart stand: rows under each other, lanes side by side, as close as lines allow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.flow.layering import Cell, Layers
from exporters.layout.flow.room import TRACK, Room
from exporters.layout.flow.symbols import Symbol, even
from exporters.layout.rect import Rect

PAD: Final = 18.0
"""Between a symbol and the edge of its lane, in points, where one line may run."""

_FIRST: Final = 7.0  # from the edge of a lane to the first track beside it
GAP: Final = 26.0
"""Between two rows where one line turns."""

_AROUND: Final = 20.0  # above the first row and below the last
_ASIDE: Final = 22.0
_LEVELLED: Final = 30.0  # two lines
_BESIDE: Final = 22.0


class Row(Struct, frozen=True):
    """Upper and lower edge of a row."""

    top: float
    bottom: float


class Column(Struct, frozen=True):
    """A lane's sides, and the middle of what stands in it."""

    left: float
    right: float
    middle: float


class Placed(Struct, frozen=True):
    """Symbols by id, rows and lanes; the lanes begin at (0, 0)."""

    symbols: Mapping[str, Rect]
    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    sides: Mapping[int, int]
    """Lines that lead level to a symbol beside: 1 to the right, -1 to the left."""
    tracks: tuple[tuple[float, ...], tuple[float, ...]]
    """x of upright and y of level tracks beside what stands in the chart."""
    bottom: float
    """Where the lanes end."""


def placed(layers: Layers, symbols: Sequence[Symbol], room: Room, heads: float = 0.0) -> tuple[Placed, list[Symbol]]:
    """Place symbols that are measured; processes of one row are made equally high, as in a table.

    Args:
        layers: who stands where.
        symbols: in any order.
        room: what lines want beyond the least.
        heads: the least width of a lane.
    """
    stretched = {symbol.id: symbol for symbol in _levelled(layers, symbols)}
    rows = _rows(layers, stretched, room)
    spans = {cell: _span(members, layers, stretched, room) for cell, members in layers.cells.items()}
    columns = _columns(layers, spans, room, heads)
    rects = dict(_standing(layers, stretched, rows, columns, room))
    close = [rects[name] for name in _neighbours(layers)]
    tracks = (tuple(_upright(columns, room, close)), tuple(_level(rows, room)))
    bottom = rows[-1].bottom + _AROUND + room.below[len(rows) - 1]
    return Placed(rects, rows, columns, layers.level, tracks, bottom), [stretched[one.id] for one in symbols]


def _levelled(layers: Layers, symbols: Sequence[Symbol]) -> Iterator[Symbol]:
    """Make the processes of a row as high as its highest, where that is not much."""
    highest: dict[int, float] = {}
    for symbol in symbols:
        if symbol.head:
            row = layers.at[symbol.id][0]
            highest[row] = max(highest.get(row, 0.0), symbol.height)
    for symbol in symbols:
        high = highest.get(layers.at[symbol.id][0], 0.0)
        yield replace(symbol, height=high) if symbol.head and high - symbol.height <= _LEVELLED else symbol


def _rows(layers: Layers, symbols: Mapping[str, Symbol], room: Room) -> tuple[Row, ...]:
    heights = [0.0] * layers.rows
    for name, (row, _) in layers.at.items():
        heights[row] = max(heights[row], symbols[name].height)
    found, top = [], _AROUND + room.below[-1]
    for row, height in enumerate(heights):
        found.append(Row(top, top + height))
        top += height + GAP + room.below[row]
    return tuple(found)


def _span(members: Sequence[str], layers: Layers, symbols: Mapping[str, Symbol], room: Room) -> tuple[float, float]:
    """Give how far a cell reaches to the left and to the right of its middle."""
    half = _block(members, symbols, room) / 2
    left = right = half
    for name, (beside, side) in layers.aside.items():
        if beside in members:
            reach = half + _ASIDE + room.within + symbols[name].width
            left, right = (left, reach) if side > 0 else (reach, right)
    return left, right


def _block(members: Sequence[str], symbols: Mapping[str, Symbol], room: Room) -> float:
    return sum(symbols[name].width for name in members) + (len(members) - 1) * (_BESIDE + room.within)


def _columns(layers: Layers, spans: Mapping[Cell, tuple[float, float]], room: Room, heads: float) -> tuple[Column, ...]:
    found, left = [], 0.0
    for lane in range(layers.lanes):
        inside = [span for (_, one), span in spans.items() if one == lane]
        before = max((span[0] for span in inside), default=0.0)
        behind = max((span[1] for span in inside), default=0.0)
        short = max(heads - before - behind - 2 * PAD, 0.0) / 2
        middle = round(left + PAD + room.left[lane] + before + short)
        right = even(middle + behind + short + PAD + room.right[lane])
        found.append(Column(left, right, middle))
        left = right
    return tuple(found)


def _standing(
    layers: Layers, symbols: Mapping[str, Symbol], rows: Sequence[Row], columns: Sequence[Column], room: Room
) -> Iterator[tuple[str, Rect]]:
    for (row, lane), members in layers.cells.items():
        down = (rows[row].top + rows[row].bottom) / 2
        wide = _block(members, symbols, room)
        x = columns[lane].middle - wide / 2
        for name, (beside, side) in layers.aside.items():
            if beside in members:
                far = wide / 2 + _ASIDE + room.within + symbols[name].width / 2
                yield name, _around((columns[lane].middle + side * far, down), symbols[name])
        for name in members:
            yield name, _around((x + symbols[name].width / 2, down), symbols[name])
            x += symbols[name].width + _BESIDE + room.within


def _neighbours(layers: Layers) -> Iterator[str]:
    """Name the symbols that have others beside them in their lane."""
    for members in layers.cells.values():
        aside = [name for name, (beside, _) in layers.aside.items() if beside in members]
        yield from (*members, *aside) if len(members) + len(aside) > 1 else ()


def _around(middle: tuple[float, float], symbol: Symbol) -> Rect:
    return Rect.around(middle, symbol.width, symbol.height)


def _upright(columns: Sequence[Column], room: Room, rects: Iterable[Rect]) -> Iterator[float]:
    for lane, column in enumerate(columns):
        yield from _steps(column.left + _FIRST, column.left + PAD - _FIRST + room.left[lane])
        yield from (column.right - off for off in _steps(_FIRST, PAD - _FIRST + room.right[lane]))
    inside = [(column.left + _FIRST, column.right - _FIRST) for column in columns]
    for rect in rects:
        for off in _steps(_BESIDE / 2, min((_BESIDE + room.within) / 2, _BESIDE / 2 + 2 * TRACK)):
            for x in (rect.x - off, rect.right + off):
                if any(low <= x <= high for low, high in inside):
                    yield x


def _level(rows: Sequence[Row], room: Room) -> Iterator[float]:
    first, last = rows[0].top - GAP / 2, rows[-1].bottom + GAP / 2
    yield from (first - off for off in _steps(0, room.below[-1]))
    for above, below in pairwise(rows):
        yield from _steps(above.bottom + GAP / 2, below.top - GAP / 2)
    yield from (last + off for off in _steps(0, room.below[len(rows) - 1]))


def _steps(start: float, end: float) -> Iterator[float]:
    while start <= end + 0.01:
        yield start
        start += TRACK
