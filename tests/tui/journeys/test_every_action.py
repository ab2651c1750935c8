"""Every action is found in the palette, every section is a letter away, and files are exported without a shell."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import play
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"


def test_one_jumps_to_a_section_finds_an_action_by_name_and_exports(city: Path, tmp_path: Path) -> None:
    seen: list[str] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        await pilot.press("ctrl+o", "ｄ", "ctrl+p", *"撤销")
        seen.append(text_of_screen(app))
        await pilot.press("enter", "escape", "ctrl+p", *"输出", "enter", *["right"] * 3, "tab", "end", "backspace")
        await pilot.press(*str(tmp_path / "out"))
        seen.append(text_of_screen(app))
        await pilot.press("enter")
        await app.workers.wait_for_complete()
        await pilot.pause()

    screen = play(city, [], ITEM, look=look)
    assert "Ctrl+Z    撤销  没有可以撤销的了。" in seen[0]
    assert "申请材料 › 1" in screen.splitlines()[0]
    assert "‹ 打开的这一个 ›" in seen[1]
    assert "已输出 1 个文件" in screen
    assert [file.name for file in (tmp_path / "out").iterdir()] == [f"{ITEM}.map.svg"]
