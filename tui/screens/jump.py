"""Jumping: a letter on each section and pane; the one that is typed, full-width or not, is where one goes."""

import unicodedata
from collections.abc import Sequence
from string import ascii_lowercase, digits
from typing import ClassVar

from msgspec import Struct
from rich.text import Text as Styled
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.geometry import Offset
from textual.screen import ModalScreen
from textual.widgets import Static

LETTERS = ascii_lowercase + digits


class Target(Struct, frozen=True):
    """Where one may jump: a section by its number, or a pane by its id, and where it is seen."""

    goal: int | str
    at: Offset


class JumpScreen(ModalScreen[int | str | None]):
    """Gives the goal whose letter was typed; None where another key was."""

    CSS = """
    JumpScreen { background: transparent; }
    JumpScreen Static { width: 1; height: 1; background: $accent; color: $text; text-style: bold; position: absolute; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+o", "leave", show=False)]

    def __init__(self, targets: Sequence[Target]) -> None:
        super().__init__()
        self._targets = dict(zip(LETTERS, targets, strict=False))

    def compose(self) -> ComposeResult:
        """Lay a letter on each target."""
        for letter, target in self._targets.items():
            label = Static(Styled(letter), markup=False)
            label.styles.offset = target.at
            yield label

    def on_key(self, event: events.Key) -> None:
        """Jump, or leave."""
        event.stop()
        typed = unicodedata.normalize("NFKC", event.character or "").lower()
        target = self._targets.get(typed)
        self.dismiss(target.goal if target else None)

    def action_leave(self) -> None:
        """Stay."""
        self.dismiss(None)
