"""Changes seen and put back, committed in one's name, pulled and settled, key by key in real repositories."""

import subprocess
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"
RENEW = f"items/qingshi-amr/{ITEM}.yaml"
OTHER = "items/qingshi-amr/qingshi-amr--drug-retail-renew.yaml"


def _git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def _edit(root: Path, old: str, new: str, file: str = RENEW) -> None:
    (root / file).write_text((root / file).read_text("utf-8").replace(old, new, 1), "utf-8")


async def _settled(app: KeliApp, pilot: Pilot[Any]) -> str:
    await app.workers.wait_for_complete()
    await pilot.pause()
    return text_of_screen(app)


def test_changes_are_seen_one_is_put_back_and_the_rest_is_committed_by_somebody_new(versioned: Path) -> None:
    _edit(versioned, "originals: 1", "originals: 2")
    _edit(versioned, "version: 2", "version: 3")
    _edit(versioned, "medium: electronic", "medium: eletronic", OTHER)
    seen: list[str] = []

    async def day(app: KeliApp, pilot: Pilot[Any]) -> None:
        await press(pilot, "f7")
        await _settled(app, pilot)
        await press(pilot, "down", "down")
        seen.append(await _settled(app, pilot))
        await press(pilot, "f2", "f8")
        seen.append(await _settled(app, pilot))
        await press(pilot, "enter")
        seen.append(await _settled(app, pilot))
        await press(pilot, "f8")
        seen.append(await _settled(app, pilot))
        await press(pilot, "a", "enter", "type:a@b", "enter")
        seen.append(await _settled(app, pilot))
        for file in ("keli.toml", "tests/food-business-change.yaml"):
            app._main.versions.go(file)
            seen.append(await _settled(app, pilot))

    play(versioned, [], ITEM, look=day)
    changes, unsaved, plan, who, done, *others = seen
    assert [screen.split(" › ")[0].strip() for screen in others] == [
        "目录设置",
        "用例",
    ]  # changes of theirs are gone to
    assert "材料 1 · 原件份数 1→2" in changes
    assert "+    originals: 2" in changes
    assert "有 1 个文件没保存" in unsaved
    assert "“eletronic”不是可选的词" in plan
    assert "许可延续：版本 2→3" in plan
    assert "是谁在提交" in who
    assert "已提交 1 个文件" in done
    assert "main ✎1" in done
    assert _git(versioned, "log", "-1", "--format=%an %s") == "a 食品（含保健食品）经营许可延续：版本 2→3"
    assert _git(versioned, "show", "--format=", "--name-only") == RENEW


def test_the_lines_beside_a_change_begin_where_it_stands(versioned: Path) -> None:
    seen: list[str] = []
    for old, new in (("version: 2", "version: 3"), ("originals: 1", "originals: 2")):
        _edit(versioned, old, new)

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        await press(pilot, "f7")
        seen.append(await _settled(app, pilot))
        await press(pilot, "down")
        seen.append(await _settled(app, pilot))

    play(versioned, [], ITEM, (100, 12), look)
    assert ["@@ -10" in screen for screen in seen] == [True, False]
    assert "+    originals: 2" in seen[1]


def test_a_pull_that_conflicts_is_settled_value_by_value(versioned: Path, tmp_path: Path) -> None:
    for name, value in (("user.name", "a"), ("user.email", "a@b")):
        _git(versioned, "config", name, value)
    _git(versioned, "clone", "-q", "--bare", ".", str(tmp_path / "between.git"))
    _git(versioned, "remote", "add", "origin", str(tmp_path / "between.git"))
    _git(versioned, "fetch", "-q")
    _git(versioned, "branch", "-q", "--set-upstream-to=origin/main")
    _git(tmp_path, "clone", "-q", str(tmp_path / "between.git"), "theirs")
    theirs = tmp_path / "theirs"
    _edit(theirs, "version: 2", "version: 7")
    _edit(theirs, "originals: 1", "originals: 5")
    _git(theirs, "-c", "user.name=b", "-c", "user.email=b@b", "commit", "-qam", "theirs")
    _git(theirs, "push", "-q")
    _edit(versioned, "version: 2", "version: 3")
    _git(versioned, "commit", "-qam", "mine")
    seen: list[str] = []

    async def pull(app: KeliApp, pilot: Pilot[Any]) -> None:
        app.screen.action_do("pull")  # type: ignore[attr-defined]  # the main screen
        seen.append(await _settled(app, pilot))
        await press(pilot, "right", "enter")
        seen.append(await _settled(app, pilot))

    play(versioned, [], ITEM, look=pull)
    assert "( ) 我的  版本 2→3" in seen[0]
    assert "( ) 对方  版本 2→7" in seen[0]
    assert "已拉取 1 个提交" in seen[1]
    text = (versioned / RENEW).read_text("utf-8")
    assert ("version: 7" in text, "originals: 5" in text) == (True, True)
    assert _git(versioned, "status", "--porcelain") == ""
