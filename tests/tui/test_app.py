"""The app begins with one screen as wide as the terminal, and whatever the first item holds."""

import asyncio
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import OptionList

from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from tests.tui.playing import play, press
from tui.app import KeliApp
from tui.desk import Desk
from tui.screens import beside
from tui.screens.main import MainScreen
from tui.screens.palette import PaletteScreen
from tui.screens.read import ReadScreen
from tui.session.session import Session

UNREADABLE = (b"id: [", b"\xff\xfe", b"- a\n", b"", b"name: {zh: 1}\nmaterials: 3\nbase: [x]\n")


@pytest.mark.parametrize(
    ("width", "name"), [(80, "-narrow"), (100, "-normal"), (139, "-normal"), (140, "-wide"), (180, "-vast")]
)
def test_the_main_screen_is_the_first_and_has_the_layout_of_its_width_before_it_is_painted(
    city: Path, width: int, name: str
) -> None:
    async def begun() -> tuple[list[type], frozenset[str]]:
        app = KeliApp(city, Language.ZH, state=city.parent / "state")
        async with app.run_test(size=(width, 30)):
            return [type(screen) for screen in app.screen_stack], app.screen.classes

    assert asyncio.run(begun()) == ([MainScreen], frozenset({name}))


def test_keys_that_come_before_the_panes_or_while_they_are_made_anew_wait_for_them(city: Path) -> None:
    async def pressed() -> list[type]:
        app = KeliApp(city, Language.ZH, state=city.parent / "state")
        app.post_message(events.Key("f1", None))
        seen = []
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            seen.append(type(app.screen))
            await press(pilot, "escape")
            app.speak(Language.EN)
            app.post_message(events.Key("ctrl+p", None))
            await pilot.pause()
            seen.append(type(app.screen))
        return seen

    assert asyncio.run(pressed()) == [ReadScreen, PaletteScreen]


def test_what_timers_and_threads_ask_for_waits_while_the_panes_are_made_anew(
    city: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recompose = MainScreen.recompose

    async def recompose_slowly(screen: MainScreen) -> None:
        await screen.query("*").exclude(".-textual-system").remove()
        await asyncio.sleep(0.2)
        await recompose(screen)

    async def speak(app: KeliApp, _pilot: Pilot[Any]) -> None:
        app.speak(Language.EN)
        app._main.versions.renew()
        await app.workers.wait_for_complete()

    monkeypatch.setattr(beside, "SECONDS", 0.05)
    monkeypatch.setattr(MainScreen, "recompose", recompose_slowly)
    assert "Materials" in play(city, [], "qingshi-amr--drug-retail-renew", look=speak)


def test_a_first_item_that_cannot_be_read_keeps_nobody_from_opening_others(
    city: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "_ready", Event())
    min((city / "items").rglob("*.yaml")).write_bytes(UNREADABLE[0])
    assert "申请材料" in play(city, [], "qingshi-amr--drug-retail-renew")


@pytest.mark.parametrize("content", UNREADABLE)
def test_what_is_opened_unseen_ends_in_nothing_but_a_sentence(city: Path, content: bytes) -> None:
    min((city / "items").rglob("*.yaml")).write_bytes(content)
    with suppress(KeliError):
        beside.open_unseen(Desk(Session(city), Language.ZH))


def test_the_app_starts_without_what_makes_guides_changes_or_is_asked_later() -> None:
    """The first paint waits for every import."""
    loaded = "import sys, tui.app, tui.screens.main; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True).stdout.split()
    assert not {"exporters.batch", "exporters.guide", "exporters.pdf.document", "weasyprint"} & {*modules}
    assert not {"catalog.storage.patching.patcher", "filelock", "sqlite3", "tui.screens.acts"} & {*modules}


def test_the_line_at_hand_is_marked_in_the_terminals_own_colours_and_what_is_told_below_is_seen(city: Path) -> None:
    async def looked() -> tuple[int | None, int, int]:
        app = KeliApp(city, Language.ZH, state=city.parent / "state")
        async with app.run_test(size=(80, 24)) as pilot:
            await press(pilot, "ctrl+p")
            listed, note = app.screen.query_one(OptionList), app.screen.query_one(".note")
            style = listed.get_visual_style("option-list--option-highlighted")
            return style.background.ansi, note.region.bottom, app.screen.query_one(".box").region.bottom

    folder = city.parent / "XDG_CONFIG_HOME" / "keli"
    folder.mkdir(parents=True)
    (folder / "edit.toml").write_text('theme = "terminal"\n', "utf-8")
    background, below, bottom = asyncio.run(looked())
    assert background not in (None, -1)
    assert 0 < below < bottom <= 24
