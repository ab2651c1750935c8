"""Keys that come all at once, as over a slow line: each does what it would do alone, in its turn."""

from pathlib import Path
from typing import Any

from textual import events
from textual.pilot import Pilot

from catalog.storage.store import load
from tests.tui.playing import play, press
from tui.app import KeliApp
from tui.widgets.rowline import RowLine

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
        (copies,) = [line for line in app.screen.query(RowLine) if line.display and "复印件份数" in str(line.content)][
            :1
        ]
        where = (copies.region.x + 1, copies.region.y, 0, 0, 1, False, False, False)
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


def test_what_is_typed_before_the_list_of_items_is_seen_is_looked_for(city: Path) -> None:
    screen = play(city, ["ctrl+f", "type:jyxkyx", "enter"])
    assert "食品（含保健食品）经营许可延续" in screen.splitlines()[0]
