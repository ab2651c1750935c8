"""Rows pasted from Word or Excel as entries of a list: cells between tabs are columns, a line is an entry.

A first line of labels says which elements the columns are; else they are the columns of the table that is seen.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.schema.fields import Field, FieldKind, entry_fields
from tui.form.choices import Option
from tui.form.rows import Entry, Row
from tui.form.shown import Shown
from tui.form.table import columns_of
from tui.form.values import cleaned, pasted, typed

NAMING = ("name", "text", "ask", "q", "label", "title", "reason", "value", "clause", "sub_item")
"""Elements by which entries are called, in the order of looking."""
_OF_LINES = frozenset({FieldKind.MULTILINE, FieldKind.MARKDOWN, FieldKind.LIST, FieldKind.GROUPS, FieldKind.FREE})
_BETWEEN = re.compile("[、,，;；]")


_CELL = re.compile(r'(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|\Z)')
"""A cell and what ends it. Excel puts cells that hold an end of a line into quotes, and doubles those within."""


def cells_of(text: str) -> list[list[str]]:
    """Give the cells of a pasted text, row by row, without the rows in which nothing stands."""
    rows: list[list[str]] = [[]]
    for quoted, plain, end in _CELL.findall(cleaned(text)):
        inner = quoted.replace('""', '"')
        is_needed = inner != quoted or "\n" in inner or "\t" in inner
        rows[-1].append((inner if is_needed else f'"{quoted}"' if quoted else plain).strip())
        if end != "\t":
            rows.append([])
    return [row for row in rows if any(row)]


class Pasting(Struct, frozen=True):
    """Makes entries of a list from rows of cells."""

    shown: Shown
    path: tuple[str | int, ...]

    def entries(self, rows: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
        """Give an entry for each row, without an id; a row of labels gives none."""
        headed = self._headed(rows[0]) if rows else None
        columns = headed or self._columns()
        found = (self._entry(columns, row) for row in (rows[1:] if headed else rows))
        return [entry for entry in found if entry]

    @property
    def naming(self) -> Field | None:
        """The element by which the list's entries are called."""
        named = {field.name: field for field in self._fields}
        return next((named[name] for name in NAMING if name in named), None)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return entry_fields(self.shown.opened.kind, self.path)

    def _columns(self) -> list[Field | None]:
        entries = self.shown.opened.value(self.path)
        return [self.naming, *columns_of(self._fields, entries if isinstance(entries, list) else [])]

    def _headed(self, row: Sequence[str]) -> list[Field | None] | None:
        """Give the elements that a row of labels names; None where it names fewer than two."""
        labels = {label: field for field in self._fields for label in (field.label.zh, field.label.en, field.name)}
        names = {self.shown.words.phrase("column_name"): self.naming}
        found = [labels.get(cell) or names.get(cell) for cell in row]
        return found if sum(field is not None for field in found) > 1 else None

    def _entry(self, columns: Sequence[Field | None], row: Sequence[str]) -> dict[str, Any]:
        pairs = ((field, cell) for field, cell in zip(columns, row, strict=False) if field is not None and cell)
        return dict(self._element(field, cell) for field, cell in pairs)

    def _element(self, field: Field, cell: str) -> tuple[str, Any]:
        """Give an element and its value; a name that a register knows names that entry."""
        document = next((one for one in self._fields if one.name == "document"), None)
        if field is self.naming and document is not None:
            known = self._chosen(document, cell, None)
            if known is not None:
                return document.name, known
        return field.name, self._value(field, cell)

    def _value(self, field: Field, cell: str) -> Any:
        if field.kind in (FieldKind.MULTI_CHOICE, FieldKind.REFERENCES):
            parts = (part.strip() for part in _BETWEEN.split(cell))
            return [self._chosen(field, part, part) for part in parts if part]
        if field.choices or field.reference or field.kind in (FieldKind.BOOLEAN, FieldKind.CONSTANT):
            return self._chosen(field, cell, cell)
        return typed(Row((field.name,), field, Entry.LINE, None), cell if field.kind in _OF_LINES else pasted(cell))

    def _chosen(self, field: Field, cell: str, otherwise: Any) -> Any:
        row = Row((*self.path, 0, field.name), field, Entry.ONE_OF, None)
        wanted = _folded(cell)
        found = (one.value for one in self._options(row) if wanted in (_folded(one.label), _folded(str(one.value))))
        return next(found, otherwise)

    def _options(self, row: Row) -> Iterator[Option]:
        """Give what may be chosen, in the app's language and then in others: a table may be in any."""
        own = self.shown.choices
        for language in (own.language, *(one for one in Language if one is not own.language)):
            yield from replace(own, language=language).of(row, self.shown.opened)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().strip()
