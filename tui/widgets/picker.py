"""The field of what is chosen, opened or only read: one line that can have the focus."""

from typing import ClassVar

from rich.text import Text as Styled
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

from exporters.text.cells import wrap

_LINES = 4
"""Of a value, at most."""


class Picker(Static, can_focus=True):
    """One line; what a key means is for the form to decide."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "pick('open')", show=False),
        Binding("right", "pick('next')", show=False),
        Binding("left", "pick('previous')", show=False),
        Binding("delete,backspace", "pick('clear')", show=False),
    ]

    class Picked(Message):
        """A key was pressed: `open`, `next`, `previous` or `clear`, or else a letter."""

        def __init__(self, what: str) -> None:
            super().__init__()
            self.what = what

    def __init__(self) -> None:
        super().__init__(markup=False)
        self._lines = 0
        self.takes_letters = False
        """Whether something is chosen by the letter it begins with."""

    @property
    def lines(self) -> int:
        """How many lines its value has."""
        return max(1, self._lines)

    def show(self, text: str, width: int) -> None:
        """Show a value in so many cells, and more of it than finds room in one line."""
        lines = wrap(text, max(1, width))[:_LINES]
        self.update(Styled("\n".join(lines), no_wrap=True), layout=len(lines) != self._lines)
        self._lines = len(lines)

    def action_pick(self, what: str) -> None:
        """Tell the form."""
        self.post_message(self.Picked(what))

    def on_key(self, event: events.Key) -> None:
        """Tell the form which letter was typed."""
        if self.takes_letters and event.character and event.character.isalnum():
            event.stop()
            self.post_message(self.Picked(event.character))

    def on_click(self) -> None:
        """Open what is chosen from."""
        self.post_message(self.Picked("open"))
