"""Input methods: with widgets/laid_out_once.py the place that reaches into textual.

An input method shows its candidates at the terminal's own cursor. Textual hides that cursor, and
places it before a field has scrolled or been laid out; here it is shown while a field has the
focus, and placed again after every refresh.
"""

from typing import Any

from rich.cells import cell_len
from textual import events
from textual.app import App
from textual.geometry import Offset, Region, Size
from textual.message import Message
from textual.widgets import Input, TextArea

from tui.form.values import lines, pasted, pasted_lines

_SHOW, _HIDE = "\x1b[?25h", "\x1b[?25l"


class SeveralPasted(Message):
    """Several lines were pasted where one fits; they went in as one line."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class ImeInput(Input):
    """A field of one line in which Chinese can be typed and pasted."""

    def validate_value(self, value: str) -> str:
        """Note the width a value will take; textual would lay the whole screen out anew for it at every key."""
        self.set_reactive(ImeInput.virtual_size, Size(cell_len(value) + 1, 1))
        return value

    def watch_selection(self) -> None:
        """Place the cursor again once the field has scrolled."""
        self.call_after_refresh(_place, self)

    def watch_scroll_x(self, old_value: float, new_value: float) -> None:
        """Place the cursor again after a scroll that came late."""
        super().watch_scroll_x(old_value, new_value)
        self.call_after_refresh(_place, self)

    @property
    def insertion_point(self) -> Offset:
        """Where on the screen the next character appears; scrolled to, if it is not to be seen."""
        column = cell_len(self.value[: self.cursor_position])
        if not 0 <= column - self.scroll_offset.x < self.content_region.width:
            self.scroll_to_region(Region(column, 0, 1, 1), force=True, animate=False)
        return Offset(self.content_region.x + column - self.scroll_offset.x, self.content_region.y)

    def on_mount(self) -> None:
        """Place the cursor again wherever the field is laid out: it moves from row to row and keeps the focus."""
        _follow(self)

    def on_focus(self) -> None:
        """Show the terminal's cursor."""
        _show_cursor(self.app)

    def on_blur(self) -> None:
        """Hide the terminal's cursor again."""
        _show_cursor(self.app)

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted lines in as one; textual would drop all but the first."""
        event.prevent_default()
        event.stop()
        selection = self.selection
        self.replace(pasted(event.text), *sorted((selection.start, selection.end)))
        if len(lines(event.text)) > 1:
            self.post_message(SeveralPasted(event.text))


class ImeArea(TextArea):
    """A field of several lines in which Chinese can be typed."""

    def on_paste(self, event: events.Paste) -> None:
        """Take in what can be seen of a pasted text."""
        event.prevent_default()
        event.stop()
        self.replace(pasted_lines(event.text), *self.selection, maintain_selection_offset=False)

    @property
    def insertion_point(self) -> Offset:
        """Where on the screen the next character appears."""
        return self.cursor_screen_offset

    def on_mount(self) -> None:
        """Place the cursor again wherever the field is laid out: it moves from row to row and keeps the focus."""
        _follow(self)

    def on_focus(self) -> None:
        """Show the terminal's cursor."""
        _show_cursor(self.app)

    def on_blur(self) -> None:
        """Hide the terminal's cursor again."""
        _show_cursor(self.app)


def _follow(field: ImeInput | ImeArea) -> None:
    """Place the cursor anew with each layout; see anew whether it is shown with each screen, and after a suspension."""
    field.screen.screen_layout_refresh_signal.subscribe(field, lambda _screen: field.call_after_refresh(_place, field))
    field.app.screen_change_signal.subscribe(field, lambda _screen: _show_cursor(field.app))
    field.app.app_resume_signal.subscribe(field, _show_cursor)


def _show_cursor(app: App[Any]) -> None:
    """Show the terminal's cursor while text is typed, and hide it else, as in a list that lies over a field."""
    field = app.focused
    if isinstance(field, ImeInput | ImeArea):
        _write(app, _SHOW)
        field.call_after_refresh(_place, field)
    else:
        _write(app, _HIDE)


def _place(field: ImeInput | ImeArea) -> None:
    if not field.has_focus:
        return
    wanted = field.insertion_point
    if field.app.cursor_position != wanted:
        field.app.cursor_position = wanted
        field.refresh()  # textual moves the terminal's cursor only while it paints


def _write(app: App[Any], sequence: str) -> None:
    driver = app._driver  # noqa: SLF001  # textual has no public way to the terminal
    if driver is not None and not app.is_headless:
        driver.write(sequence)
        driver.flush()
