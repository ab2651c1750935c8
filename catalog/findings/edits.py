"""Edits as data: what is to change in a file's data, apart from how its text will show it.

catalog.storage.patching.edits says what each means; the patcher makes them.
"""

from typing import Any, TypeAlias

from msgspec import Struct

from catalog.findings.place import Path


class Set(Struct, frozen=True):
    """Put another value in the place of the one at a path; the whole file's at `()`."""

    path: Path
    value: Any


class Insert(Struct, frozen=True):
    """Add an entry to the map or list at a path: under a key, or before the entry at a position (from 0)."""

    path: Path
    step: str | int
    value: Any
    order: tuple[str, ...] = ()
    """The order of a map's keys, the schema's; a key that it does not name comes last."""


class Delete(Struct, frozen=True):
    """Take the entry at a path out of its map or list."""

    path: Path


class Move(Struct, frozen=True):
    """Give the entry at a path another position (from 0) among its neighbours."""

    path: Path
    to: int


class Rename(Struct, frozen=True):
    """Give the entry at a path another key, in the same position."""

    path: Path
    key: str


Edit: TypeAlias = Set | Insert | Delete | Move | Rename
