"""The span of a value in a file, whatever the file is written in."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from msgspec import Struct

from catalog.storage.mark import Mark


class Span(Protocol):
    """A value's first mark, the mark just behind its last character, and the spans within it."""

    @property
    def start(self) -> Mark:
        """Give the first mark."""

    @property
    def end(self) -> Mark:
        """Give the mark just behind the last character."""

    @property
    def keys(self) -> "Mapping[str, Key] | None":
        """Give the entries of a map, in the order of the file."""

    @property
    def items(self) -> "Sequence[Span] | None":
        """Give the entries of a list."""


class Key(Protocol):
    """A key's marks and its value's span."""

    @property
    def start(self) -> Mark:
        """Give the first mark."""

    @property
    def end(self) -> Mark:
        """Give the mark just behind the last character."""

    @property
    def value(self) -> Span:
        """Give the span of the value."""


class Entry(Struct, frozen=True):
    """A key whose marks have been looked up."""

    start: Mark
    end: Mark
    value: Span
