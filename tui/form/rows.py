"""The rows of a form: one for each value of a record that can be entered or opened.

Records within a record are folded while they are empty, lists of records lead to a list of their own.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.finding import Path
from catalog.findings.words import plain
from catalog.schema.descent import element_at
from catalog.schema.fields import Field, FieldKind
from catalog.schema.kinds import Kind
from tui.session.opened import value_at
from tui.wording import phrase

KEY = "*"
"""Stands in the path of a row for the key that will be chosen."""


class Entry(StrEnum):
    """How a row is entered."""

    LINE = "line"
    """One line of text."""
    LINES = "lines"
    """Several lines of text."""
    ONE_OF = "one_of"
    """One of several choices."""
    SOME_OF = "some_of"
    """Any of several choices."""
    LIST = "list"
    """Opens a list of records."""
    CONDITION = "condition"
    """Built by choosing questions and answers."""
    ANSWERS = "answers"
    """Answers chosen for questions."""
    KEYS = "keys"
    """Adds an entry to a map whose keys are chosen."""
    FOLD = "fold"
    """Unfolds a record that is empty."""
    STRANGER = "stranger"
    """An element that the standard does not know: renamed or removed."""
    SHOWN = "shown"
    """Only shown."""


CHOSEN = frozenset({Entry.ONE_OF, Entry.SOME_OF, Entry.STRANGER, Entry.KEYS})
"""Rows of which the value is chosen from a list."""


class Row(Struct, frozen=True):
    """One row of a form."""

    path: Path
    """In the resolved data."""
    field: Field
    entry: Entry
    value: Any
    depth: int = 0
    """How many records it lies in within the form."""
    language: str = ""
    """Of a text that has several; empty for one that is the same in all."""
    again: bool = False
    """Whether the row before is the same text in another language."""


class Wanted(Struct, frozen=True):
    """What of a form is to be seen beyond what is filled in."""

    unfolded: frozenset[Path] = frozenset()
    languages: tuple[str, ...] = ()
    """Languages for which texts get a row though they have none yet."""


def rows_of(fields: Iterable[Field], path: Path, data: Any, wanted: Wanted) -> tuple[Row, ...]:
    """Give the rows of a record that stands at a path of an item's data."""
    return tuple(row for field in fields for row in _rows(field, (*path, field.name), data, wanted, 0))


def strangers(kind: Kind, path: Path, data: Any) -> tuple[Row, ...]:
    """Give the rows of what stands in the record at a path of an item's data and is no element of it."""
    record = value_at(data, path)
    unknown = ((*path, str(name)) for name in record if element_at(kind, (*path, str(name))) is None)
    found = tuple(unknown) if isinstance(record, Mapping) else ()
    return tuple(Row(one, _stranger(str(one[-1])), Entry.STRANGER, value_at(data, one)) for one in found)


def _stranger(name: str) -> Field:
    return Field(
        path=(name,),
        label=plain(name),
        help=phrase("help_stranger"),
        kind=FieldKind.FREE,
        required=False,
        mandatory=False,
        choices=(),
        reference=None,
        max_length=None,
        unit=None,
        grade="C",
        source="keli",
        column="",
        fields=(),
    )


_ENTRIES = {
    FieldKind.MULTILINE: Entry.LINES,
    FieldKind.MARKDOWN: Entry.LINES,
    FieldKind.LIST: Entry.LINES,
    FieldKind.BOOLEAN: Entry.ONE_OF,
    FieldKind.CHOICE: Entry.ONE_OF,
    FieldKind.CONSTANT: Entry.ONE_OF,
    FieldKind.REFERENCE: Entry.ONE_OF,
    FieldKind.MULTI_CHOICE: Entry.SOME_OF,
    FieldKind.REFERENCES: Entry.SOME_OF,
    FieldKind.RECORDS: Entry.LIST,
    FieldKind.CONDITION: Entry.CONDITION,
    FieldKind.ANSWERS: Entry.ANSWERS,
    FieldKind.FREE: Entry.LINES,
    FieldKind.GROUPS: Entry.LINES,
}
_TEXTS = frozenset({FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.MARKDOWN})


def _rows(field: Field, path: Path, data: Any, wanted: Wanted, depth: int) -> Iterator[Row]:
    value = value_at(data, path)
    if field.kind is FieldKind.RECORD:
        yield from _record(field, path, data, wanted, depth)
    elif field.kind is FieldKind.COUNT:
        yield from _count(field, path, value, depth)
    elif field.kind in _TEXTS:
        yield from _text(field, path, value, wanted, depth)
    else:
        yield Row(path, field, _entry(field, path, value), value, depth)


def _entry(field: Field, path: Path, value: Any) -> Entry:
    if path in (("schema",), ("id",)):
        return Entry.SHOWN  # they say what the file is; renaming is no edit of one value
    return _ENTRIES.get(field.kind, Entry.LINE) if value is None or _fits(field.kind, value) else Entry.SHOWN


_LISTED = frozenset({FieldKind.LIST, FieldKind.GROUPS, FieldKind.MULTI_CHOICE, FieldKind.REFERENCES, FieldKind.RECORDS})
_MAPPED = frozenset({FieldKind.CONDITION, FieldKind.ANSWERS, FieldKind.FREE})


def _fits(kind: FieldKind, value: Any) -> bool:
    """Tell whether a value has a shape that can be entered; what has not is only shown, and may be taken away."""
    if kind is FieldKind.FREE and isinstance(value, str):
        return True  # half typed
    if isinstance(value, Mapping) or kind in _MAPPED:
        return isinstance(value, Mapping) and kind in _MAPPED
    if kind is not FieldKind.GROUPS and isinstance(value, list) and any(isinstance(one, list) for one in value):
        return False
    return isinstance(value, list) == (kind in _LISTED)


def _record(field: Field, path: Path, data: Any, wanted: Wanted, depth: int) -> Iterator[Row]:
    value = value_at(data, path)
    if value is None and path not in wanted.unfolded and not field.has_free_keys:
        yield Row(path, field, Entry.FOLD, None, depth)
        return
    yield Row(path, field, Entry.SHOWN, value, depth)
    if field.has_free_keys:
        yield from _keyed(field, path, data, wanted, depth + 1)
        return
    for inner in field.fields:
        yield from _rows(inner, (*path, inner.name), data, wanted, depth + 1)


def _keyed(field: Field, path: Path, data: Any, wanted: Wanted, depth: int) -> Iterator[Row]:
    """A map of records: each under its key, and a row that adds one."""
    value = value_at(data, path)
    for key in value if isinstance(value, Mapping) else ():
        inner = replace(field, path=(*field.path, "*"), label=plain(str(key)))
        yield Row((*path, str(key)), inner, Entry.SHOWN, value[key], depth)
        for one in field.fields:
            yield from _rows(one, (*path, str(key), one.name), data, wanted, depth + 1)
    yield Row((*path, KEY), field, Entry.KEYS, None, depth)


def _count(field: Field, path: Path, value: Any, depth: int) -> Iterator[Row]:
    """A whole number, or a record with cases: the number comes first, its cases once there is one."""
    parts = value if isinstance(value, Mapping) else {"number": value}
    yield Row((*path, "number") if parts is value else path, field, Entry.LINE, parts.get("number"), depth)
    for inner in field.fields:
        if inner.name != "number" and (inner.name in parts or inner.kind is FieldKind.RECORDS) and value is not None:
            entry = _ENTRIES.get(inner.kind, Entry.LINE)
            yield Row((*path, inner.name), inner, entry, parts.get(inner.name), depth + 1)


def _text(field: Field, path: Path, value: Any, wanted: Wanted, depth: int) -> Iterator[Row]:
    entry = _ENTRIES.get(field.kind, Entry.LINE)
    if isinstance(value, list):
        yield Row(path, field, Entry.SHOWN, value, depth)
        return
    texts = value if isinstance(value, Mapping) else {}
    languages = tuple(dict.fromkeys((*texts, *wanted.languages)))
    if not languages:
        yield Row(path, field, entry, value, depth)
    for number, language in enumerate(languages):
        if number == 0 and not texts:  # a plain text is in the catalogue's language, the first one wanted
            yield Row(path, field, entry, value, depth, language)
        else:
            again = number > 0
            yield Row((*path, language), field, entry, texts.get(language), depth + again, language, again)
