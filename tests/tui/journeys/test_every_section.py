"""Every section of the largest example of each kind is edited, and undoing all gives back the bytes there were."""

from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.schema.fields import FieldKind
from catalog.schema.kinds import REGISTERS, Kind
from tui.desk import Desk
from tui.form.rows import Entry, Row
from tui.form.sections import sections
from tui.form.spot import spot_of, top
from tui.form.values import editable
from tui.pages import told
from tui.session.session import Session

KINDS = (Kind.ITEM, Kind.BASE, Kind.BUNDLE, Kind.TEST, Kind.SETTINGS, *sorted(REGISTERS))
CODE = "TIM001"


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
        for row in desk.rows():
            told(desk, row)  # with all that is wrong by now
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
