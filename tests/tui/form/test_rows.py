"""Rows: every element of the standard can be entered somewhere, each value in its own way."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.schema.fields import Field, FieldKind, fields
from catalog.schema.kinds import REGISTERS, Kind
from tui.desk import Desk
from tui.form.rows import Entry, Row, Wanted, rows_of
from tui.form.sections import section_of, sections
from tui.form.spot import Spot, spot_of, top
from tui.form.table import table_of
from tui.form.values import editable, pasted, pasted_lines, typed
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


@pytest.fixture
def desk(city: Path) -> Desk:
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    return desk


def _all(entered: tuple[Field, ...]) -> Iterator[Field]:
    for field in entered:
        yield field
        yield from _all(field.fields)


def _row(kind: FieldKind) -> Row:
    field = next(field for field in _all(fields(Kind.ITEM)) if field.kind is kind)
    return Row(("x",), field, Entry.LINE, None)


@pytest.mark.parametrize("kind", [Kind.ITEM, Kind.BASE, Kind.BUNDLE, *sorted(REGISTERS)])
def test_every_element_stands_in_exactly_one_section(kind: Kind) -> None:
    placed = [field.name for section in sections(kind) for field in section.fields]
    assert sorted(placed) == sorted(field.name for field in fields(kind))


def test_a_register_is_one_list_whose_entries_have_lists_of_their_own() -> None:
    (section,) = sections(Kind.PLACES)
    spot = spot_of(Kind.PLACES, (1, "hours", 0, "text"))
    assert (spot.section, spot.list, spot.index) == (section, (1, "hours"), 0)
    assert spot.is_within
    assert spot.around() == Spot(section, (), 1) == spot_of(Kind.PLACES, (1, "name"))
    assert not spot.around().is_within
    assert "phone" in {field.name for field in spot.around().fields(Kind.PLACES)}


@pytest.mark.parametrize("field", [field for field in fields(Kind.ITEM) if field.kind is FieldKind.RECORDS])
def test_every_element_of_a_record_has_a_row_once_it_is_unfolded(field: Field) -> None:
    inner = [one for one in _all(field.fields) if one.path.count("*") == 1]
    counts = {one.path for one in inner if one.kind is FieldKind.COUNT}
    wanted = {_path(one) for one in inner if one.path[:-1] not in counts}
    unfolded = frozenset(_path(one) for one in inner if one.kind is FieldKind.RECORD)
    rows = rows_of(field.fields, (field.name, 0), {field.name: [{}]}, Wanted(unfolded))
    assert wanted - {row.path for row in rows} == set()


def test_a_record_that_is_empty_is_folded_into_one_row(desk: Desk) -> None:
    desk.go(spot_of(Kind.ITEM, ("materials", 0)))
    (folded,) = [row for row in desk.rows() if row.path == ("materials", 0, "waiver")]
    assert folded.entry is Entry.FOLD
    desk.unfold(folded.path)
    assert ("materials", 0, "waiver", "by") in {row.path for row in desk.rows()}


def test_a_text_gets_a_row_for_each_language_and_keeps_the_first(desk: Desk) -> None:
    desk.switch_languages()
    english = next(row for row in desk.rows() if row.path == ("name", "en"))
    desk.enter_text(english, "Renewal of a food licence")
    assert desk.opened.value(("name",)) == {
        "zh": "食品（含保健食品）经营许可延续",
        "en": "Renewal of a food licence",
    }
    assert "英文" in desk.shown.label(english)


def test_a_text_in_another_language_is_labelled_by_that_alone(desk: Desk) -> None:
    desk.switch_languages()
    rows = {row.path: row for row in desk.rows()}
    name, english = rows["name",], rows["name", "en"]
    assert [desk.shown.label(row) for row in (name, english)] == ["事项名称", "英文"]
    assert english.depth == name.depth + 1
    alone = rows_of([name.field], (), {"name": {"en": "Renewal"}}, Wanted())
    assert [desk.shown.label(row) for row in alone] == ["事项名称（英文）"]


def test_a_number_gets_cases_without_losing_itself(desk: Desk) -> None:
    desk.go(Spot(spot_of(Kind.ITEM, ("materials", 0)).section, ("materials", 0, "originals", "cases")))
    desk.add()
    assert desk.opened.value(("materials", 0, "originals", "number")) == 1
    assert desk.opened.value(("materials", 0, "originals", "cases", 0, "id")) == "case-1"


def test_a_spot_within_a_record_leads_back_to_it(desk: Desk) -> None:
    spot = spot_of(Kind.ITEM, ("steps", 0, "outcomes", 1, "label"))
    assert (spot.list, spot.index) == (("steps", 0, "outcomes"), 1)
    assert (spot.around().list, spot.around().index) == (("steps",), 0)
    assert spot.around().around() == top(spot.section)
    assert desk.opened.readable


def test_a_list_is_a_table_of_what_tells_its_entries_apart(desk: Desk) -> None:
    table = table_of(desk.shown, ("materials",), 64)
    assert [line.split() for line in (table.header, *table.lines)][:2] == [
        ["#", "名称", "材料形式", "原件份数", "纸质规格"],
        ["1", "食品经营许可延续申请书", "纸质或电子", "1", "A4"],
    ]


def test_values_are_read_as_they_are_typed_and_kept_where_they_do_not_fit() -> None:
    assert typed(_row(FieldKind.INTEGER), "１２ ") == 12
    assert typed(_row(FieldKind.INTEGER), "十二") == "十二"
    assert typed(_row(FieldKind.NUMBER), "2.5") == 2.5
    assert typed(_row(FieldKind.TEXT), "") is None
    assert typed(_row(FieldKind.TEXT), "两行\n文字\n\n") == "两行\n文字"  # a line begun below is no change yet
    assert typed(_row(FieldKind.LIST), "一\n\n 二 ") == ["一", "二"]
    assert editable(Row(("x",), _row(FieldKind.LIST).field, Entry.LINES, ["一", "二"])) == "一\n二"


def test_a_list_of_texts_with_languages_is_edited_in_lines_and_keeps_what_is_not_touched(desk: Desk) -> None:
    written = [{"zh": "换证", "en": "Renewal"}, "续证", " 有空格 ", {"zh": "延续"}]
    row = Row(("aliases",), _row(FieldKind.LIST).field, Entry.LINES, written)
    assert editable(row) == "zh: 换证 | en: Renewal\n续证\n有空格\nzh: 延续"
    assert typed(row, editable(row)) == written
    assert typed(row, "zh: 换证照 | en: Renewal\n续证：新\nzh: 延续 | en:\nzh:") == [
        {"zh": "换证照", "en": "Renewal"},
        "续证：新",
        {"zh": "延续"},
        "zh:",
    ]
    assert typed(row, "A: b\na | b") == ["A: b", "a | b"]
    assert desk.shown.value(row) == "换证、续证、 有空格 、延续"


def test_what_is_the_same_is_edited_as_a_line_for_each_group(desk: Desk) -> None:
    field = next(field for field in fields(Kind.BUNDLE) if field.name == "same")
    written = [["甲/materials/a", "乙/materials/b"], ["丙/results/c"]]
    (row,) = rows_of([field], (), {"same": written}, Wanted())
    assert editable(row) == "甲/materials/a = 乙/materials/b\n丙/results/c"
    assert typed(row, editable(row)) == written
    assert typed(row, "a=b = c\n\n") == [["a", "b", "c"]]
    assert desk.shown.value(row) == editable(row)


def test_a_map_with_free_keys_is_edited_as_lines_and_kept_as_text_while_it_is_half_typed() -> None:
    field = next(field for field in fields(Kind.ITEM) if field.name == "x")
    written = {"code": "01", "since": 2020, "parts": [{"name": "甲：乙"}], "when": "yes"}
    (row,) = rows_of([field], (), {"x": written}, Wanted())
    assert typed(row, editable(row)) == written
    assert typed(row, "code") == "code"
    assert typed(row, "a: 1\na: 2") == "a: 1\na: 2"
    assert typed(row, " \n") is None


def test_a_value_of_a_shape_that_cannot_be_entered_is_taken_away(desk: Desk) -> None:
    desk.session.put(RENEW, ("aliases",), [["换证"]])
    (row,) = [row for row in desk.rows() if row.path == ("aliases",)]
    assert row.entry is Entry.SHOWN
    assert desk.is_clearable(row)
    desk.enter_value(row, None)
    assert [row.entry for row in desk.rows() if row.path == ("aliases",)] == [Entry.LINES]
    assert [desk.is_clearable(row) for row in desk.rows()[:2] if row.path in (("id",), ("schema",))].count(True) == 0


def test_pasted_text_loses_what_cannot_be_seen() -> None:
    assert pasted("\n\u3000租赁\u200b合同 \n身份证\n") == "租赁合同 身份证"
    assert pasted("\x07租赁\u202e合同\v身份证\x9b") == "租赁合同 身份证"
    assert pasted_lines("一、\t条件\x00\r\n\r\n二、\u2028三、\r") == "一、 条件\n\n二、\n三、\n"


def _path(field: Field) -> tuple[str | int, ...]:
    return tuple(0 if step == "*" else step for step in field.path)


def test_entries_of_one_name_are_told_apart_in_lists_and_among_choices(desk: Desk) -> None:
    card = {"document": "resident-id-card", "medium": "electronic"}
    same = [{"id": "own-card", **card}, {"id": "agent-card", **card, "party": "agent"}]
    parties = [{"id": "agent", "name": {"zh": "代办人"}}]
    for name, value in (("materials", [*same, {"id": "third", "name": {"zh": "说明"}}]), ("parties", parties)):
        desk.session.put(RENEW, (name,), value)
    choices = desk.shown.choices
    assert choices.names(("materials",), desk.opened) == ["居民身份证", "居民身份证（代办人）", "说明"]
    assert "2  居民身份证（代办人）" in table_of(desk.shown, ("materials",), 80).lines[1]
    desk.session.put(RENEW, ("materials", 0, "party"), "agent")
    assert choices.names(("materials",), desk.opened)[:2] == ["居民身份证（own-card）", "居民身份证（agent-card）"]


def test_numbers_of_a_long_list_are_not_cut(desk: Desk) -> None:
    desk.session.put(RENEW, ("materials",), [{"id": f"m{at}", "name": f"材料{at}"} for at in range(120)])
    assert table_of(desk.shown, ("materials",), 40).lines[-1].split() == ["120", "材料119"]


def test_cases_of_a_number_are_called_by_when_they_hold(desk: Desk) -> None:
    cases = ("promised_limit", "cases")
    desk.session.put(RENEW, (*cases, 0, "when"), {"channel": "window"})
    (line,) = table_of(desk.shown, cases, 60).lines
    assert line.split() == ["1", "选择窗口办理", "4"]
    desk.go(top(section_of(desk.opened.kind, cases)))
    (row,) = [row for row in desk.rows() if row.path == cases]
    assert desk.shown.value(row) == "1 条：4（选择窗口办理）"
