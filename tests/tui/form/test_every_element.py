"""Every element of the standard is edited in the form, and undoing all of it gives back the bytes there were."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from catalog.findings.words import Language
from catalog.schema.fields import Field, FieldKind, fields
from catalog.schema.kinds import REGISTERS, Kind
from tui.desk import Desk
from tui.form.rows import Entry, Row, Wanted, rows_of
from tui.form.sections import sections
from tui.form.spot import spot_of, top
from tui.form.values import editable
from tui.session.opened import value_at
from tui.session.session import Session

KINDS = (Kind.ITEM, Kind.BASE, Kind.BUNDLE, Kind.SETTINGS, *sorted(REGISTERS))
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


@pytest.mark.parametrize("kind", KINDS)
def test_every_section_of_the_largest_example_is_edited_and_undone_to_the_byte(city: Path, kind: Kind) -> None:
    desk = Desk(Session(city), Language.ZH)
    files = (file for file, its in desk.session.library.files.items() if its is kind)
    desk.open(max(files, key=lambda file: (city / file).stat().st_size))
    before = desk.opened.text
    for section in sections(kind):
        edited = desk.opened.text
        desk.go(top(section))
        if section.list is not None and not desk.count(top(section)):
            desk.add()
        for row in {row.entry: row for row in desk.rows()}.values():
            desk.go(top(section))
            _change(desk, row)
        assert desk.opened.text != edited, section.id
    while desk.session.undo():
        pass
    assert desk.opened.text == before


def _change(desk: Desk, row: Row) -> None:  # noqa: C901  # one way for each way of entering
    match row.entry:
        case Entry.LINE:
            desk.enter_text(row, f"{editable(row)}1")
        case Entry.LINES:
            more = {FieldKind.FREE: "a: 1", FieldKind.GROUPS: "a/materials/b = c/materials/d"}
            desk.enter_text(row, f"{editable(row)}\n{more.get(row.field.kind, 'x')}".strip())
        case Entry.ONE_OF:
            choices = [one.value for one in desk.shown.choices.of(row, desk.opened)]
            desk.enter_value(row, choices[-1 if choices[-1:] != [row.value] else 0] if choices else "another")
        case Entry.SOME_OF:
            desk.enter_value(row, [*(row.value or []), "another"])
        case Entry.CONDITION | Entry.ANSWERS:
            desk.enter_value(row, {**(row.value or {}), "another": True})
        case Entry.KEYS:
            desk.enter_value(row, CODE)
        case Entry.LIST:
            desk.go(spot_of(desk.opened.kind, (*row.path, 0)))
            desk.add()
        case Entry.FOLD:
            desk.unfold(row.path)
            _change(desk, next(one for one in desk.rows() if one.path[:-1] == row.path))
    desk.session.seal()


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
