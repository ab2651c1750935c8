"""Rows from Word and Excel become entries: cells are columns, words of people become those of the standard."""

from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.schema.kinds import Kind
from tui.desk import Desk
from tui.form.pasting import Pasting, cells_of
from tui.form.spot import spot_of, top
from tui.form.table import table_of
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"


@pytest.fixture
def desk(city: Path) -> Desk:
    desk = Desk(Session(city), Language.ZH)
    desk.open(RENEW)
    desk.go(top(spot_of(Kind.ITEM, ("materials", 0)).section))
    return desk


def test_cells_stand_between_tabs_and_empty_lines_count_for_nothing() -> None:
    assert cells_of("租赁合同\t１\u200b\r\n\r\n\t\n 照片 \t2") == [["租赁合同", "１"], ["照片", "2"]]


def test_what_excel_puts_into_quotes_is_one_cell_and_quotes_of_people_stay() -> None:
    assert cells_of('"租赁合同\n（""正本""）"\t1\r\n"照片"\t"二\v寸"\n"没有完\t3') == [
        ['租赁合同\n（"正本"）', "1"],
        ['"照片"', "二\n寸"],
        ['"没有完', "3"],
    ]


def test_lines_within_a_cell_become_one_where_an_element_has_one_alone(desk: Desk) -> None:
    rows = [["名称", "材料要求"], ["租赁合同\n（正本）", "写明地址。\n写明租期。"]]
    assert Pasting(desk.shown, ("materials",)).entries(rows) == [
        {"name": "租赁合同 （正本）", "requirements": "写明地址。\n写明租期。"}
    ]


def test_cells_are_the_columns_of_the_table_that_is_seen(desk: Desk) -> None:
    header = table_of(desk.shown, ("materials",), 80).header.split()
    assert header == ["#", "名称", "材料形式", "原件份数", "必要性", "纸质规格"] or header[2:4] == [
        "材料形式",
        "原件份数",
    ]
    (entry,) = Pasting(desk.shown, ("materials",)).entries([["新的材料", "电子", "２"]])
    assert entry == {"name": "新的材料", "medium": "electronic", "originals": 2}


def test_a_line_of_labels_says_which_elements_the_columns_are(desk: Desk) -> None:
    rows = [["复印件份数", "名称", "没有这一列"], ["1", "新的材料", "x"], ["", "另一份", ""]]
    assert Pasting(desk.shown, ("materials",)).entries(rows) == [
        {"copies": 1, "name": "新的材料"},
        {"name": "另一份"},
    ]


def test_a_name_that_the_register_knows_names_its_entry(desk: Desk) -> None:
    (entry,) = Pasting(desk.shown, ("materials",)).entries([["居民身份证"]])
    assert entry == {"document": "resident-id-card"}


def test_what_is_no_word_of_the_standard_stays_as_it_was_typed_and_is_told(desk: Desk) -> None:
    desk.paste([["新的材料", "随便", "两份"]])
    assert desk.opened.value(("materials", 1, "medium")) == "随便"
    assert {finding.path[-1] for finding in desk.opened.findings} >= {"medium", "originals"}


def test_all_rows_are_one_step_with_ids_of_their_own(desk: Desk) -> None:
    before = desk.opened.text
    assert desk.paste([["甲"], ["乙"], ["丙"]]) == 3
    entries = desk.opened.value(("materials",))
    assert [entry.get("name") for entry in entries[1:4]] == ["甲", "乙", "丙"]
    assert len({entry["id"] for entry in entries}) == len(entries)
    assert len(desk.session.history.done) == 1
    desk.session.undo()
    assert desk.opened.text == before


def test_the_order_of_steps_is_drawn_before_their_names(desk: Desk) -> None:
    desk.open("items/qingshi-amr/qingshi-amr--food-business-new.yaml")
    table = table_of(desk.shown, ("steps",), 70)
    assert table.lines[0].split()[1][0] not in "├└"
    assert any("└ " in line for line in table.lines)


def test_members_of_a_bundle_that_go_on_at_the_same_time_stand_side_by_side(desk: Desk) -> None:
    desk.open("bundles/open-restaurant.yaml")
    lines = table_of(desk.shown, ("members",), 70).lines
    assert [line[3:5] for line in lines[1:6]] == ["├ ", "├ ", "├ ", "├ ", "└ "]
    assert lines[6].split()[1] == "└─"
    assert "←1,6" in lines[6]


def test_entries_that_wait_for_each_other_in_a_circle_are_drawn_all_the_same(desk: Desk) -> None:
    desk.open("bundles/open-restaurant.yaml")
    desk.session.put("bundles/open-restaurant.yaml", ("members", 0, "after"), ["bank"])
    assert len(table_of(desk.shown, ("members",), 70).lines) == 7
