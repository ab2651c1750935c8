"""An officer's day: find, a wrong number, what is proposed, the map, the changes in words, commit, PDF."""

import subprocess
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.journeys.conftest import Opening
from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"
RENEW = f"items/qingshi-amr/{ITEM}.yaml"
CHANGE = "材料 1 · 原件份数 1→2"


def _introduce(city: Path) -> None:
    for name, value in (("user.name", "王芳"), ("user.email", "wang@example.org")):
        subprocess.run(["git", "config", name, value], cwd=city, check=True)


def _last_commit(city: Path) -> list[str]:
    command = ["git", "log", "-1", "--format=%an%n%s", "--name-only"]
    return subprocess.run(command, cwd=city, check=True, capture_output=True, text=True).stdout.split("\n")


def _is_pdf(file: Path) -> bool:
    return file.read_bytes().startswith(b"%PDF-")


def test_from_find_to_commit_and_pdf_with_the_keyboard_alone_on_eighty_columns(versioned: Path, tmp_path: Path) -> None:
    _introduce(versioned)
    seen: list[str] = []
    day = [
        ["ctrl+f", "type:spjy"],
        ["down", "enter", *["down"] * 3, "enter", "enter", *["down"] * 4, "type:2份"],
        ["f2"],
        ["f6"],
        ["escape", "f7"],
        ["escape", "ctrl+s"],
        ["f8"],
        ["f8"],
        ["f9", "down", "down", "right", "tab", f"type:{tmp_path / 'out'}", "enter"],
    ]

    async def live(app: KeliApp, pilot: Pilot[Any]) -> None:
        for keys in day:
            await press(pilot, *keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            seen.append(text_of_screen(app))

    play(versioned, [], size=(80, 24), look=live)
    found, wrong, mended, map_, changes, saved, plan, committed, exported = seen
    assert "食品（含保健食品）经营许可延续" in found
    assert "[F2 改为2] 这里写的是“2份”" in wrong
    assert ("!1" in wrong, "!1" in mended) == (True, False)
    assert "份数：原件2份" in map_
    assert CHANGE in changes
    assert "已保存" in saved
    assert CHANGE in plan
    assert "已提交 1 个文件" in committed
    assert "已输出 1 个文件" in exported
    assert _last_commit(versioned) == ["王芳", f"食品（含保健食品）经营许可延续：{CHANGE}", "", RENEW, ""]
    assert [_is_pdf(file) for file in (tmp_path / "out").iterdir()] == [True]


def test_the_same_in_a_real_terminal_with_chinese_typed_in(terminal: Opening, versioned: Path, tmp_path: Path) -> None:
    _introduce(versioned)
    opened = terminal(versioned, size=(140, 40))
    opened.wait_for("青石区市场监督管理局 8")
    opened.keys("C-f", "spjy")
    opened.wait_for("食品（含保健食品）经营许可延续  青石区市场监督管理局")
    opened.keys(" 延续", "Enter")
    opened.wait_for("经营许可延续 › 名称与编码")
    opened.keys("Down", "Down", "Down", "Enter", "Enter", "Down", "Down", "Down", "Down", "2份")
    opened.wait_for("[F2 改为2]")
    opened.keys("F2")
    opened.wait_for("份数：原件2份")
    opened.keys("F7")
    opened.wait_for(CHANGE)
    opened.keys("Escape")
    opened.wait_for("● 未保存")  # a key right behind Escape would be another one
    opened.keys("C-s")
    opened.wait_for("已保存")
    opened.keys("F8")
    opened.wait_for(f"：{CHANGE}")
    opened.keys("Tab", "End", "，按新办法")
    opened.wait_for("，按新办法")
    opened.keys("F8")
    opened.wait_for("已提交 1 个文件")
    opened.keys("F9", "Down", "Down", "Right", "Tab", str(tmp_path / "out"), "Enter")
    opened.wait_for("已输出 1 个文件")
    assert _last_commit(versioned) == ["王芳", f"食品（含保健食品）经营许可延续：{CHANGE}，按新办法", "", RENEW, ""]
    assert [_is_pdf(file) for file in (tmp_path / "out").iterdir()] == [True]
