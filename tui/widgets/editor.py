"""The field in which the value of a row is entered: one of three, for what kind of value it has."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import Input, TextArea
from textual.widgets.input import Selection

from catalog.schema.fields import FieldKind
from exporters.text.cells import visible
from tui.form.rows import CHOSEN, Entry
from tui.form.values import editable, typed
from tui.ime import ImeInput
from tui.widgets.area import FieldArea
from tui.widgets.drawn_row import Told
from tui.widgets.laid_out_once import content_size
from tui.widgets.picker import Picker

_REPLACED = frozenset({FieldKind.INTEGER, FieldKind.NUMBER, FieldKind.COUNT, FieldKind.DATE})
"""Kinds whose old value gives way to what is typed."""


class Editor(Vertical):
    """Moves from row to row; only one of its three fields is seen."""

    virtual_size = content_size()

    def __init__(self) -> None:
        super().__init__(id="editor")
        self._line = ImeInput(compact=True, select_on_focus=False)
        self._area = FieldArea()
        self._picker = Picker()
        self._told: Told | None = None
        self._known = ""
        """The text that was filled in or taken over last; a field with another one is ahead of what is shown."""

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        yield self._line
        yield self._area
        yield self._picker

    @property
    def field(self) -> Widget:
        """The field that is seen."""
        entry = self._told.row.entry if self._told else Entry.SHOWN
        return {Entry.LINE: self._line, Entry.LINES: self._area}.get(entry, self._picker)

    @property
    def is_typing(self) -> bool:
        """Whether the field takes text."""
        return self.field is not self._picker

    @property
    def lines(self) -> int:
        """How many lines the field will have once it is laid out."""
        counts = {Entry.LINE: 1, Entry.LINES: self._area.lines}
        return counts.get(self._told.row.entry, self._picker.lines) if self._told else 1

    def tell(self, told: Told, room: int) -> None:
        """Show a row's value in so many cells; a text that is ahead of it is left as it was typed."""
        other = self._told is None or self._told.row.path != told.row.path
        self._told = told
        self._area.room = room
        for field in (self._line, self._area, self._picker):
            field.display = field is self.field
        self._fill(told, other, room)

    def take(self, text: str) -> bool:
        """Note that a text is taken over; False where the field has another one by now."""
        if text == self._text:
            self._known = text
        return text == self._text

    def _fill(self, told: Told, other: bool, room: int) -> None:
        if self.field is self._picker:
            self._picker.takes_letters = told.row.entry in CHOSEN
            self._picker.show(visible(told.value or told.note), room)
        elif other or (self._text == self._known and typed(told.row, self._text) != told.row.value):
            text = self._known = editable(told.row)
            if text == self._text and not other:  # ends in a line that what is typed leaves out
                return
            with self.prevent(Input.Changed, TextArea.Changed):
                if self.field is self._line:
                    self._line.value = text
                    start = 0 if other and told.row.field.kind in _REPLACED else len(text)
                    self._line.selection = Selection(start, len(text))
                else:
                    self._area.text = text
                    self._area.move_cursor(self._area.document.end)

    @property
    def _text(self) -> str:
        return self._line.value if self.field is self._line else self._area.text
