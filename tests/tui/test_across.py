"""What changes in many files is shown place by place, made at once and saved together."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"
FILE = f"items/qingshi-amr/{ITEM}.yaml"


def test_words_are_replaced_where_they_keep_their_mark_and_saved_together(city: Path) -> None:
    before = {file: file.read_text("utf-8") for file in (city / "items").rglob("*.yaml")}
    seen: list[str] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        await app.workers.wait_for_complete()
        await pilot.pause()
        seen.append(text_of_screen(app))
        await press(pilot, "space", "enter")
        await pilot.pause()
        seen.append(text_of_screen(app))
        await press(pilot, "ctrl+s")
        assert app._main.desk.session.history.done[-1].label.zh == "法定代表人→法定代表人甲（多处）"

    keys = ["ctrl+r", "enter", "type:法定代表人", "enter", "end", "type:甲", "enter"]
    screen = play(city, keys, ITEM, (140, 40), look=look)
    changed = [file for file, text in before.items() if file.read_text("utf-8") != text]
    assert "要改 " in seen[0]
    assert "[x] " in seen[0]
    assert "[ ] " not in seen[0]
    assert len(changed) > 1
    assert "未保存" not in screen
    assert seen[1].count("├ ● ") > 1  # the tree marks every file that is not saved
    assert "●" not in screen


def test_where_something_is_used_is_listed_and_gone_to(city: Path) -> None:
    seen: list[str] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        await app.workers.wait_for_complete()
        await pilot.pause()
        seen.append(text_of_screen(app))
        await press(pilot, "enter")

    screen = play(city, ["ctrl+f", "type:食品安全法", "enter", "ctrl+g"], look=look)
    assert "安全法 用在 " in seen[0]
    assert "依据" in screen
    assert "食品" in screen.splitlines()[0]
