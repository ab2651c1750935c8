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
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import platformdirs

from catalog.library.entry import Entry
from catalog.schema.kinds import Kind
from catalog.storage.notes import private_folder
from catalog.storage.stamp import Stamp

EDITION = 1
"""Of what is kept; counted up when Entry or what it is made of changes."""

_AT_ONCE = 1_000
"""Rows that are decoded as one text: half the time of row by row, and no other thread waits long for it."""

_KINDS = {kind.value: kind for kind in Kind}

_WAIT = 0.2
"""Seconds to wait for another process; then the files are read instead."""

Known: TypeAlias = Mapping[str, tuple[Stamp, tuple[Entry, ...]]]
"""By file: its stamp when it was read, and its entries."""


@dataclass(frozen=True, slots=True)
class IndexCache:
    """The cache of one catalogue."""

    path: Path

    @classmethod
    def of(cls, root: Path, folder: Path | None = None) -> "IndexCache":
        """Give the cache of a catalogue, by its real path."""
        folder = folder or platformdirs.user_cache_path("keli", appauthor=False)
        key = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:32]
        return cls(folder / "index" / f"{key}.sqlite")

    def read(self) -> Known:
        """Give what is known of each file; nothing where the cache cannot be used."""
        if not self.path.is_file():
            return {}
        try:
            with _opened(self.path) as database:
                ours = _edition(database) == EDITION
                return dict(_rows(database.execute("SELECT file, stamp, entries FROM files"))) if ours else {}
        except sqlite3.OperationalError:  # another process writes
            return {}
        except (sqlite3.DatabaseError, ValueError, TypeError, KeyError):  # no database, or no entries of ours
            with suppress(OSError):
                self.path.unlink()
            return {}

    def write(self, new: Known, gone: Iterable[str]) -> None:
        """Keep what is new and forget what is gone; where that cannot be done, the next run reads again."""
        rows = ((file, stamp, json.dumps(known)) for file, (stamp, known) in new.items())
        with suppress(OSError, sqlite3.Error):
            private_folder(self.path.parent)
            with _opened(self.path) as database, database:
                _prepare(database)
                database.executemany("DELETE FROM files WHERE file = ?", ((file,) for file in gone))
                database.executemany("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", rows)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=_WAIT)) as database:
        path.chmod(0o600)
        yield database


def _edition(database: sqlite3.Connection) -> int:
    (edition,) = database.execute("PRAGMA user_version").fetchone()
    return int(edition)


def _prepare(database: sqlite3.Connection) -> None:
    if _edition(database) != EDITION:
        database.execute("DROP TABLE IF EXISTS files")
        database.execute(f"PRAGMA user_version = {EDITION}")
    database.execute("CREATE TABLE IF NOT EXISTS files (file TEXT PRIMARY KEY, stamp TEXT, entries TEXT)")


def _rows(rows: sqlite3.Cursor) -> Iterator[tuple[str, tuple[Stamp, tuple[Entry, ...]]]]:
    while some := rows.fetchmany(_AT_ONCE):
        decoded = json.loads(f"[{','.join(entries for _, _, entries in some)}]")
        for (file, its_stamp, _), entries in zip(some, decoded, strict=True):
            yield file, (its_stamp, tuple(_entry(file, fields) for fields in entries))


def _entry(file: str, fields: Sequence[Any]) -> Entry:
    kind, entry_id, _, names, others, codes, authority, base = fields
    return Entry(_KINDS[kind], entry_id, file, tuple(names), tuple(others), tuple(codes), authority, base)
