"""A place as libyaml counts."""

from typing import Protocol

from msgspec import Struct


class Mark(Protocol):
    """Line and column, from 0."""

    @property
    def line(self) -> int:
        """Give the line, from 0."""

    @property
    def column(self) -> int:
        """Give the column, from 0."""


class At(Struct, frozen=True):
    """A mark of our own."""

    line: int
    column: int
