"""The app: one session of one catalogue, the main screen, and how it looks."""

from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType

from catalog.editing.named import FILES, locate
from catalog.findings.words import Language
from tui.desk import Desk
from tui.screens.main import MainScreen
from tui.session.drafts import Drafts
from tui.session.memory import Memory
from tui.session.session import Session
from tui.wording import phrase


class KeliApp(App[None]):
    """Edits the items of one catalogue."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (140, "-wide")]  # noqa: RUF012  # as textual has it
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, root: Path, language: Language, item: str = "", state: Path | None = None) -> None:
        super().__init__()
        self.animation_level = "none"  # an officer's line to the data centre is slow
        self._desk = Desk(Session(root), language)
        self._drafts = Drafts(root, state)
        self._main = MainScreen(self._desk, self._drafts, Memory(root, state))
        if item:
            self._desk.open(locate(root, item, FILES).file)

    def get_default_screen(self) -> MainScreen:
        """Begin with the main screen, as wide as the terminal is; textual would lay out and paint another one first."""
        fitting = (name for least, name in reversed(self.HORIZONTAL_BREAKPOINTS) if self.size.width >= least)
        self._main.add_class(next(fitting))
        return self._main

    async def action_quit(self) -> None:
        """Ask about what is not saved before ending; textual's own key for it leads here, too."""
        self._main.answers.leave()

    def action_help_quit(self) -> None:
        """Say which key ends the app to those who press ctrl+c."""
        self._main.say(phrase("said_how_to_quit"))

    def on_unmount(self) -> None:
        """End the journal; what is not settled is offered next time."""
        self._drafts.close()
        self._main.beside.end()


def run(root: Path, language: Language, item: str = "") -> None:
    """Run the app until it is left.

    Raises:
        KeliError: the item that is asked for is not there or cannot be read.
    """
    KeliApp(root, language, item).run()
