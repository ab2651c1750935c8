"""What cannot be saved is told in full, and the answers to a question are to be seen on any terminal."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"
FILE = f"items/qingshi-amr/{ITEM}.yaml"
TYPED = ["enter", "down", "type:甲"]
SIZES = [(60, 15), (80, 24), (140, 40)]


def test_all_answers_to_a_conflict_are_seen_beside_the_difference(city: Path) -> None:
    seen: dict[tuple[int, int], str] = {}

    async def save(app: KeliApp, pilot: Pilot[Any]) -> None:
        (city / FILE).write_text((city / FILE).read_text("utf-8") + "x: [\n", "utf-8")  # nothing to put together
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await press(pilot, "ctrl+s")
            await pilot.pause()
            seen[size] = text_of_screen(app)
            await press(pilot, "escape")

    play(city, TYPED, ITEM, SIZES[0], look=save)
    answers = ("--- 那边", "用我的，盖掉那边的", "用那边的，放弃我的", "先不保存")
    assert {size: [one for one in answers if one not in screen] for size, screen in seen.items()} == {
        size: [] for size in SIZES
    }


def test_why_nothing_was_saved_is_told_in_full(city: Path) -> None:
    async def save(_app: KeliApp, pilot: Pilot[Any]) -> None:
        (city / FILE).unlink()
        (city / FILE).mkdir()
        await press(pilot, "ctrl+s")

    screen = play(city, TYPED, ITEM, (80, 24), look=save)
    assert "没有保存" in screen
    assert "它不是普通文件" in screen
    assert "处理好以后再试一次" in screen
    assert "刚才写的内容还在这里" in screen
