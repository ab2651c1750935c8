"""The tree alone: what is folded up is not forgotten."""

import asyncio
from pathlib import Path

from textual.app import App, ComposeResult

from catalog.findings.words import Language
from catalog.library.library import Library
from tests.tui.screen import text_of_screen
from tui.widgets.navigator import Navigator

FILE = "items/nanhu-amr/nanhu-amr--food-business-new.yaml"


class _TreeAlone(App[None]):
    """The tree, with what is opened in it."""

    def __init__(self, city: Path) -> None:
        super().__init__()
        self.navigator = Navigator(Library(city), Language.ZH, "")
        self.opened: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.navigator

    def on_navigator_opened(self, event: Navigator.Opened) -> None:
        self.opened.append(event.file)


def test_a_file_that_is_not_saved_is_marked_also_once_its_folder_is_unfolded_again(city: Path) -> None:
    seen: list[str] = []

    async def run() -> list[str]:
        app = _TreeAlone(city)
        async with app.run_test(size=(40, 30)) as pilot:
            app.navigator.focus()
            await pilot.pause()
            await pilot.press("down", "space", "space")
            app.navigator.mark_unsaved(frozenset({FILE}))
            for key in ("space", "down"):
                await pilot.press(key)
                seen.append(text_of_screen(app))
            app.navigator.mark_unsaved(frozenset())
            await pilot.press("space")
            seen.append(text_of_screen(app))
        return app.opened

    assert asyncio.run(run()) == [FILE]
    assert ["└ ● " in screen for screen in seen] == [True, True, False]
