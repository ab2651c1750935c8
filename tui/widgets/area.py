"""A field of several lines that one leaves with the arrows at its edges."""

from textual.message import Message

from tui.ime import ImeArea
from tui.widgets.stepping import PAGE

_MOST = 8
"""Lines that are seen at once."""

_CURSOR = 1
"""Cells behind the longest line."""


class FieldArea(ImeArea):
    """Grows with its text; up in the first line and down in the last leave it."""

    class Left(Message):
        """The field is left by so many rows: up (negative) or down."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    def __init__(self) -> None:
        self.room = 0
        """Cells there are for it while it is not seen."""
        super().__init__(soft_wrap=True, show_line_numbers=False, compact=True, tab_behavior="focus")
        self.styles.max_height = _MOST
        self.cursor_blink = False
        self.highlight_cursor_line = False

    @property
    def lines(self) -> int:
        """How many lines of its text are seen."""
        return min(_MOST, self.wrapped_document.height)

    @property
    def wrap_width(self) -> int:
        """The cells of its lines: textual knows them only of what is seen, and would lay out and paint all again."""
        return super().wrap_width or max(0, self.room - _CURSOR)

    def action_cursor_up(self, select: bool = False) -> None:  # noqa: FBT002  # as textual has it
        """Go up a line, or leave."""
        if not select and self.navigator.is_first_wrapped_line(self.cursor_location):
            self.post_message(self.Left(-1))
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:  # noqa: FBT002  # as textual has it
        """Go down a line, or leave."""
        if not select and self.navigator.is_last_wrapped_line(self.cursor_location):
            self.post_message(self.Left(1))
        else:
            super().action_cursor_down(select)

    def action_cursor_page_up(self) -> None:
        """Leave: the page is the form's."""
        self.post_message(self.Left(-PAGE))

    def action_cursor_page_down(self) -> None:
        """Leave: the page is the form's."""
        self.post_message(self.Left(PAGE))
