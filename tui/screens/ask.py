"""A question with a few answers, and perhaps a text to read before."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text as Styled
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from exporters.text.cells import visible, wrap
from tui.screens.box import room_for_text

_LONGEST = 14
"""Lines of the text, at most."""
_AROUND = 4
"""Above and below: the border of the box and the text's margins."""


class AskScreen(ModalScreen[int | None]):
    """Gives the index of the answer; None where none was given."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, title: str, answers: Sequence[str], lines: Sequence[str] = ()) -> None:
        super().__init__()
        self._title = title
        self._answers = answers
        self._lines = lines

    def compose(self) -> ComposeResult:
        """Lay out the question, the text and the answers."""
        with Vertical(classes="box"):
            yield Static(Styled(visible(self._title), style="bold"), markup=False)
            if self._lines:
                with VerticalScroll(classes="text", can_focus=False):
                    yield Static(Styled(visible("\n".join(self._lines))), markup=False)
            yield OptionList(*(Option(Styled(answer)) for answer in self._answers), markup=False, compact=True)

    def on_resize(self, event: events.Resize) -> None:
        """Give the text what the question and its answers leave: they are always to be seen."""
        question = len(wrap(self._title, room_for_text(event.size.width)))
        room = event.size.height - question - len(self._answers) - _AROUND
        for text in self.query(".text"):
            text.styles.max_height = max(1, min(_LONGEST, room))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer."""
        self.dismiss(event.option_index)

    def action_leave(self) -> None:
        """Give no answer."""
        self.dismiss(None)
