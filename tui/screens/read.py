"""Lines to be read: the map, the help, a difference, what a check found."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from exporters.text.cells import visible


class ReadScreen(ModalScreen[None]):
    """Shows lines until it is left."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,f1,f6,enter", "leave", show=False)]

    def __init__(self, title: str, lines: Sequence[str], note: str) -> None:
        super().__init__()
        self._title = title
        self._lines = lines
        self._note = note

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        with VerticalScroll(classes="page") as page:
            page.border_title = visible(self._title).replace("[", "\\[")
            page.border_subtitle = self._note
            yield Static(Styled(visible("\n".join(self._lines))), markup=False)

    def action_leave(self) -> None:
        """Close."""
        self.dismiss(None)
