"""A place as libyaml counts."""

from typing import NamedTuple, Protocol


class Mark(Protocol):
    """Line and column, from 0."""

    @property
    def line(self) -> int: ...

    @property
    def column(self) -> int: ...


class At(NamedTuple):
    """A mark of our own."""

    line: int
    column: int
