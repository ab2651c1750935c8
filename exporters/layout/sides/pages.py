"""A table of situations on as many sheets as it takes to be read; each has the names of the situations again."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from exporters.layout.paper import A3, A4, READABLE, Paper
from exporters.layout.sides.table import TableLayout, arrange
from guides.sides.view import SideRow, SideSection, SidesView

_CHOICE = (A4, A4.turned, A3.turned)


def pages(view: SidesView, paper: Paper | None = None) -> tuple[Paper, tuple[TableLayout, ...]]:
    """Give the sheet and the pages: one where all can be read on one, else as many as it takes.

    The sheet is the smallest that is wide enough to be read; with `paper`, this one, upright or turned.
    """
    choice = (paper, paper.turned) if paper else _CHOICE
    whole = arrange(view)
    for sheet in choice:
        if whole.smallest_on(sheet) >= READABLE:
            return sheet, (whole,)
    wide = [sheet for sheet in choice if _some(view, view.sections[:0]).smallest_on(sheet) >= READABLE]
    sheet = (wide or choice[-1:])[0]
    return sheet, tuple(_sheets(view, sheet))


def _sheets(view: SidesView, sheet: Paper) -> Iterator[TableLayout]:
    rows = [(number, row) for number, section in enumerate(view.sections) for row in section.rows]
    while rows:
        low, high = 1, len(rows)  # at least one row is taken, at most all
        while low < high:
            middle = (low + high + 1) // 2
            if _some(view, _sections(view, rows[:middle])).smallest_on(sheet) >= READABLE:
                low = middle
            else:
                high = middle - 1
        yield _some(view, _sections(view, rows[:low]))
        del rows[:low]


def _sections(view: SidesView, rows: Sequence[tuple[int, SideRow]]) -> tuple[SideSection, ...]:
    """Give the sections with only some of their rows, not those without any."""
    found = (
        replace(section, rows=tuple(row for at, row in rows if at == number))
        for number, section in enumerate(view.sections)
    )
    return tuple(section for section in found if section.rows)


def _some(view: SidesView, sections: Sequence[SideSection]) -> TableLayout:
    return arrange(replace(view, sections=tuple(sections)))
