"""One goes into the form and back step by step, and frames tell where one is."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.playing import looking, play, press
from tui.app import KeliApp
from tui.widgets.form import Form
from tui.widgets.navigator import Navigator
from tui.widgets.records import Records

WAY = {
    "sections": ["down", "down", "down"],
    "records": ["enter"],
    "form": ["enter", "down"],
    "records again": ["escape"],
    "sections again": ["escape"],
}


def test_escape_leads_back_the_way_one_came_and_the_pane_one_is_in_is_framed_without_painting_all(city: Path) -> None:
    active: dict[str, list[bool]] = {}
    framed: dict[str, list[bool]] = {}
    painted: list[bool] = []

    async def walk(app: KeliApp, pilot: Pilot[Any]) -> None:
        contents, work = (app.screen.query_one(pane) for pane in ("#contents", "#work"))
        accent = contents.styles.border_top
        for place, keys in WAY.items():
            await press(pilot, *keys)
            await pilot.pause()
            inner = app.screen.query_one(Records).is_active, app.screen.query_one(Form).is_active
            active[place] = [contents.has_focus, *inner]
            framed[place] = [pane.styles.border_top == accent for pane in (contents, work)]
        app.screen.set_focus(app.screen.query_one(Navigator))
        painted.append(app.screen._repaint_required)

    play(city, [], "qingshi-amr--food-business-renew", look=walk)
    sections, records, form = [True, False, False], [False, True, False], [False, False, True]
    assert [*active.values()] == [sections, records, form, records, sections]
    assert [*framed.values()] == [[True, False], [False, True], [False, True], [False, True], [True, False]]
    assert painted == [False]


def test_right_unfolds_and_opens_in_the_tree_and_left_leads_back(city: Path) -> None:
    seen: list[str] = []
    folded = play(city, ["right", "right"], look=looking(seen, "right", "left", "left"))
    assert "└ 食品（含保健食品" in seen[0]
    assert "└ " not in folded
    assert "│申请材料" in play(city, ["right"] * 4)
