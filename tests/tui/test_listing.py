"""Lists go by keys and clicks, and paint what changed."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.pilot import Pilot

from tests.tui.screen import text_of_screen
from tui.widgets.listing import Listing

LINES = [f"line {number}" for number in range(30)]
_HIGH = 10


class _ListAlone(App[None]):
    """A list, and what it tells."""

    def __init__(self) -> None:
        super().__init__()
        self.listed = Listing("listed", entered_by_click=True)
        self.told: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield self.listed

    def on_listing_moved(self, event: Listing.Moved) -> None:
        self.told.append(("moved", event.index))

    def on_listing_entered(self, event: Listing.Entered) -> None:
        self.told.append(("entered", event.index))


def _play(look: Callable[[_ListAlone, Pilot[Any]], Awaitable[None]]) -> _ListAlone:
    async def run() -> _ListAlone:
        app = _ListAlone()
        async with app.run_test(size=(20, _HIGH)) as pilot:
            app.listed.show(LINES)
            app.listed.focus()
            await pilot.pause()
            await look(app, pilot)
        return app

    return asyncio.run(run())


def test_a_page_is_as_many_lines_as_are_seen_and_the_ends_are_not_gone_beyond() -> None:
    seen: list[str] = []

    async def look(app: _ListAlone, pilot: Pilot[Any]) -> None:
        await pilot.press("up", "pagedown", "end", "down", "pageup")
        await pilot.pause()
        seen.append(text_of_screen(app))

    app = _play(look)
    assert app.told == [("moved", at) for at in (0, _HIGH - 1, 29, 29, 29 - (_HIGH - 1))]
    assert f"{LINES[20]}\n" in seen[0]


def test_a_line_that_is_clicked_far_down_is_gone_to_and_entered() -> None:
    async def look(app: _ListAlone, pilot: Pilot[Any]) -> None:
        app.listed.go(29)
        await pilot.pause()
        await pilot.click(Listing, offset=(2, 3))

    assert _play(look).told == [("moved", 23), ("entered", 23)]


def test_only_lines_that_changed_are_painted_anew_and_the_one_at_hand_stays() -> None:
    painted: list[set[Region]] = []

    async def look(app: _ListAlone, pilot: Pilot[Any]) -> None:
        app.listed.go(2)
        await pilot.pause()
        app.listed.show([*LINES[:4], "another", *LINES[5:]])
        painted.append({*app.listed._exchange_repaint_regions()})
        app.listed.show(LINES[:2])

    app = _play(look)
    assert [{(region.y, region.height) for region in regions} for regions in painted] == [{(4, 1)}]
    assert app.listed.at == 1
