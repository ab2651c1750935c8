"""Golden cases stand in the tree, are edited like all else, and are run as they are typed."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

TO_THE_CASES = ["end", "up", "up", "enter", "down", "enter"]


def test_golden_cases_are_found_in_the_tree_changed_and_run_as_they_are_typed(city: Path) -> None:
    seen: list[str] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        await press(pilot, "down", "enter", "enter", "pagedown", "down", "down", "9", "escape")
        seen.append(text_of_screen(app))
        await press(pilot, "ctrl+t", "enter")
        await app.workers.wait_for_complete()
        await pilot.pause()

    ran = play(city, TO_THE_CASES, size=(100, 44), look=look)
    assert "用例 › 出生登记 › 用例 › 1 父母已结婚，到窗口办理" in seen[0]
    assert "到现场次数（次）  9" in seen[0]
    assert "通过 5 个，不符 1 个" in ran
