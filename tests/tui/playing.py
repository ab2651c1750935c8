"""Playing keys to the app, and looking at what came of it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from catalog.findings.words import Language
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

Look = Callable[[KeliApp, Pilot[Any]], Awaitable[None]]


def play(
    city: Path, keys: Sequence[str], item: str = "", size: tuple[int, int] = (100, 30), look: Look | None = None
) -> str:
    """Start the app, press keys, look, and give the screen as text.

    Behind `type:` every character is a key of its own.
    """

    async def run() -> str:
        app = KeliApp(city, Language.ZH, item, state=city.parent / "state")
        async with app.run_test(size=size) as pilot:
            await pilot.pause()  # until the workers have begun
            await app.workers.wait_for_complete()
            await pilot.pause()
            await pilot.press(*(one for key in keys for one in _pressed(key)))
            if look:
                await look(app, pilot)
            await pilot.pause()
            return text_of_screen(app)

    return asyncio.run(run())


def looking(seen: list[str], *keys: str) -> Look:
    """Look at the screen before one presses more keys."""

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        seen.append(text_of_screen(app))
        await pilot.press(*keys)

    return look


def _pressed(key: str) -> Sequence[str]:
    return key.removeprefix("type:") if key.startswith("type:") else (key,)
