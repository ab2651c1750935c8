"""Bundles, bases and registers are edited as items are."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from catalog.findings.words import Language
from catalog.schema.kinds import Kind
from tests.tui.playing import looking, play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp
from tui.form.spot import spot_of

BUNDLE = "bundles/open-restaurant.yaml"
PLACES = "registers/places.yaml"
TO_MEMBERS = ("down", "down", "down", "enter")


def _lines(city: Path, file: str) -> list[str]:
    return (city / file).read_text("utf-8").splitlines()


def test_the_tree_has_bundles_bases_and_registers_behind_the_authorities(city: Path) -> None:
    async def slowly(_app: KeliApp, pilot: Pilot[Any]) -> None:
        for key in ("end", "up", "enter", "end", "up", "enter"):  # so that the last line is scrolled to
            await press(pilot, key)

    screen = play(city, [], look=slowly)
    tree = screen.partition("一件事 5")[2]
    for line in ("上级标准要素 1", "登记库 8", "实施主体库", "问题库", "目录设置"):
        assert line in tree
    assert "问题库 › 1" in screen


def test_authorities_with_long_english_names_are_told_apart_in_the_tree(city: Path) -> None:
    async def speak(app: KeliApp, pilot: Pilot[Any]) -> None:
        app.speak(Language.EN)
        await pilot.pause()
        await app.workers.wait_for_complete()

    screen = play(city, [], look=speak)
    for line in ("Nanhu D. A. for M. R. 1", "Qin. Dis. Health Bur. 2", "Q. D. Civil Affairs B. 4"):
        assert f"▶ {line}" in screen


def test_the_members_of_a_bundle_are_moved_changed_and_saved(city: Path) -> None:
    before = _lines(city, BUNDLE)
    to_the_last = [*TO_MEMBERS, "end", "ctrl+up", "enter", "down", "down"]
    play(city, [*to_the_last, "end", "type:户", "ctrl+s"], "open-restaurant")
    seal = before.index(next(line for line in before if "{id: seal" in line))
    bank = before[seal + 1].replace("银行开户", "银行开户户", 1)
    assert _lines(city, BUNDLE) == [*before[:seal], bank, before[seal], *before[seal + 2 :]]


def test_an_item_of_a_bundle_is_chosen_by_its_name(city: Path) -> None:
    screen = play(city, [*TO_MEMBERS, "insert", "enter", "type:高龄", "enter", "escape"], "open-restaurant")
    assert "2  高龄津贴发放" in screen
    assert "未保存" in screen


def test_a_mistake_in_a_bundle_is_gone_to_and_mended(city: Path) -> None:
    text = (city / BUNDLE).read_text("utf-8")
    (city / BUNDLE).write_text(text.replace("lead: qingshi-amr", "lead: qingshi-arm", 1), "utf-8")
    seen: list[str] = []
    play(city, ["f3"], "open-restaurant", look=looking(seen, "f2", "ctrl+s"))
    assert "牵头部门" in seen[0]
    assert "qingshi-arm" in seen[0]
    assert (city / BUNDLE).read_text("utf-8") == text


def test_an_entry_of_a_register_is_found_changed_and_undone(city: Path) -> None:
    before = _lines(city, PLACES)
    changed: list[list[str]] = []

    async def undo(app: KeliApp, pilot: Pilot[Any]) -> None:
        changed.append(_lines(city, PLACES))
        assert "办理地点库 › 2 青石区政务中心" in text_of_screen(app)
        await press(pilot, "ctrl+z", "ctrl+s")

    keys = ["ctrl+f", "type:青石区政务", "enter", "enter", *["backspace"] * 4, "type:中心", "ctrl+s"]
    play(city, keys, look=undo)
    assert [(old, new) for old, new in zip(before, changed[0], strict=True) if old != new] == [
        (before[10], before[10].replace("青石区政务服务中心", "青石区政务中心")),
    ]
    assert _lines(city, PLACES) == before


def test_an_entry_of_a_register_can_be_what_one_begins_with(city: Path) -> None:
    assert "办理地点库 › 2 青石区政务服务中心" in play(city, [], "qingshi-hall")


def test_the_records_of_a_register_are_removed_and_the_last_one_leaves_an_empty_list(city: Path) -> None:
    (city / PLACES).write_text('# 只有一个\n- id: hall\n  name: "大厅"\n  address: "路1号"\n', "utf-8")
    screen = play(city, ["ctrl+f", "type:大厅", "enter", "delete", "ctrl+s"])
    assert "按 Insert 添加一条" in screen
    assert _lines(city, PLACES) == ["# 只有一个", "[]"]


def test_the_settings_of_the_catalogue_are_changed_as_one_line(city: Path) -> None:
    before = _lines(city, "keli.toml")
    play(city, ["end", "enter", "enter", "end", "type:二", "ctrl+s"])
    after = _lines(city, "keli.toml")
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert changed == [(before[1], before[1].replace("事项目录", "事项目录二"))]


def test_what_is_typed_wrong_for_the_members_of_a_bundle_is_told_once_nobody_types(city: Path) -> None:
    path = ("promised_limit", "number")

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        app._main.go(spot_of(Kind.BUNDLE, path), path)
        app._main.enter_form()
        await pilot.pause()
        await press(pilot, "end", "backspace")
        while app._desk.opened.glanced:
            await pilot.pause(0.05)

    screen = play(city, [], "open-restaurant", look=look)
    assert "?1" in screen.splitlines()[0]
