"""Situations side by side laid out: a column a situation, a row a thing, marked where it is not the same in all."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from exporters.layout.flow.strips import Ink, Strip, Text, even_strips, stacked, text_strips
from exporters.layout.paper import Paper
from exporters.layout.rect import Rect
from guides.sides.view import SideRow, SidesView

MARGIN: Final = 22.0
LABELS: Final = 214.0
"""The column of what the rows are about."""
COLUMN: Final = 104.0
"""The width of a situation."""
TEXT: Final = 9.5
"""Running text; nothing is smaller."""
ROOMY: Final = 4.0
"""The room above and below the words of a row."""
TIGHT: Final = 2.0
MARK: Final = 9.0
"""The room for the mark before a row that is not the same in all."""

_TITLE, _SUBTITLE, _SECTION, _HEAD, _FOOT = 17.0, 10.0, 11.0, 10.0, 9.5
_PAD: Final = 5.0
_GAP: Final = 14.0
_MIDDOT: Final = " · "


class Row(Struct, frozen=True):
    """A row: its label, and a cell for each column."""

    box: Rect
    texts: tuple[Text, ...]
    differs: bool


class Band(Struct, frozen=True):
    """The title of a section across the table, in its colour by position."""

    box: Rect
    tone: int
    texts: tuple[Text, ...]


class TableLayout(Struct, frozen=True):
    """A whole table, or one page of it. Points, from the upper left corner."""

    view: SidesView
    width: float
    height: float
    heading: tuple[Text, ...]
    head: Band
    """The names of the situations."""
    bands: tuple[Band, ...]
    rows: tuple[Row, ...]
    columns: tuple[float, ...]
    """Where the columns of situations begin."""
    foot: tuple[Text, ...]

    def smallest_on(self, paper: Paper) -> float:
        """Give the smallest type on a paper, in points."""
        return paper.scale(self.width, self.height) * TEXT


def arrange(view: SidesView, air: float = ROOMY) -> TableLayout:
    """Lay out a table, with so much room above and below the words of a row."""
    return _Table(view, air).layout()


class _Table(Struct, frozen=True):
    view: SidesView
    air: float

    @property
    def width(self) -> float:
        return 2 * MARGIN + LABELS + COLUMN * max(len(self.view.columns), 2)

    @property
    def columns(self) -> tuple[float, ...]:
        """Where the situations begin; a single one has the room of two."""
        count = len(self.view.columns)
        wide = (self.width - 2 * MARGIN - LABELS) / max(count, 1)
        return tuple(MARGIN + LABELS + wide * number for number in range(count))

    def layout(self) -> TableLayout:
        inner = self.width - 2 * MARGIN
        titles = [
            *even_strips(self.view.title, _TITLE, inner, Ink.PLAIN, bold=True),
            *text_strips(self.view.subtitle, _SUBTITLE, inner, Ink.FAINT),
        ]
        heading, top = stacked(titles, MARGIN, MARGIN)
        head = self._head(top + _GAP)
        bands, rows, bottom = self._body(head.box.bottom)
        below = _MIDDOT.join(filter(None, (self.view.note, self.view.footer)))
        foot, end = stacked(text_strips(below, _FOOT, inner, Ink.FAINT), MARGIN, bottom + _GAP)
        return TableLayout(
            self.view,
            self.width,
            end + MARGIN,
            heading.texts,
            head,
            tuple(bands),
            tuple(rows),
            self.columns,
            foot.texts,
        )

    def _head(self, top: float) -> Band:
        names = [text_strips(name, _HEAD, self._room - 2 * _PAD, Ink.ON_DARK, bold=True) for name in self.view.columns]
        topic = text_strips(self.view.topic, _HEAD, LABELS - 2 * _PAD, Ink.ON_DARK)
        texts, bottom = self._beside([topic, *names], top + _PAD)
        return Band(Rect(MARGIN, top, self.width - 2 * MARGIN, bottom + _PAD - top), -1, tuple(texts))

    def _body(self, top: float) -> tuple[list[Band], list[Row], float]:
        bands: list[Band] = []
        rows: list[Row] = []
        for tone, section in enumerate(self.view.sections):
            strips = text_strips(section.title, _SECTION, self.width - 2 * MARGIN - 2 * _PAD, Ink.TONE, bold=True)
            block, bottom = stacked(strips, MARGIN + _PAD, top + self.air)
            bands.append(Band(Rect(MARGIN, top, self.width - 2 * MARGIN, bottom + self.air - top), tone, block.texts))
            top = bottom + self.air
            for row in section.rows:
                rows.append(self._row(row, top))
                top = rows[-1].box.bottom
        return bands, rows, top

    def _row(self, row: SideRow, top: float) -> Row:
        label = text_strips(row.label, TEXT, LABELS - 2 * _PAD - MARK, Ink.PLAIN, bold=row.differs)
        cells = [text_strips(cell, TEXT, self._room - 2 * _PAD, Ink.PLAIN, bold=row.differs) for cell in row.cells]
        texts, bottom = self._beside([[strip.moved(MARK, 0) for strip in label], *cells], top + self.air)
        return Row(Rect(MARGIN, top, self.width - 2 * MARGIN, bottom + self.air - top), tuple(texts), row.differs)

    @property
    def _room(self) -> float:
        return (self.width - 2 * MARGIN - LABELS) / max(len(self.view.columns), 1)

    def _beside(self, cells: Sequence[Sequence[Strip]], top: float) -> tuple[list[Text], float]:
        """Set cells side by side; give their lines, and where the highest ends."""
        stacks = [stacked(strips, left + _PAD, top) for left, strips in zip(self._lefts(), cells, strict=True)]
        return [text for block, _ in stacks for text in block.texts], max(bottom for _, bottom in stacks)

    def _lefts(self) -> Iterator[float]:
        yield MARGIN
        yield from self.columns
