"""The list of records above the form: one line each, with the header that names the columns."""

from typing import TYPE_CHECKING

from rich.text import Text as Styled
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tui.widgets.laid_out_once import content_size
from tui.widgets.listing import Listing

if TYPE_CHECKING:
    from tui.form.table import Table

_PERCENT = 45
"""Of the height around the list and the form, at most."""
_AROUND = 2
"""The header, and the line below."""
_FEWEST = 3


class Records(Vertical):
    """Shows a table; says which line is at hand and which is entered."""

    virtual_size = content_size()

    class Moved(Message):
        """Another line is at hand."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Resized(Message):
        """There is more or less room."""

    class Entered(Message):
        """The line at hand is to be entered."""

    def __init__(self) -> None:
        super().__init__(id="records")
        self._header = Static(markup=False, id="records-header")
        self._list = Listing("records-list", entered_by_click=True)
        self._room = 0

    def compose(self) -> ComposeResult:
        """Lay out the header and the list."""
        yield self._header
        yield self._list

    @property
    def is_active(self) -> bool:
        """Whether the focus is here."""
        return self._list.has_focus

    def show(self, table: "Table", index: int) -> None:
        """Show a table with one of its lines at hand."""
        self._make_room()
        self._header.update(Styled(table.header, no_wrap=True), layout=False)
        self._list.show(table.lines)
        self._list.go(index)

    def on_resize(self) -> None:
        """Tell that there is more or less room."""
        self.post_message(self.Resized())

    def show_line_at_hand(self) -> None:
        """Scroll to the line at hand."""
        self._list.show_line_at_hand()

    def enter(self) -> None:
        """Take the focus."""
        self._list.focus()

    def on_listing_moved(self, event: Listing.Moved) -> None:
        """Tell which line is at hand."""
        event.stop()
        self.post_message(self.Moved(event.index))

    def on_listing_entered(self, event: Listing.Entered) -> None:
        """Tell that it is entered."""
        event.stop()
        self.post_message(self.Entered())

    def _make_room(self) -> None:
        """Give the list the height that is seen of it: one that thinks it is higher scrolls to where nobody sees."""
        around = self.parent
        height = around.size.height if isinstance(around, Widget) else 0
        room = max(_FEWEST, height * _PERCENT // 100 - _AROUND)
        if room != self._room:
            self._room = room
            self._list.styles.max_height = room
