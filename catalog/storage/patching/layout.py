"""Writing whole values as text in house style: short ones in brackets, lists of records a line each.

The house style is that of the standard's examples: two blanks a level, `{id: own, label: "自有"}`
for a record that fits on a line, a block for one that does not.
"""

from typing import Any

from msgspec import Struct

from catalog.storage.patching.prose import literal
from catalog.storage.patching.quoting import check_text, spelling
from catalog.storage.patching.refusals import unwritable

WIDTH = 120
"""The longest line that a map or list of several values is put on."""


class Layout(Struct, frozen=True):
    """How a file is laid out: by how much maps and lists are indented, and how lines end."""

    nested: int = 2
    """A map's keys from those of the map around."""
    listed: int = 2
    """A list's dashes from the key before."""
    dash: int = 1
    """Blanks behind a dash."""
    end: str = "\n"

    def pair(self, key: str, value: Any, column: int) -> str:
        """Write a key and its value; the key stands at a column, and is not indented here."""
        return f"{spelling(key)}:{self.behind_key(value, column)}"

    def element(self, value: Any, column: int) -> str:
        """Write an entry of a list; its dash stands at a column, and is not indented here."""
        return f"-{self.behind_dash(value, column)}"

    def behind_key(self, value: Any, column: int) -> str:
        """Write a value behind `key:`, with the blank or line end between them."""
        if is_short(value, column):
            return f" {inline(value)}"
        if isinstance(value, str):
            return f" {self._prose(value, column, self.nested)}"
        inner = column + (self.listed if isinstance(value, list) else self.nested)
        return f"{self.end}{' ' * inner}{self.block(value, inner)}"

    def behind_dash(self, value: Any, column: int) -> str:
        """Write a value behind `-`, with the blanks between them."""
        inner = column + 1 + self.dash
        if is_short(value, column) or (isinstance(value, dict) and fits(value, column)):
            return f"{' ' * self.dash}{inline(value)}"
        if isinstance(value, str):
            return f"{' ' * self.dash}{self._prose(value, column, 1 + self.dash)}"
        return f"{' ' * self.dash}{self.block(value, inner)}"

    def block(self, value: Any, column: int) -> str:
        """Write a map or list that is not empty as lines at a column; the first is not indented here."""
        between = f"{self.end}{' ' * column}"
        if isinstance(value, dict):
            return between.join(self.pair(key, inner, column) for key, inner in value.items())
        return between.join(self.element(inner, column) for inner in value)

    def _prose(self, text: str, column: int, step: int) -> str:
        check_text(text)
        lines = literal(text, " " * (column + step), step)
        return self.end.join(lines) if lines else inline(text)


def inline(value: Any) -> str:
    """Write a value on one line, maps and lists in brackets.

    Raises:
        PatchRefused: no file can hold it.
    """
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)}: {inline(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(inner) for inner in value) + "]"
    return spelling(value)


def is_short(value: Any, column: int) -> bool:
    """Tell whether house style puts a value on the line of its key: all but lists of records, and long ones."""
    if not value or not isinstance(value, dict | list):
        return not (isinstance(value, str) and "\n" in value)
    inner = value.values() if isinstance(value, dict) else value
    return not any(_holds_records(entry) for entry in [value, *inner]) and fits(value, column)


def fits(value: Any, column: int) -> bool:
    """Tell whether a map or list fits on a line and holds no text of several."""
    return not has_lines(value) and column + len(inline(value)) <= WIDTH


def is_on_a_line(value: Any) -> bool:
    """Tell whether a value is written on one line however long it is: all but maps, lists, and texts of several."""
    return not (isinstance(value, dict | list) or has_lines(value))


def has_lines(value: Any) -> bool:
    """Tell whether a value is or holds a text of several lines."""
    if isinstance(value, dict):
        return any(map(has_lines, value.values()))
    return any(map(has_lines, value)) if isinstance(value, list) else isinstance(value, str) and "\n" in value


def _key(key: Any) -> str:
    if not isinstance(key, str):
        raise unwritable(repr(key))
    return spelling(key)


def _holds_records(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(entry, dict | list) and entry for entry in value)
