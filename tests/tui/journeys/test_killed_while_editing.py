"""What was typed before the app died is offered by the next start."""

import os
import signal
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from catalog.storage.journal import Draft, Journal, pending
from catalog.storage.store import load
from tests.tui.journeys.conftest import Opening
from tests.tui.playing import looking, play, press
from tui.app import KeliApp

ITEM = "qingshi-amr--food-business-renew"
RENEW = f"items/qingshi-amr/{ITEM}.yaml"


def test_killed_in_the_middle_of_typing_chinese_it_offers_the_draft_at_the_next_start(
    terminal: Opening, city: Path
) -> None:
    before = load(city, RENEW).text
    opened = terminal(city, ITEM)
    opened.wait_for("› 名称与编码")
    opened.keys("Enter", "End", "（试行）")
    opened.wait_for("许可延续（试行）")
    opened.wait_until(lambda: any("延续（试行）" in one.draft.text for one in pending(city)), "no draft was noted")
    opened.kill()
    assert load(city, RENEW).text == before
    opened.start_again()
    opened.wait_for("上次有没保存的内容")
    opened.keys("Enter")
    opened.wait_for("许可延续（试行）")
    opened.keys("C-s")
    opened.wait_for("已保存")
    assert load(city, RENEW).text == before.replace("经营许可延续", "经营许可延续（试行）", 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows tells nobody that a window is closed")
def test_what_was_typed_last_is_noted_when_the_window_is_closed(city: Path) -> None:
    async def close(_: KeliApp, pilot: Pilot[Any]) -> None:
        await press(pilot, "end", "新")
        os.kill(os.getpid(), signal.SIGHUP)
        await pilot.pause(0.1)

    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # if the app heeds it not, nothing is noted
    play(city, ["enter"], ITEM, look=close)
    signal.signal(signal.SIGHUP, before)
    (left,) = pending(city, city.parent / "state")
    assert "经营许可延续新" in left.draft.text


def test_what_was_typed_before_a_crash_is_offered_and_recovered(city: Path) -> None:
    loaded = load(city, RENEW)
    with Journal(city, city.parent / "state") as journal:
        journal.append(Draft(RENEW, loaded.hash, loaded.text.replace("version: 2", "version: 3")))
    seen: list[str] = []
    play(city, [], look=looking(seen, "enter", "ctrl+s"))
    assert "上次有没保存的内容" in seen[0]
    assert "version: 3" in (city / RENEW).read_text("utf-8")
    assert "上次有没保存的内容" not in play(city, [])
