"""Playing keys to the app, and looking at what came of it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

from textual import events
from textual._wait import wait_for_idle
from textual.keys import _character_to_key
from textual.pilot import Pilot

from catalog.findings.words import Language
from tests.tui.screen import text_of_screen
from tui.app import KeliApp

PATIENCE = 30.0
"""Seconds that a key may take: the machines of CI are slow now and then."""
_PRINTED = {"space": " "}
Look = Callable[[KeliApp, Pilot[Any]], Awaitable[None]]


def play(
    city: Path, keys: Sequence[str], item: str = "", size: tuple[int, int] = (100, 30), look: Look | None = None
) -> str:
    """Start the app, press keys, look, and give the screen as text."""

    async def run() -> str:
        app = KeliApp(city, Language.ZH, item, state=city.parent / "state")
        app._keys.patience = PATIENCE
        async with app.run_test(size=size) as pilot:
            await pilot.pause()  # until the workers have begun
            await app.workers.wait_for_complete()
            await press(pilot, *keys)
            if look:
                await look(app, pilot)
                await pilot.pause()
            await rest(app)
            await pilot.pause()  # until the map is scrolled, too
            return text_of_screen(app)

    return asyncio.run(run())


def looking(seen: list[str], *keys: str) -> Look:
    """Look at the screen before one presses more keys."""

    async def look(app: KeliApp, pilot: Pilot[Any]) -> None:
        seen.append(text_of_screen(app))
        await press(pilot, *keys)

    return look


async def rest(app: KeliApp) -> None:
    """Rest until the map shows what is edited."""
    async with asyncio.timeout(PATIENCE):
        while app.is_running and app._main.preview.is_behind:
            await wait_for_idle(0)


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys ahead of what they do, as over a slow line; behind `type:` every letter is one."""
    for key in keys:
        for one in key.removeprefix("type:") if key.startswith("type:") else [key]:
            pilot.app.post_message(_pressed(one))
    await wait_for_idle(0)
    while pilot.app.is_running and not pilot.app._keys.is_at_rest:  # type: ignore[attr-defined]  # it is keli
        await wait_for_idle(0)
    await pilot.pause()  # until what came of it is painted


def _pressed(key: str) -> events.Key:
    is_letter = len(key) == 1
    return events.Key(_character_to_key(key) if is_letter else key, key if is_letter else _PRINTED.get(key))
