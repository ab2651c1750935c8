"""A file that was changed elsewhere while it was edited: put together, or settled on a screen of its own."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp
from tui.widgets.contents import Contents

ITEM = "qingshi-amr--food-business-renew"
RENEW = f"items/qingshi-amr/{ITEM}.yaml"
TO_MATERIALS = ("down", "down", "down", "enter")
TO_ORIGINALS = (*TO_MATERIALS, "enter", *["down"] * 4)


def test_what_others_changed_elsewhere_in_the_file_is_put_together_with_one_s_own(city: Path) -> None:
    before = (city / RENEW).read_text("utf-8")

    async def meanwhile(_app: KeliApp, pilot: Pilot[Any]) -> None:
        (city / RENEW).write_text(before.replace("version: 2", "version: 3  # 改了"), "utf-8")
        await press(pilot, "ctrl+s")

    screen = play(city, [*TO_ORIGINALS, "2"], ITEM, look=meanwhile)
    assert "已合并保存：我的 1 处，那边 1 处" in screen
    both = before.replace("version: 2", "version: 3  # 改了").replace("    originals: 1", "    originals: 2", 1)
    assert (city / RENEW).read_text("utf-8") == both


def test_what_both_changed_is_chosen_and_a_hasty_enter_overwrites_nothing(city: Path) -> None:
    theirs = (city / RENEW).read_text("utf-8").replace("originals: 1", "originals: 5", 1)
    seen: list[str] = []

    async def meanwhile(app: KeliApp, pilot: Pilot[Any]) -> None:
        (city / RENEW).write_text(theirs, "utf-8")
        await press(pilot, "ctrl+s", "enter")
        seen.append(text_of_screen(app))
        assert (city / RENEW).read_text("utf-8") == theirs
        await press(pilot, "left", "enter")

    play(city, [*TO_ORIGINALS, "2"], ITEM, look=meanwhile)
    for line in ("( ) 我的  材料 1 · 原件份数 1→2", "( ) 对方  材料 1 · 原件份数 1→5", "还有 1 处没有选"):
        assert line in seen[0]
    assert (city / RENEW).read_text("utf-8") == theirs.replace("originals: 5", "originals: 2", 1)


def test_a_file_deleted_elsewhere_while_it_is_edited_is_written_again_if_one_says_so(city: Path) -> None:
    text = (city / RENEW).read_text("utf-8")
    seen: list[str] = []

    async def meanwhile(app: KeliApp, pilot: Pilot[Any]) -> None:
        (city / RENEW).unlink()
        app.screen.beside.keep_watch()  # type: ignore[attr-defined]  # the main screen
        await press(pilot, "ctrl+s")
        await pilot.pause()
        seen.append(text_of_screen(app))
        await press(pilot, "down", "enter")

    screen = play(city, [*TO_ORIGINALS, "2"], ITEM, look=meanwhile)
    assert "（文件已被删掉）" in seen[0]
    assert "已保存" in screen
    assert (city / RENEW).read_text("utf-8") == text.replace("originals: 1", "originals: 2", 1)


def test_a_file_deleted_elsewhere_while_nothing_was_changed_ends_nothing(city: Path) -> None:
    async def meanwhile(app: KeliApp, pilot: Pilot[Any]) -> None:
        await pilot.pause()
        app.screen.beside.keep_watch()  # type: ignore[attr-defined]  # the main screen
        (city / RENEW).unlink()
        app.screen.beside.keep_watch()  # type: ignore[attr-defined]
        await pilot.pause()
        assert "没有这个文件" in text_of_screen(app)
        await press(pilot, "up", "down", "f3", "enter", "escape")

    screen = play(city, [*TO_MATERIALS], ITEM, look=meanwhile)
    assert "申请材料" in screen


def test_a_file_that_cannot_be_read_any_more_is_told_once_git_is_done_and_keys_go_to_the_sections(city: Path) -> None:
    async def meanwhile(app: KeliApp, pilot: Pilot[Any]) -> None:
        beside = app._main.beside
        beside.keep_watch()
        (city / RENEW).write_text("<<<<<<< HEAD\n" + (city / RENEW).read_text("utf-8"), "utf-8")
        with beside.looking_away():
            beside.keep_watch()
            assert "写法错误" not in text_of_screen(app)
        beside.keep_watch()
        await pilot.pause()
        assert app.focused is app._main.query_one(Contents)

    assert "这个文件有写法错误" in play(city, TO_ORIGINALS, ITEM, look=meanwhile)
