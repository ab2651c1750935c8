"""Tables as CSV for spreadsheets: marked as UTF-8 so that Excel reads Chinese, and without a cell that computes.

A text that begins like a formula gets an apostrophe before it; numbers stay numbers.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | None

_BYTE_ORDER_MARK: Final = "\ufeff"
_BEGIN_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Excel takes the full-width ones for the others."""


def spreadsheet(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Give a table as CSV."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(map(_cell, header))
    writer.writerows([_cell(cell) for cell in row] for row in rows)
    return _BYTE_ORDER_MARK + text.getvalue()


def _cell(value: Cell) -> Cell:
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(_BEGIN_FORMULAS) else value
