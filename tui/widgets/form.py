"""The form: rows of text around the field of the one that is entered."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.layout import Layout
from textual.message import Message

from catalog.findings.finding import Path
from tui.form.rows import Entry, Row
from tui.widgets.around import Around
from tui.widgets.drawn_row import Told, label_width
from tui.widgets.laid_out_once import content_size
from tui.widgets.rows import Rows
from tui.widgets.stepping import PAGE

if TYPE_CHECKING:
    from textual.widgets import Input, TextArea

    from tui.widgets.area import FieldArea
    from tui.widgets.editor import Editor
    from tui.widgets.picker import Picker


class Form(VerticalScroll):
    """Shows rows and says what is typed and wanted; it changes no data itself."""

    virtual_size = content_size()
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,shift+tab", "step(-1)", show=False),
        Binding("down,tab", "step(1)", show=False),
        Binding("pageup", f"step({-PAGE})", show=False),
        Binding("pagedown", f"step({PAGE})", show=False),
        Binding("escape", "back", show=False),
    ]

    class Typed(Message):
        """The text of a row changed."""

        def __init__(self, row: Row, text: str) -> None:
            super().__init__()
            self.row = row
            self.text = text

    class Wanted(Message):
        """Something else is wanted of a row: `open`, `next`, `previous`, `clear`, or what begins with a letter."""

        def __init__(self, row: Row, what: str) -> None:
            super().__init__()
            self.row = row
            self.what = what

    class Sealed(Message):
        """The row at hand is another one now."""

    class Left(Message):
        """The form is left."""

    def __init__(self) -> None:
        super().__init__(id="form", can_focus=False)
        self._told: tuple[Told, ...] = ()
        self._rows = Rows()
        self._around = Around(self._rows)
        self._at = 0
        self._width = 0
        """Cells that the rows were drawn for."""

    def compose(self) -> ComposeResult:
        """Lay out the rows."""
        yield self._rows

    @property
    def layout(self) -> Layout:
        """How the field lies among the rows."""
        return self._around

    @cached_property
    def _editor(self) -> "Editor":
        """The field of the row at hand."""
        from tui.widgets.editor import Editor  # all that text is typed into: needed once an item is open

        return Editor()

    @property
    def row(self) -> Row | None:
        """The row at hand."""
        return self._told[self._at].row if self._told else None

    @property
    def is_active(self) -> bool:
        """Whether the focus is here."""
        return self.has_focus_within

    def prepare(self) -> None:
        """Make the field, before anything is shown."""
        if not self._editor.is_attached:
            self.mount(self._editor)
        self._draw()

    def expect(self, width: int) -> None:
        """Draw for so many cells until the form is laid out; where that comes true, it is laid out once."""
        self._width = width

    def show(self, told: Sequence[Told]) -> None:
        """Show these rows; the row at hand stays the one at its path."""
        path = self._told[self._at].row.path if self._told else ()
        self._told = tuple(told)
        self._at = next((at for at, one in enumerate(told) if one.row.path == path), min(self._at, len(told) - 1))
        self._at = max(0, self._at)
        self.prepare()
        if self.is_active:  # what is wrong with it, or with a row above it, may have pushed it out
            self._keep_in_view()

    def take(self, typed: Typed) -> bool:
        """Let what is typed be taken over; False where more was typed there since, which tells of itself."""
        is_at_hand = self.row is not None and self.row.path == typed.row.path and self._editor.is_typing
        return not is_at_hand or self._editor.take(typed.text)

    def begin(self, path: Path = ()) -> None:
        """Go to the row at a path or around it; to the first that can be entered where there is none."""
        fitting = [at for at, one in enumerate(self._told) if path and one.row.path == path[: len(one.row.path)]]
        # Behind the id, which keli proposes and people rarely change.
        enterable = (
            at
            for at, one in enumerate(self._told)
            if one.row.entry is not Entry.SHOWN and (one.row.path[-1] != "id" or len(self._told) == 1)
        )
        self._go(fitting[-1] if fitting else next(enterable, 0))

    def enter(self) -> None:
        """Take the focus."""
        if self._told:
            self._editor.field.focus()

    def action_step(self, by: int) -> None:
        """Go so many rows on, past those that are only shown; beyond the last one stay."""
        at = self._at
        wanted = max(0, min(len(self._told) - 1, at + by))
        way = range(wanted, len(self._told)) if by > 0 else range(wanted, -1, -1)
        self._go(next((one for one in way if self._told[one].row.entry is not Entry.SHOWN), at))

    def action_back(self) -> None:
        """Leave the form."""
        self.post_message(self.Left())

    def on_resize(self, _event: events.Resize) -> None:
        """Fit the rows into the new width."""
        if self.scrollable_content_region.width != self._width:
            self._draw()

    def on_rows_asked(self, event: Rows.Asked) -> None:
        """Enter the row that was clicked."""
        self._go(event.index)
        self.enter()

    def on_input_changed(self, event: "Input.Changed") -> None:
        """Tell what is typed in a line."""
        self._typed(event, event.value)

    def on_text_area_changed(self, event: "TextArea.Changed") -> None:
        """Tell what is typed in several lines."""
        self._typed(event, event.text_area.text)

    def on_input_submitted(self, event: "Input.Submitted") -> None:
        """Go on to the next row."""
        event.stop()
        self.action_step(1)

    def on_field_area_left(self, event: "FieldArea.Left") -> None:
        """Go on to the next row, or back."""
        self.action_step(event.by)

    def on_picker_picked(self, event: "Picker.Picked") -> None:
        """Tell what is wanted."""
        if self.row:
            self.post_message(self.Wanted(self.row, event.what))

    def _typed(self, event: Message, text: str) -> None:
        event.stop()
        if self.row and self._editor.is_typing:
            self.post_message(self.Typed(self.row, text))

    def _go(self, at: int) -> None:
        active = self.is_active
        if at != self._at:
            self._at = at
            self.post_message(self.Sealed())
        self._draw()
        if active:
            self.enter()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        self._scroll()  # to be laid out with what moves: scrolled for itself, textual would paint the whole screen
        self.call_after_refresh(self._scroll)  # in a form that is higher or lower by now

    def _scroll(self) -> None:
        """Bring the row at hand into the middle where it is not seen: each scroll paints every line anew."""
        lines, first, height = self._rows.at_hand, self.scroll_offset.y, self.scrollable_content_region.height
        if lines.start < first or lines.stop > first + height:
            middle = lines.start - max(0, height - len(lines)) // 2
            self.scroll_to(y=middle, animate=False, immediate=True)
            self.refresh(repaint=False, layout=True)

    def _draw(self) -> None:
        width = self._width = self.scrollable_content_region.width or self._width
        is_seen = bool(self._told) and width > 0
        for child in self.children:
            child.display = is_seen
        if is_seen:
            self._editor.tell(self._told[self._at], width - label_width(width))
            self._rows.tell(self._told, self._at, width, self._editor.lines)
