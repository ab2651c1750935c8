"""Edits as data: what is to change in a file's data, apart from how its text will show it.

catalog.storage.patching.edits says what each means; the patcher makes them.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

from catalog.findings.place import Path


@dataclass(frozen=True, slots=True)
class Set:
    """Put another value in the place of the one at a path; the whole file's at `()`."""

    path: Path
    value: Any


@dataclass(frozen=True, slots=True)
class Insert:
    """Add an entry to the map or list at a path: under a key, or before the entry at a position (from 0)."""

    path: Path
    step: str | int
    value: Any
    order: tuple[str, ...] = ()
    """The order of a map's keys, the schema's; a key that it does not name comes last."""


@dataclass(frozen=True, slots=True)
class Delete:
    """Take the entry at a path out of its map or list."""

    path: Path


@dataclass(frozen=True, slots=True)
class Move:
    """Give the entry at a path another position (from 0) among its neighbours."""

    path: Path
    to: int


@dataclass(frozen=True, slots=True)
class Rename:
    """Give the entry at a path another key, in the same position."""

    path: Path
    key: str


Edit: TypeAlias = Set | Insert | Delete | Move | Rename
