"""Marks of the app's own as ASCII, where a terminal has no lines or draws them two cells wide.

What people wrote stays: only what draws trees, borders, bars and states is replaced, one cell by one.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_MARKS = {"├": "|", "│": "|", "└": "`", "─": "-", "▶": "+", "▼": "-", "●": "*", "✎": "~", "↑": "^", "↓": "v", "▎": "|"}
_BARS = dict.fromkeys("▁▂▃▄▅▆▇█", "#")
_TABLE = str.maketrans(_MARKS | _BARS)


class AsciiMarks(LineFilter):
    """Replaces the marks in lines that are about to be painted."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002  # as textual has it
        """Give the segments with ASCII in place of marks."""
        return [Segment(text.translate(_TABLE), style, control) for text, style, control in segments]
