"""A table of situations on as many sheets as it takes to be read; each has the names of the situations again."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.paper import A3, A4, READABLE, Paper
from exporters.layout.sides.table import ROOMY, TIGHT, TableLayout, arrange
from guides.sides.view import SideRow, SideSection, SidesView

_CHOICE = (A4, A4.turned, A3.turned)


def pages(view: SidesView, paper: Paper | None = None) -> tuple[Paper, tuple[TableLayout, ...]]:
    """Give the sheet and the pages: one where all can be read on one, else as many as it takes.

    The sheet is the smallest that is wide enough to be read; with `paper`, this one, upright or turned. Rows stand
    closer where that spares a sheet.
    """
    choice = (paper, paper.turned) if paper else _CHOICE
    whole = arrange(view)
    for sheet in choice:
        if whole.smallest_on(sheet) >= READABLE:
            return sheet, (whole,)
    wide = [sheet for sheet in choice if arrange(replace(view, sections=())).smallest_on(sheet) >= READABLE]
    sheet = (wide or choice[-1:])[0]
    return sheet, min((tuple(_Sheets(sheet, air).of(view)) for air in (ROOMY, TIGHT)), key=len)


class _Sheets(Struct, frozen=True):
    sheet: Paper
    air: float

    def of(self, view: SidesView) -> Iterator[TableLayout]:
        rows = [(number, row) for number, section in enumerate(view.sections) for row in section.rows]
        while rows:
            low, high = 1, len(rows)  # at least one row is taken, at most all
            while low < high:
                middle = (low + high + 1) // 2
                if self._some(view, rows[:middle]).smallest_on(self.sheet) >= READABLE:
                    low = middle
                else:
                    high = middle - 1
            yield self._some(view, rows[:low])
            del rows[:low]

    def _some(self, view: SidesView, rows: Sequence[tuple[int, SideRow]]) -> TableLayout:
        return arrange(replace(view, sections=_sections(view, rows)), self.air)


def _sections(view: SidesView, rows: Sequence[tuple[int, SideRow]]) -> tuple[SideSection, ...]:
    """Give the sections with only some of their rows, not those without any."""
    found = (
        replace(section, rows=tuple(row for at, row in rows if at == number))
        for number, section in enumerate(view.sections)
    )
    return tuple(section for section in found if section.rows)
