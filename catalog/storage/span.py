"""The span of a value in a file, whatever the file is written in."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from catalog.storage.mark import Mark


class Stretch(Protocol):
    """A first mark, and the mark just behind the last character."""

    @property
    def start(self) -> Mark:
        """Give the first mark."""

    @property
    def end(self) -> Mark:
        """Give the mark just behind the last character."""


class Span(Stretch, Protocol):
    """A value's marks, and the spans within it."""

    @property
    def keys(self) -> "Mapping[str, Key] | None":
        """Give the entries of a map, in the order of the file."""

    @property
    def items(self) -> "Sequence[Span] | None":
        """Give the entries of a list."""


class Key(Stretch, Protocol):
    """A key's marks and its value's span."""

    @property
    def value(self) -> Span:
        """Give the span of the value."""


class Entry(Struct, frozen=True):
    """A key whose marks have been looked up."""

    start: Mark
    end: Mark
    value: Span
