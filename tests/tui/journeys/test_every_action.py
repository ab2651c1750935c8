"""Every action has its key and stands in the list of actions, every section is a letter away; files are exported."""

import tempfile
import webbrowser
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp
from tui.keys import ACTIONS
from tui.screens.palette import NOT_OFFERED

ITEM = "qingshi-amr--food-business-renew"


def test_one_jumps_to_a_section_finds_an_action_by_name_and_exports(
    city: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    opened: list[str] = []
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(webbrowser, "open", lambda uri: not opened.append(uri))

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        await press(pilot, "ctrl+o", "ｄ", "ctrl+p", "type:撤销")
        seen.append(text_of_screen(app))
        await press(pilot, "enter", "escape", "ctrl+p", "type:输出", "enter", *["right"] * 3)
        await press(pilot, "tab", "end", "ctrl+u", f"type:{tmp_path / 'out'}")
        seen.append(text_of_screen(app))
        await press(pilot, "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()
        seen.append(text_of_screen(app))
        await press(pilot, "ctrl+p", "type:浏览器", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()

    screen = play(city, [], ITEM, look=look)
    assert "Ctrl+Z    撤销  没有可以撤销的了。" in seen[0]
    assert "申请材料 › 1" in screen.splitlines()[0]
    assert "‹ 打开的这一个 ›" in seen[1]
    assert "已输出 1 个文件" in seen[2]
    assert "已在浏览器里打开" in screen
    (map_of_item,) = tmp_path.glob(f"keli-*/{ITEM}.map.svg")
    assert opened == [map_of_item.as_uri()]
    assert [file.name for file in (tmp_path / "out").iterdir()] == [f"{ITEM}.map.svg"]


def test_every_action_is_reached_by_its_key_and_from_the_list_of_actions(city: Path) -> None:
    reached: dict[str, str] = {}
    listed: list[str] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        reached.update({key: bound.action for key, bound in app.screen._bindings})
        await press(pilot, "ctrl+p")
        listed.extend(action.id for action in app.screen._fitting)  # type: ignore[attr-defined]  # the list of actions

    play(city, [], ITEM, look=look)
    keys = {key: f"do('{action.id}')" for action in ACTIONS for key in action.keys.split(",") if key}
    assert {key: reached.get(key) for key in keys} == keys
    assert listed == [action.id for action in ACTIONS if action.id not in NOT_OFFERED]
