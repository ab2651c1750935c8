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

_MORE = "PageUp ↑ · PageDown ↓"
"""The keys that scroll the text."""
_AROUND = 4
"""Above and below: the border of the box and the text's margins."""


class AskScreen(ModalScreen[int | None]):
    """Gives the index of the answer; None where none was given."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
    ]

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
            text.styles.max_height = max(1, room)
        self.call_after_refresh(self._tell_of_more)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give the answer."""
        self.dismiss(event.option_index)

    def action_page(self, forth: int) -> None:
        """Read on in the text, or go back; the arrows are for the answers."""
        for text in self.query(VerticalScroll):
            text.scroll_page_down(animate=False) if forth > 0 else text.scroll_page_up(animate=False)

    def _tell_of_more(self) -> None:
        """Name the keys that scroll where the text is longer than its room."""
        is_longer = any(text.max_scroll_y > 0 for text in self.query(VerticalScroll))
        self.query_one(".box").border_subtitle = _MORE if is_longer else ""

    def action_leave(self) -> None:
        """Give no answer."""
        self.dismiss(None)
