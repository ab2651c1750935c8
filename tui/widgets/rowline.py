"""One row of a form that is not being entered: label, value, and what is wrong with it."""

from msgspec import Struct
from rich.cells import cell_len
from rich.text import Text as Styled
from textual.message import Message
from textual.widgets import Static

from catalog.findings.finding import Finding
from exporters.text.cells import cut, fit, wrap
from tui.form.rows import Entry, Row

_NARROW, _WIDE = 20, 27
"""Cells for the labels."""
_ROOMY = 64
"""Cells of a form that has room for wide ones."""
_LINES_SHOWN = 3


class Told(Struct, frozen=True):
    """What a row tells people."""

    row: Row
    label: str
    value: str
    note: str
    """Dim, behind the value."""
    problems: tuple[tuple[Finding, str], ...]
    """Findings, each in words."""


class RowLine(Static):
    """Shows a row; a click asks for it."""

    class Asked(Message):
        """The row is to be entered."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, index: int) -> None:
        super().__init__(markup=False)
        self.index = index
        self._last: tuple[Told, int] | None = None
        self._height = -1

    def tell(self, told: Told, width: int) -> None:
        """Show a row in so many cells; nothing is drawn anew where nothing changed."""
        if self._last != (told, width):
            self._last = (told, width)
            drawn = _drawn(told, width)
            height = drawn.plain.count("\n")
            self.update(drawn, layout=height != self._height)
            self._height = height

    def on_click(self) -> None:
        """Ask to enter this row."""
        self.post_message(self.Asked(self.index))


def label_width(width: int) -> int:
    """Give the cells of the labels in a form of so many."""
    return _WIDE if width >= _ROOMY else _NARROW


def label_of(told: Told, width: int) -> str:
    """Give the label in the width of its column, set in as deep as the row lies."""
    indent = "  " * told.row.depth
    return indent + fit(told.label, label_width(width) - 1 - len(indent)) + " "


def problem_lines(told: Told, width: int) -> Styled:
    """Give what is wrong with a row, below its value."""
    lines, label = Styled(no_wrap=True), label_width(width)
    for finding, words in told.problems:
        for line in wrap(words, width - label):
            lines.append("\n" if lines else "")
            lines.append(" " * label + line, style=_STYLES[finding.severity])
    return lines


def _drawn(told: Told, width: int) -> Styled:
    is_group = told.row.entry is Entry.SHOWN and bool(told.row.field.fields)
    drawn = Styled(label_of(told, width), style="bold" if is_group else "dim", no_wrap=True)
    label = label_width(width)
    room = max(4, width - label)
    values = wrap(told.value, room)[:_LINES_SHOWN] if told.row.entry is Entry.LINES else [cut(told.value, room)]
    drawn.append(("\n" + " " * label).join(values), style="not bold not dim")
    if cell_len(values[-1]) + cell_len(told.note) < room:
        drawn.append(f" {told.note}" if told.value else told.note, style="dim")
    if told.problems:
        drawn.append("\n")
        drawn.append_text(problem_lines(told, width))
    return drawn


_STYLES = {"error": "red", "warning": "yellow", "info": "blue"}
