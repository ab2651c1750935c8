"""A question that is answered in a line of text, with what to know before."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from exporters.text.cells import visible
from tui.ime import ImeInput


class WriteScreen(ModalScreen[str | None]):
    """Gives the text; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, title: str, note: str, text: str = "", lines: Sequence[str] = ()) -> None:
        super().__init__()
        self._title = title
        self._note = note
        self._text = text
        self._lines = lines

    def compose(self) -> ComposeResult:
        """Lay out the text to read and the field."""
        with Vertical(classes="box") as box:
            box.border_title = visible(self._title).replace("[", "\\[")
            box.border_subtitle = self._note
            if self._lines:
                yield Static(Styled(visible("\n".join(self._lines))), markup=False, classes="note")
            yield ImeInput(self._text, compact=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give the text."""
        event.stop()
        self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        """Give none."""
        self.dismiss(None)
