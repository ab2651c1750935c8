"""The views in the app: questions are answered one by one, and one's own list comes of them."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp
from tui.widgets.keyline import KeyLine


def test_answers_lead_to_one_s_own_list_and_one_can_go_back(city: Path) -> None:
    seen: list[str] = []

    async def answer(app: KeliApp, pilot: Pilot[Any]) -> None:
        for keys in ([], ["enter"], ["escape"], ["enter"], ["enter"], ["enter"], ["enter"], ["enter"]):
            await press(pilot, *keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            seen.append(text_of_screen(app))

    play(city, ["ctrl+t", "type:清单", "enter"], "qingshi-amr--food-business-new", (100, 44), look=answer)
    assert "1. " in seen[0]
    assert "2. " in seen[1]
    assert seen[2] == seen[0]
    assert any("您的回答" in screen and "营业执照" in screen for screen in seen)


def test_what_a_catalogue_comes_to_is_read_without_an_open_item(city: Path) -> None:
    async def wait(app: KeliApp, pilot: Pilot[Any]) -> None:
        await app.workers.wait_for_complete()
        await pilot.pause()

    screen = play(city, ["ctrl+t", "enter"], look=wait)
    assert "云岭市政务服务事项目录" in screen
    assert "零跑动" in screen or "到现场" in screen


def test_a_key_in_the_last_line_is_clicked_and_the_map_shows_what_a_material_is_about(city: Path) -> None:
    async def click(app: KeliApp, pilot: Pilot[Any]) -> None:
        for _ in range(200):  # the map is drawn once nobody types
            await pilot.pause(0.05)
            if "材料要求：标出与发证时不同的" in text_of_screen(app):
                await pilot.click(KeyLine, offset=(2, 0))
                break

    keys = ["down", "down", "down", "enter", "down", "down", "enter"]
    screen = play(city, keys, "qingshi-amr--food-business-renew", (140, 40), look=click)
    assert "─ 按键 ─" in screen


def test_errors_are_mended_before_situations_are_seen(city: Path) -> None:
    file = city / "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
    file.write_text(file.read_text("utf-8").replace("originals: 1", "originals: x", 1), "utf-8")
    screen = play(city, ["ctrl+t", "enter"], file.stem)
    assert "还有错误，先改好才能看：按 F3 跳过去。" in screen
    assert "─ 章节 ─" in screen


def test_actions_are_found_by_initials(city: Path) -> None:
    assert "F9        输出" in play(city, ["ctrl+p", "type:sc"])
