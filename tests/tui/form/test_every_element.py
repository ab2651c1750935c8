"""Every element of the standard has a row of the form in which it is entered."""

from collections.abc import Iterator
from typing import Any

import pytest

from catalog.schema.fields import Field, FieldKind, fields
from catalog.schema.kinds import REGISTERS, Kind
from tui.form.rows import Entry, Wanted, rows_of
from tui.session.opened import value_at

KINDS = (Kind.ITEM, Kind.BASE, Kind.BUNDLE, Kind.TEST, Kind.SETTINGS, *sorted(REGISTERS))
FIXED = {("schema",), ("id",)}
"""What says what the file is."""
CODE = "TIM001"


@pytest.mark.parametrize("kind", KINDS)
def test_every_element_has_a_row_in_which_it_is_entered(kind: Kind) -> None:
    record = _empty(fields(kind))
    data, path = ([record], (0,)) if kind.is_register else (record, ())
    folds = frozenset(_folds(fields(kind), path))
    found = set(_entered(fields(kind), path, data, Wanted(folds)))
    assert set(_wanted(fields(kind))) - found - FIXED == set()


def _entered(entered: tuple[Field, ...], path: tuple[Any, ...], data: Any, wanted: Wanted) -> Iterator[tuple[str, ...]]:
    for row in rows_of(entered, path, data, wanted):
        if row.entry not in (Entry.SHOWN, Entry.FOLD):
            yield row.field.path
        if row.entry is Entry.LIST:
            inner = {**_empty(row.field.fields)}
            if value_at(data, row.path):
                inner = value_at(data, row.path)[0]
            yield from _within(row.field.fields, inner)


def _within(entered: tuple[Field, ...], record: Any) -> Iterator[tuple[str, ...]]:
    yield from _entered(entered, (0,), [record], Wanted(frozenset(_folds(entered, (0,)))))


def _empty(entered: tuple[Field, ...]) -> dict[str, Any]:
    """Give a record in which lists have an entry, numbers with cases are there and maps with free keys have one."""
    record: dict[str, Any] = {}
    for field in entered:
        if field.kind is FieldKind.RECORDS:
            record[field.name] = [_empty(field.fields)]
        elif field.kind is FieldKind.COUNT:
            record[field.name] = {"number": 1, **{inner.name: None for inner in field.fields}}
        elif field.has_free_keys:
            record[field.name] = {CODE: _empty(field.fields)}
        elif field.kind is FieldKind.RECORD:
            record[field.name] = _empty(field.fields) or None
    return record


def _folds(entered: tuple[Field, ...], path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    for field in entered:
        if field.kind is FieldKind.RECORD:
            inner = (*path, field.name, *((CODE,) if field.has_free_keys else ()))
            yield inner
            yield from _folds(field.fields, inner)


def _wanted(entered: tuple[Field, ...]) -> Iterator[tuple[str, ...]]:
    for field in entered:
        if field.kind is not FieldKind.RECORD:
            yield field.path
        yield from _wanted(
            tuple(one for one in field.fields if field.kind is not FieldKind.COUNT or one.name != "number")
        )
