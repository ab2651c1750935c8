"""Keys that come all at once, as over a slow line: each does what it would do alone, in its turn."""

import asyncio
from pathlib import Path
from typing import Any

from textual import events
from textual.app import App, ComposeResult
from textual.pilot import Pilot
from textual.widgets import Button

from catalog.storage.store import load
from tests.tui.playing import PATIENCE, play, press
from tests.tui.screen import text_of_screen
from tui.app import KeliApp
from tui.in_order import KeyPassed, KeysInOrder
from tui.widgets.form import Form

ITEM = "qingshi-amr--food-business-renew"
RENEW = f"items/qingshi-amr/{ITEM}.yaml"
TO_ORIGINALS = ("down", "down", "down", "enter", "enter", *["down"] * 4)


def test_no_letter_overtakes_a_key_or_is_lost_while_an_earlier_one_is_checked(city: Path) -> None:
    keys = ["end", "backspace", "1", "2", "down", "down", "3", "ctrl+s"]
    play(city, [*TO_ORIGINALS, *keys], ITEM)
    text = load(city, RENEW).text
    assert ("originals: 12\n" in text, "copies: 3\n" in text) == (True, True)


def test_what_is_typed_before_a_click_or_paste_stays_in_its_row(city: Path) -> None:
    async def at_once(app: KeliApp, pilot: Pilot[Any]) -> None:
        lines = text_of_screen(app).splitlines()
        copies = next(y for y, line in enumerate(lines) if "复印件份数" in line)
        where = (app.screen.query_one(Form).region.x + 1, copies, 0, 0, 1, False, False, False)
        for key in ("backspace", "1", "2"):
            app.post_message(events.Key(key, key if len(key) == 1 else None))
        app.post_message(events.MouseDown(None, *where))
        app.post_message(events.MouseUp(None, *where))
        app.post_message(events.Paste("34"))
        app.post_message(events.Key("backspace", None))
        app.post_message(events.Key("ctrl+s", None))
        await press(pilot, "f12")

    play(city, TO_ORIGINALS, ITEM, look=at_once)
    text = load(city, RENEW).text
    assert ("originals: 12\n" in text, "copies: 3\n" in text) == (True, True)


def test_keys_wait_for_one_that_takes_long_whatever_the_patience(city: Path) -> None:
    async def at_once(app: KeliApp, pilot: Pilot[Any]) -> None:
        app._keys.patience = 0.05
        await press(pilot, *TO_ORIGINALS, "end", "backspace", "1", "2", "ctrl+s")

    play(city, [], ITEM, look=at_once)
    assert "originals: 12\n" in load(city, RENEW).text


def test_a_key_that_is_lost_does_not_hold_up_the_next() -> None:
    async def typed() -> str:
        app = _Losing()
        async with app.run_test() as pilot:
            for key in "xy":
                app.post_message(events.Key(key, key))
            while app.seen != "xy":
                await pilot.pause(0.01)
            return app.seen

    assert asyncio.run(asyncio.wait_for(typed(), PATIENCE)) == "xy"


class _Keeper(Button):
    """Keeps to itself that a key has passed."""

    def on_key_passed(self, event: KeyPassed) -> None:
        event.stop()


class _Losing(App[None]):
    """Hands keys on one by one, to what loses them."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = ""
        self.keys = KeysInOrder(self)
        self.keys.patience = 0.1

    def compose(self) -> ComposeResult:
        yield _Keeper()

    def on_ready(self) -> None:
        self.keys.begin()

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, events.Key):
            await super().on_event(event)
        elif not self.keys.holds(event):
            self.seen += event.key
            self.keys.went(event)


def test_what_is_typed_before_the_list_of_items_is_seen_is_looked_for(city: Path) -> None:
    screen = play(city, ["ctrl+f", "type:jyxkyx", "enter"])
    assert "食品（含保健食品）经营许可延续" in screen.splitlines()[0]
