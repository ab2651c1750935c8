"""Lists of problems: what is chosen in them is gone to, in whatever file it stands."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import looking, play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"
FILE = f"items/qingshi-amr/{ITEM}.yaml"
BUNDLE = "bundles/open-restaurant.yaml"


def _spoil(city: Path, file: str, right: str, wrong: str) -> None:
    text = (city / file).read_text("utf-8")
    assert right in text
    (city / file).write_text(text.replace(right, wrong, 1), "utf-8")


def test_a_problem_anywhere_is_found_by_typing_and_gone_to_once_what_was_opened_meanwhile_is_closed(city: Path) -> None:
    _spoil(city, FILE, "medium: either", "medium: eithr")
    _spoil(city, BUNDLE, "lead: qingshi-amr", "lead: qingshi-arm")
    seen: list[str] = []

    async def choose(app: KeliApp, pilot: Pilot[Any]) -> None:
        app._main.beside.check_all()
        await app.workers.wait_for_complete()
        await pilot.pause()
        seen.append(text_of_screen(app))
        await press(pilot, "escape")
        seen.append(text_of_screen(app))
        await press(pilot, "type:牵头", "enter")

    screen = play(city, ["ctrl+f"], look=choose)
    assert "╭─ 查找" in seen[0]
    assert "2 个问题" in seen[1]
    assert "! 食品（含保健食品）经营许可延续" in seen[1]
    assert "开办餐饮店“一件事” › 实施机构" in screen
    assert "qingshi-arm" in screen


def test_the_problems_of_the_open_file_are_listed_as_it_is_typed(city: Path) -> None:
    _spoil(city, FILE, "medium: either", "medium: eithr")
    seen: list[str] = []
    mended = play(city, ["shift+f5"], ITEM, look=looking(seen, "enter", "f2", "shift+f5"))
    assert "1 个问题" in seen[0]
    assert "没有问题" in mended
