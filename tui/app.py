"""The app: one session of one catalogue, the main screen, and how it looks."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.filter import LineFilter

from catalog.findings.words import Language, Words
from tui.ascii_marks import AsciiMarks
from tui.closing import on_closing
from tui.desk import Desk
from tui.in_order import KeyPassed, KeysInOrder, is_typed
from tui.keys import with_keys
from tui.screens.looks import ON_LIGHT, cursors, frames, usual_borders
from tui.screens.main import MainScreen
from tui.session.drafts import Drafts
from tui.session.memory import Memory
from tui.session.preferences import THEMES, file_of, read_preferences
from tui.session.session import Session
from tui.wording import phrase

_TURN = 0.001
"""Seconds that a thread may work on while a key waits: Python's own five come several times for each key."""


class KeliApp(App[None]):
    """Edits the items of one catalogue."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (140, "-wide"), (180, "-vast")]  # noqa: RUF012  # as textual has it
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, root: Path, language: Language, item: str = "", state: Path | None = None) -> None:
        self.settings = file_of()
        wishes = read_preferences(self.settings)
        self.borders = wishes.borders or usual_borders()
        super().__init__()
        self.animation_level = "none"  # an officer's line to the data centre is slow
        self.set_reactive(KeliApp.ansi_theme_light, ON_LIGHT)
        self.theme = THEMES[wishes.theme or "dark"]
        self.set_keymap(wishes.keys)
        self._troubles = wishes.troubles
        self._keys = KeysInOrder(self)
        self._ascii = AsciiMarks()
        chosen = Language(wishes.language) if wishes.language else language
        self._desk = Desk(Session(root), chosen, actions=with_keys(wishes.keys))
        self._drafts = Drafts(root, state)
        self._memory = Memory(root, state)
        self._main = MainScreen(self._desk, self._drafts, self._memory)
        if item:
            from catalog.editing.named import first_named  # only where one is named

            named = first_named(root, item)
            self._desk.open(named.file, item if named.path else "")

    @property
    def quiet_for(self) -> float:
        """Seconds since a key was pressed."""
        return self._keys.quiet_for

    def get_default_screen(self) -> MainScreen:
        """Begin with the main screen, as wide as the terminal is; textual would lay out and paint another one first."""
        fitting = (name for least, name in reversed(self.HORIZONTAL_BREAKPOINTS) if self.size.width >= least)
        self._main.add_class(next(fitting))
        return self._main

    def get_css_variables(self) -> dict[str, str]:
        """Add the kinds of borders, and of cursors."""
        return {**super().get_css_variables(), **frames(self.borders), **cursors(self.theme)}

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Add what makes marks ASCII, where borders are."""
        filters = super().get_line_filters()
        return [*filters, self._ascii] if self.borders == "ascii" else filters

    async def on_event(self, event: events.Event) -> None:
        """Hand keys, clicks and pastes on one by one."""
        if not is_typed(event) or event.is_forwarded:
            await super().on_event(event)
        elif not self._keys.holds(event):
            await super().on_event(event)
            self._keys.went(event)

    def on_key_passed(self, event: KeyPassed) -> None:
        """Hand on the next key."""
        event.stop()
        self._keys.passed(event)

    def on_ready(self) -> None:
        """Let keys through, and tell what in one's settings makes no sense."""
        self._keys.begin()
        on_closing(self._close)
        for words in self._troubles[:1]:
            self._main.say(words)

    def _close(self) -> None:
        """End at once; what is not saved is offered next time."""
        self._main.beside.note_drafts()
        self._main.note_place()
        self.exit()

    def speak(self, language: Language) -> None:
        """Speak another language from now on: everything that is said is made anew."""
        self._desk.speak(language)
        self._begin_anew("")

    def reopen(self, file: str, entry: str, said: Words) -> None:
        """Take up the catalogue anew, as files have other names now, and open one of them."""
        self._desk.session, self._desk.index = Session(self._desk.session.root), None
        self._desk.open(file, entry)
        self._begin_anew(said)
        self._main.beside.read_anew()

    def _begin_anew(self, said: Words | str) -> None:
        """Make the main screen anew; keys wait until it is there."""

        async def begin() -> None:
            await self._main.begin_anew(said)
            self._keys.begin()

        self._keys.pause()
        self._main.call_later(begin)

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
        KeliError: what is asked for is not there or cannot be read.
    """
    sys.setswitchinterval(_TURN)
    KeliApp(root, language, item).run()
