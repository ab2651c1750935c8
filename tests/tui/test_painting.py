"""What a key paints: no more than what differs, for the line to the data centre is slow."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from textual.geometry import Region
from textual.pilot import Pilot

from tests.tui.playing import play, press
from tests.tui.screen import painted_by
from tui.app import KeliApp
from tui.screens import preview
from tui.widgets.editor import Editor
from tui.widgets.form import Form
from tui.widgets.listing import Listing

ITEM = "qingshi-amr--food-business-renew"
WIDE = (140, 40)
TO_A_MATERIAL = ("down", "down", "down", "enter", "enter")


@pytest.fixture
def never_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_REST", 3600.0)


@pytest.mark.usefixtures("never_at_rest")
def test_a_step_paints_the_row_that_is_left_and_the_one_that_is_entered(city: Path) -> None:
    areas: list[int] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        regions = painted_by(app)
        for _ in range(20):
            await press(pilot, "down")
            areas.append(_lines(regions))
            regions.clear()
        app._main.preview._catch_up()

    play(city, TO_A_MATERIAL, ITEM, WIDE, look)
    assert sorted(areas)[len(areas) // 2] <= 3


@pytest.mark.usefixtures("never_at_rest")
def test_steps_in_the_form_paint_nothing_beside_it(city: Path) -> None:
    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        regions = painted_by(app)
        await press(pilot, *["down"] * 20, *["up"] * 20)
        form = app.screen.query_one("#work").region
        assert [region for region in regions if not form.contains_region(region)] == []
        app._main.preview._catch_up()

    play(city, TO_A_MATERIAL, ITEM, WIDE, look)


def test_a_form_scrolls_by_half_of_what_is_seen(city: Path) -> None:
    seen: list[tuple[int, int]] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        form = app.screen.query_one(Form)
        for _ in range(25):
            await press(pilot, "down")
            seen.append((form.scroll_offset.y, form.size.height))
            assert app.focused is not None
            assert form.content_region.contains_region(app.focused.region)

    play(city, TO_A_MATERIAL, ITEM, (80, 24), look)
    by = [after[0] - before[0] for before, after in pairwise(seen) if after[0] != before[0]]
    assert (len(by) > 1, min(by[:-1]) >= seen[0][1] // 2 - 1) == (True, True)


def test_how_high_the_field_is_is_known_before_it_is_laid_out(city: Path) -> None:
    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        form, editor = app.screen.query_one(Form), app.screen.query_one(Editor)
        for by in (*[1] * 12, *[-1] * 12):
            form.action_step(by)
            foreseen = editor.lines
            await pilot.pause()
            assert editor.region.height == foreseen

    play(city, ["enter"], ITEM, WIDE, look)


@pytest.mark.usefixtures("never_at_rest")
def test_the_map_follows_once_one_rests_on_a_row(city: Path) -> None:
    at: list[int] = []

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        pane = app.screen.query_one("#map", Listing)
        app._main.preview._catch_up()
        at.append(pane.at)
        await press(pilot, *["down"] * 20)
        at.append(pane.at)
        app._main.preview._catch_up()
        at.append(pane.at)

    play(city, TO_A_MATERIAL, "qingshi-amr--food-business-new", WIDE, look)
    assert (at[0] == at[1], at[1] == at[2]) == (True, False)


def _lines(regions: Sequence[Region]) -> int:
    """Count the lines of which something is painted."""
    return len({y for region in regions for y in range(region.y, region.bottom)})
