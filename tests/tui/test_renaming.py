"""An item or authority gets another id in the app: files and folders follow, and one goes on where one was."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from catalog.library.library import Library
from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"
NEW = "qingshi-amr--food-licence-renew"
FOLDER = "items/qingshi-amr"


async def _settled(app: KeliApp, pilot: Pilot[Any]) -> str:
    await app.workers.wait_for_complete()
    await pilot.pause()
    return text_of_screen(app)


def _items(city: Path) -> dict[str, str]:
    return {file.name: file.read_text("utf-8") for file in (city / FOLDER).glob("*.yaml")}


def test_an_item_gets_another_id_once_all_is_saved_and_its_file_another_name(city: Path) -> None:
    seen: list[str] = []

    async def rename(app: KeliApp, pilot: Pilot[Any]) -> None:
        for keys in (["shift+f2", f"type:{NEW}", "enter"], ["enter"]):
            await press(pilot, *keys)
            seen.append(await _settled(app, pilot))
        assert not (city / FOLDER / f"{NEW}.yaml").exists()
        await press(pilot, "enter")
        await _settled(app, pilot)
        await press(pilot, "ctrl+f", "type:jyxkyx", "enter")
        seen.append(await _settled(app, pilot))
        moved.update(_items(city))
        for key in ("ctrl+z", "ctrl+y"):
            await press(pilot, key)
            seen.append(await _settled(app, pilot))
            there.append(_items(city))
        await press(pilot, "ctrl+z")
        await _settled(app, pilot)

    there: list[dict[str, str]] = []
    moved: dict[str, str] = {}
    before = _items(city)
    screen = play(city, ["enter", "end", "x", "escape"], ITEM, look=rename)
    assert "有 1 个文件没保存" in seen[0]
    assert f"-id: {ITEM}" in seen[1]
    assert "可以撤销" in seen[1]
    assert "经营许可延续x" in moved[f"{NEW}.yaml"]
    assert f"{ITEM}.yaml" not in moved
    assert "经营许可延续x › 名称与编码" in seen[2]
    assert "标识改回来了" in seen[3]
    assert "标识已改" in seen[4]
    assert there[1] == moved
    assert "标识改回来了" in screen
    assert {**before, f"{ITEM}.yaml": moved[f"{NEW}.yaml"].replace(NEW, ITEM)} == there[0] == _items(city)


def test_with_an_authority_the_folder_of_its_items_gets_another_name(city: Path) -> None:
    async def rename(app: KeliApp, pilot: Pilot[Any]) -> None:
        await press(pilot, "shift+f2", "type:nanhu-market", "enter")
        await _settled(app, pilot)
        await press(pilot, "enter")
        await _settled(app, pilot)

    screen = play(city, ["ctrl+f", "type:南湖区市场", "enter"], look=rename)
    assert "已经写好" in screen
    assert "南湖区市场监督管理局" in screen.splitlines()[0]
    assert [*city.glob("items/nanhu-amr/*.yaml")] == []
    assert any(file.startswith("items/nanhu-market/") for file in Library(city).files)
