"""What files were found to say, kept between runs: outside the repository, for this user only.

A file counts as unchanged while its size, times and number on the disk are the same; saving gives
it another number. SQLite, because noting one change takes 2 ms, where writing 20,000 items as JSON
takes 90; reading them takes either about 150. A cache that is broken, locked or of another edition is as good as none.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import platformdirs
from msgspec import Struct

from catalog.library.entry import Entry
from catalog.schema.kinds import Kind
from catalog.storage.kept_file import KeptFile
from catalog.storage.stamp import Stamp

EDITION = 1
"""Of what is kept; counted up when Entry or what it is made of changes."""

_AT_ONCE = 1_000
"""Rows that are decoded as one text: half the time of row by row, and no other thread waits long for it."""

_KINDS = {kind.value: kind for kind in Kind}

_TABLES = "CREATE TABLE files (file TEXT PRIMARY KEY, stamp TEXT, entries TEXT)"

Known: TypeAlias = Mapping[str, tuple[Stamp, tuple[Entry, ...]]]
"""By file: its stamp when it was read, and its entries."""


class IndexCache(Struct, frozen=True):
    """The cache of one catalogue."""

    kept: KeptFile

    @classmethod
    def of(cls, root: Path, folder: Path | None = None) -> "IndexCache":
        """Give the cache of a catalogue, by its real path."""
        folder = folder or platformdirs.user_cache_path("keli", appauthor=False)
        key = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:32]
        return cls(KeptFile(folder / "index" / f"{key}.sqlite", EDITION, _TABLES))

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.kept.path

    def read(self) -> Known:
        """Give what is known of each file; nothing where the cache cannot be used."""
        return self.kept.answer(_known) or {}

    def write(self, new: Known, gone: Iterable[str]) -> None:
        """Keep what is new and forget what is gone; where that cannot be done, the next run reads again."""
        rows = [(file, stamp, json.dumps(known)) for file, (stamp, known) in new.items()]

        def change(database: sqlite3.Connection) -> None:
            database.executemany("DELETE FROM files WHERE file = ?", ((file,) for file in gone))
            database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", rows)

        self.kept.change(change)


def _known(database: sqlite3.Connection) -> Known:
    return dict(_rows(database.execute("SELECT file, stamp, entries FROM files")))


def _rows(rows: sqlite3.Cursor) -> Iterator[tuple[str, tuple[Stamp, tuple[Entry, ...]]]]:
    while some := rows.fetchmany(_AT_ONCE):
        decoded = json.loads(f"[{','.join(entries for _, _, entries in some)}]")
        for (file, its_stamp, _), entries in zip(some, decoded, strict=True):
            yield file, (its_stamp, tuple(_entry(file, fields) for fields in entries))


def _entry(file: str, fields: Sequence[Any]) -> Entry:
    """Make an entry.

    Raises:
        KeyError, TypeError, ValueError: it is none of ours.
    """
    kind, entry_id, _, *lists, authority, base = fields
    names, others, codes = map(tuple, lists)
    if not all(isinstance(text, str) for text in (entry_id, *names, *others, *codes, authority, base)):
        raise TypeError
    return Entry(_KINDS[kind], entry_id, file, names, others, codes, authority, base)
