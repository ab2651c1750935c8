"""Editing in the form and the lists, key by key."""

import re
from pathlib import Path
from typing import Any

from textual import events
from textual.pilot import Pilot

from tests.tui.playing import looking, play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp
from tui.ime import ImeArea
from tui.widgets.records import Records

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
ITEM = "qingshi-amr--food-business-renew"
TO_MATERIALS = ("down", "down", "down", "enter")
TO_ORIGINALS = (*TO_MATERIALS, "enter", *["down"] * 4)


def _changed(city: Path, file: str, before: str) -> list[tuple[str, str]]:
    after = (city / file).read_text("utf-8")
    lines = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(old, new) for old, new in lines if old != new]


def test_an_item_is_found_by_its_initials_changed_and_saved_as_one_line(city: Path) -> None:
    before = (city / RENEW).read_text("utf-8")
    screen = play(city, ["ctrl+f", "type:jyxkyx", "enter", *TO_ORIGINALS, "2", "ctrl+s"])
    assert _changed(city, RENEW, before) == [("    originals: 1", "    originals: 2")]
    assert "已保存" in screen
    assert "未保存" not in screen


def test_a_material_is_added_chosen_from_the_register_and_mended(city: Path) -> None:
    keys = [*TO_MATERIALS, "insert", "enter", "type:居民身份证", "enter"]
    seen: list[str] = []
    undone = play(city, keys, ITEM, look=looking(seen, "ctrl+z", "ctrl+z"))
    (screen,) = seen
    assert "2  居民身份证" in screen
    assert "未保存" in screen
    assert "2  居民身份证" not in undone
    assert "撤销：添加材料 2" in undone
    assert "未保存" not in undone


def test_a_wrong_value_is_told_beside_the_field_and_found_by_f3_and_what_was_said_before_is_gone(city: Path) -> None:
    seen: list[str] = []
    there = [*TO_ORIGINALS, "f3", "x", "escape", "escape", "up", "up", "up"]
    screen = play(city, there, ITEM, look=looking(seen, "f3"))
    assert "申请材料      3 !1" in seen[0]
    assert "没有问题" not in seen[0]
    assert "原件份数（份）      x" in screen
    assert "应" in screen


def test_a_proposed_change_is_taken_with_f2(city: Path) -> None:
    text = (city / RENEW).read_text("utf-8")
    (city / RENEW).write_text(text.replace("medium: either", "medium: eithr", 1), "utf-8")
    seen: list[str] = []
    play(city, ["f3"], ITEM, look=looking(seen, "f2", "ctrl+s"))
    assert "[F2 改为纸质或电子]" in seen[0]
    assert (city / RENEW).read_text("utf-8") == text


def test_several_of_a_list_are_marked_with_blanks(city: Path) -> None:
    screen = play(city, ["down", "down", "enter", "enter", "space", "enter", "ctrl+s"], ITEM)
    assert "服务对象            个体工商户" in screen
    assert "audience: [individual_business]" in (city / RENEW).read_text("utf-8")


def test_entries_are_moved_doubled_and_removed_without_asking(city: Path) -> None:
    play(city, [*TO_MATERIALS, "ctrl+down", "ctrl+d", "up", "up", "delete", "ctrl+s"], ITEM)
    materials = (city / RENEW).read_text("utf-8").partition("\nmaterials:")[2].partition("\nforms:")[0]
    ids = re.findall(r"(?m)^  - \{?(?:id: )([a-z0-9-]+)", materials)
    assert ids == ["application", "application-2", "layout"]


def test_quitting_asks_about_what_is_not_saved(city: Path) -> None:
    before = (city / RENEW).read_text("utf-8")
    seen: list[str] = []
    play(city, [*TO_ORIGINALS, "2", "ctrl+q"], ITEM, look=looking(seen, "enter"))
    assert "有 1 个文件没保存" in seen[0]
    assert _changed(city, RENEW, before) == [("    originals: 1", "    originals: 2")]


def test_pasted_lines_become_entries_if_one_says_so(city: Path) -> None:
    async def paste(app: KeliApp, pilot: Pilot[Any]) -> None:
        app.screen.focused.post_message(events.Paste("租赁合同\n身份证复印件\n\u3000照片"))  # type: ignore[union-attr]
        await pilot.pause()
        await press(pilot, "enter")

    screen = play(city, [*TO_MATERIALS, "insert", "down"], ITEM, look=paste)
    for line in ("2  租赁合同", "3  身份证复印件", "4  照片"):
        assert line in screen


def test_what_a_dying_writer_left_is_gone_after_the_app_was_opened(city: Path) -> None:
    left = (city / RENEW).with_name(f".{Path(RENEW).name}.0123456789abcdef.tmp")
    left.write_text("half of it", "utf-8")
    play(city, [])
    assert not left.exists()


def test_an_entry_that_is_added_behind_many_is_seen_and_jumping_hides_no_name(city: Path) -> None:
    seen: list[str] = []

    async def jump(app: KeliApp, pilot: Pilot[Any]) -> None:
        seen.append(text_of_screen(app))
        await press(pilot, "ctrl+o")

    keys = [*TO_MATERIALS, "end", "insert"]
    jumping = play(city, keys, "qingshi-amr--food-business-new", (80, 24), jump)
    assert "10 material-1" in seen[0]
    assert "a名称与编码" in jumping
    assert "10 material-1" in jumping


def test_one_arrow_too_many_changes_nothing_that_is_named_and_arrows_and_escape_stay_in_the_form(city: Path) -> None:
    seen: list[str] = []

    async def back(app: KeliApp, pilot: Pilot[Any]) -> None:
        seen.append(text_of_screen(app))
        await press(pilot, "escape", "left", *["down"] * 3, "right")
        seen.append(text_of_screen(app))
        await press(pilot, "left", "escape")
        assert app.screen.query_one(Records).is_active

    screen = play(city, [*TO_MATERIALS, "enter", "right"], ITEM, look=back)
    assert "─ 材料库条目 ─" in seen[0]
    assert "材料库条目          食品经营许可延续申请书" in screen
    assert "材料形式            纸质和电子" in seen[1]
    assert "材料形式            纸质或电子" in screen


def test_an_input_method_finds_the_cursor_where_one_types_also_after_going_up_and_down(city: Path) -> None:
    places: list[tuple[Any, Any]] = []

    async def step(app: KeliApp, pilot: Pilot[Any]) -> None:
        for key in ("down", "up", "up", "up", "down"):
            await press(pilot, key)
            await pilot.pause()
            field = app.focused
            assert isinstance(field, ImeArea)
            places.append((app.cursor_position, field.insertion_point))

    play(city, ["enter", "down", "down"], "qingshi-amr--drug-retail-new", (120, 24), look=step)
    assert [at for at, _ in places] == [wanted for _, wanted in places]
    assert len({wanted.y for _, wanted in places}) > 1


def test_a_letter_chooses_the_next_that_begins_with_it_or_is_read_so(city: Path) -> None:
    seen: list[str] = []
    medium = [*TO_MATERIALS, "enter", *["down"] * 3]
    screen = play(city, [*medium, "d"], ITEM, look=looking(seen, "z"))
    assert re.search("材料形式 +电子 ", seen[0])
    assert re.search("材料形式 +纸质 ", screen)
    assert "没有以“x”开头的选项" in play(city, [*medium, "x"], ITEM)


def test_letters_on_a_row_that_names_something_look_for_it_by_initials(city: Path) -> None:
    screen = play(city, [*TO_MATERIALS, "insert", "type:jmsfz"], ITEM)
    assert "居民身份证" in screen
    assert "食品经营许可证 " not in screen.partition("材料库条目")[2]


def test_languages_are_told_by_name(city: Path) -> None:
    assert "中文（zh）、英文（en）" in play(city, ["end", "enter"])
