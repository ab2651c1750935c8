"""Maps and flow charts beside the form: every line leads to what it tells of, and the other way round."""

import os
import stat
import time
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from catalog.findings.errors import MissingTool
from catalog.findings.words import Language
from exporters.view import Format, View
from tests.tui.playing import looking, play, press
from tui.app import KeliApp
from tui.desk import Desk
from tui.outline import outline_of
from tui.outside import Guide, open_outside
from tui.session.session import Session
from tui.widgets.listing import Listing

ITEM = "qingshi-amr--food-business-new"
FILE = f"items/qingshi-amr/{ITEM}.yaml"


@pytest.fixture
def desk(city: Path) -> Desk:
    desk = Desk(Session(city), Language.ZH)
    desk.open(FILE)
    return desk


def test_the_lines_of_a_map_lead_to_entries_and_to_their_elements(desk: Desk) -> None:
    outline = outline_of(desk, View.MAP, 60)
    led = {line.strip("│├└ "): path for line, path in zip(outline.lines, outline.paths, strict=True)}
    assert led["主要设备设施布局和操作流程文件"] == ("materials", 2)
    assert led["填报须知：经营项目按主体业态填写，地址写到门牌号。"] == ("materials", 0, "filling_notes")
    assert led["适用范围：在本市从事食品销售、餐饮服务的经营者。"] == ("applies_to",)
    assert outline.paths[0] == ()


def test_every_material_and_step_has_a_line(desk: Desk) -> None:
    drawn, flow = outline_of(desk, View.MAP, 60), outline_of(desk, View.FLOW, 60)
    materials, steps = desk.opened.value(("materials",)), desk.opened.value(("steps",))
    assert {("materials", at) for at in range(len(materials))} <= set(drawn.paths)
    assert {("steps", at) for at in range(len(steps))} <= set(flow.paths)


def test_a_field_leads_to_its_line_or_to_that_of_the_entry_around_it(desk: Desk) -> None:
    outline = outline_of(desk, View.MAP, 60)
    at = outline.line_of(("materials", 0, "copies"))
    assert at is not None
    assert "食品经营许可申请书" in outline.lines[at]
    assert outline.line_of(("x",)) is None


def test_a_map_of_what_is_half_written_says_why_there_is_none(desk: Desk) -> None:
    desk.session.put(FILE, ("name",), "")
    desk.session.put(FILE, ("authority",), None)
    outline = outline_of(desk, View.MAP, 60)
    assert set(outline.paths) == {()}


def test_the_form_follows_the_line_of_the_map_and_enter_goes_to_it(city: Path) -> None:
    async def follow(app: KeliApp, pilot: Pilot[Any]) -> None:
        lines = app.screen.query_one("#map", Listing)
        for at, ((text, *_),) in enumerate(lines._lines):
            if "主要设备设施布局" in text:
                lines.go(at - 1)
        await press(pilot, "down", "enter")

    screen = play(city, ["f6"], ITEM, (160, 40), look=follow)
    assert "申请材料 › 3 主要设备设施布局和操作流程文件" in screen


def test_a_narrow_terminal_shows_the_flow_on_a_page_that_leads_to_a_step(city: Path) -> None:
    seen: list[str] = []
    screen = play(city, ["shift+f6"], ITEM, (80, 24), look=looking(seen, "pagedown", "enter"))
    assert "1. 受理" in seen[0]
    assert "办理流程 › " in screen


def test_a_picture_is_written_for_nobody_else_and_told_where_nothing_can_open_it(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(MissingTool) as refused:
        open_outside(Guide(desk, View.FLOW), Format.SVG, tmp_path / "seen")
    file = tmp_path / "seen" / f"{ITEM}.flow.svg"
    assert str(file) in refused.value.hint.zh
    assert file.read_bytes().startswith(b"<?xml") or b"<svg" in file.read_bytes()[:200]
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_nothing_is_started_on_the_machine_of_an_app_in_a_browser(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f"#!/bin/sh\ntouch {tmp_path}/started\n", "utf-8")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":7")
    with pytest.raises(MissingTool):
        open_outside(Guide(desk, View.MAP), Format.SVG, tmp_path, is_web=True)
    assert not (tmp_path / "started").exists()


def test_a_link_where_the_picture_would_stand_is_not_followed(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    precious = tmp_path / "precious"
    precious.write_text("mine", "utf-8")
    (tmp_path / f"{ITEM}.map.svg").symlink_to(precious)
    with pytest.raises(MissingTool):
        open_outside(Guide(desk, View.MAP), Format.SVG, tmp_path)
    assert precious.read_text("utf-8") == "mine"


def test_a_picture_is_handed_to_what_opens_pictures(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = tmp_path / "opened"
    opener = tmp_path / "bin" / "xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {opened}.part; mv {opened}.part {opened}\n', "utf-8")
    opener.chmod(0o755)
    monkeypatch.setenv("PATH", f"{opener.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":7")
    file = open_outside(Guide(desk, View.MAP), Format.SVG, tmp_path / "seen")
    for _ in range(200):
        if opened.exists():
            break
        time.sleep(0.05)
    assert opened.read_text("utf-8") == str(file)


def test_a_bundle_is_put_together_for_its_flow_chart(city: Path) -> None:
    async def wait(app: KeliApp, pilot: Pilot[Any]) -> None:
        await app.workers.wait_for_complete()
        await pilot.pause()

    screen = play(city, ["shift+f6"], "open-restaurant", (100, 44), look=wait)
    assert "开办餐饮店" in screen
    assert all(step in screen for step in ("1.1. 形式审查", "2.1. 现场核查", "3.1. 备案"))
