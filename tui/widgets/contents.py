"""The sections of an item, each with the number of its entries and of its problems."""

from collections.abc import Sequence

from rich.text import Text as Styled
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option


class Contents(OptionList):
    """Lists sections; says which one is at hand and which is entered."""

    class Moved(Message):
        """Another section is at hand."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Entered(Message):
        """The section at hand is to be entered."""

    def __init__(self, title: str) -> None:
        super().__init__(id="contents", markup=False, compact=True)
        self.border_title = title
        self._said: tuple[str, ...] = ()

    def show(self, lines: Sequence[str], index: int) -> None:
        """Show the sections with one of them at hand."""
        with self.prevent(OptionList.OptionHighlighted):
            if tuple(lines) != self._said:
                self._said = tuple(lines)
                self.clear_options()
                self.add_options([Option(Styled(line, no_wrap=True)) for line in lines])
            self.highlighted = index if lines else None

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell which section is at hand."""
        event.stop()
        self.post_message(self.Moved(event.option_index))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tell that it is entered."""
        event.stop()
        self.post_message(self.Entered())
