"""A list of records as a table: a number, a name, and the few columns that tell them apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct
from rich.cells import cell_len

from catalog.findings.finding import Path
from catalog.schema.fields import Field, FieldKind, entry_fields
from exporters.text.cells import fit, squeeze
from tui.form.drawn_order import drawn_order, joined_from
from tui.form.rows import Entry, Row
from tui.form.shown import Shown

_TELLING = (
    FieldKind.CHOICE,
    FieldKind.COUNT,
    FieldKind.INTEGER,
    FieldKind.NUMBER,
    FieldKind.BOOLEAN,
    FieldKind.REFERENCE,
)
_NAMING = frozenset({"document", "law", "element", "place", "use", "value", "item", "base"})
_COLUMNS = 4
_WIDEST = 12
_NUMBER = 3
"""Cells for a number and the blank behind it, at least."""


class Table(Struct, frozen=True):
    """Lines of equal width, with the header apart."""

    header: str
    lines: tuple[str, ...]


def table_of(shown: Shown, path: Path, width: int) -> Table:
    """Give the table of the list at a path, in so many cells."""
    entries = shown.opened.value(path)
    records = entries if isinstance(entries, list) else []
    columns = columns_of(entry_fields(shown.opened.kind, path), records)
    cells = [[_cell(shown, column, path, index, entry) for column in columns] for index, entry in enumerate(records)]
    heads = [shown.words.say(column.label) for column in columns]
    names = _names(shown, path, records)
    longest = max(map(cell_len, names), default=0)
    number = max(_NUMBER, len(str(len(records))) + 1)
    widths = _widths(heads, cells, max(width // 3, min(width // 2, width - number - longest)))
    sizes = (number - 1, width - number - sum(widths) - len(widths), *widths)
    name = shown.words.phrase("column_name")
    return Table(
        _line("#", name, heads, sizes),
        tuple(_line(str(index + 1), names[index], cells[index], sizes) for index in range(len(records))),
    )


def columns_of(fields: Sequence[Field], records: Sequence[Any]) -> list[Field]:
    """Choose the elements that at least one record has, those that are always there first."""
    filled = [
        field
        for field in fields
        if field.kind in _TELLING
        and field.name not in _NAMING
        and any(isinstance(entry, Mapping) and field.name in entry for entry in records)
    ]
    return sorted(filled, key=lambda field: not field.required)[:_COLUMNS]


def _cell(shown: Shown, column: Field, path: Path, index: int, entry: Any) -> str:
    value = entry.get(column.name) if isinstance(entry, Mapping) else None
    value = value.get("number") if isinstance(value, Mapping) else value
    return shown.value(Row((*path, index, column.name), column, Entry.LINE, value))


def _names(shown: Shown, path: Path, records: Sequence[Any]) -> list[str]:
    """Give the names; where entries wait for each other their order is drawn."""
    names = shown.names(path)
    if all(field.name != "after" for field in entry_fields(shown.opened.kind, path)):
        return names
    return [
        f"{order}{name}{joins}"
        for order, name, joins in zip(drawn_order(records), names, joined_from(records), strict=True)
    ]


def _widths(heads: Sequence[str], cells: Sequence[Sequence[str]], room: int) -> tuple[int, ...]:
    """Give each column what it needs, up to a limit, as long as there is room beside the names."""
    widths: list[int] = []
    for index, head in enumerate(heads):
        needed = min(_WIDEST, max([cell_len(head), *(cell_len(row[index]) for row in cells)]))
        if sum(widths) + len(widths) + needed + 1 > room:
            break
        widths.append(needed)
    return tuple(widths)


def _line(number: str, name: str, cells: Sequence[str], widths: Sequence[int]) -> str:
    texts = (number, squeeze(name, widths[1]), *cells)  # names may differ at their ends
    return " ".join(fit(text, size) for text, size in zip(texts, widths, strict=False))
