"""Where something stands in a file."""

from typing import TypeAlias

from msgspec import Struct

Path: TypeAlias = tuple[str | int, ...]
"""From the top of a file's data to a value: keys of maps, positions (from 0) in lists."""


class Place(Struct, frozen=True, order=True):
    """A stretch of a file, from its first character to just behind its last.

    Lines and columns count from 1, columns in characters. `file` is relative to the
    catalogue, with forward slashes on every system.
    """

    file: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
