"""One row of a form as lines: label, value, and what is wrong with it."""

from collections.abc import Iterator

from msgspec import Struct
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from catalog.findings.finding import Finding
from exporters.text.cells import cut, fit, wrap
from tui.form.rows import Entry, Row
from tui.widgets.lines import BOLD, DIM, Line

_NARROW, _WIDE = 20, 27
"""Cells for the labels."""
_ROOMY = 64
"""Cells of a form that has room for wide ones."""
_LINES_SHOWN = 3
_STYLES = {"error": Style(color="red"), "warning": Style(color="yellow"), "info": Style(color="blue")}


class Told(Struct, frozen=True):
    """What a row tells people."""

    row: Row
    label: str
    value: str
    note: str
    """Dim, behind the value."""
    problems: tuple[tuple[Finding, str], ...]
    """Findings, each in words."""


def label_width(width: int) -> int:
    """Give the cells of the labels in a form of so many."""
    return _WIDE if width >= _ROOMY else _NARROW


def drawn(told: Told, width: int) -> tuple[Line, ...]:
    """Draw a row in so many cells."""
    is_group = told.row.entry is Entry.SHOWN and bool(told.row.field.fields)
    return (*_values(told, width, _label(told, width, BOLD if is_group else DIM)), *_problems(told, width))


def drawn_around(told: Told, width: int, height: int) -> tuple[Line, ...]:
    """Draw a row in so many cells around a field of so many lines, in which its value stands."""
    return ((_label(told, width, BOLD),), *[()] * (height - 1), *_problems(told, width))


def _label(told: Told, width: int, style: Style) -> Segment:
    """Give the label in the width of its column, set in as deep as the row lies."""
    indent = "  " * told.row.depth
    return Segment(indent + fit(told.label, label_width(width) - 1 - len(indent)) + " ", style)


def _values(told: Told, width: int, label: Segment) -> Iterator[Line]:
    room = max(4, width - label_width(width))
    values = wrap(told.value, room)[:_LINES_SHOWN] if told.row.entry is Entry.LINES else [cut(told.value, room)]
    for value in values[:-1]:
        yield label, Segment(value)
        label = Segment(" " * label_width(width))
    if told.note and cell_len(values[-1]) + cell_len(told.note) < room:
        yield label, Segment(values[-1]), Segment(f" {told.note}" if told.value else told.note, DIM)
    else:
        yield label, Segment(values[-1])


def _problems(told: Told, width: int) -> Iterator[Line]:
    """Give what is wrong with a row, below its value."""
    label = label_width(width)
    for finding, words in told.problems:
        for line in wrap(words, width - label):
            yield (Segment(" " * label + line, _STYLES[finding.severity]),)
