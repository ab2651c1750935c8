"""A file that keeps what was found out: outside the repository, for this user only.

One of another edition, another user's, one that is locked, broken or of another shape is as good as none, and told.
"""

import os
import sqlite3
import stat
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from msgspec import Struct, field

from catalog.findings.words import Words

Answer = TypeVar("Answer")

_PRIVATE = 0o600
_WAIT = 0.2
"""Seconds to wait for another process."""

_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BAD = (KeyError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError)
"""What comes of rows of another shape, however odd."""


class KeptFile(Struct):
    """One database."""

    path: Path
    edition: int
    """Of the tables; a file of another one is made anew."""
    tables: str
    """The statements that make them."""
    notes: list[Words] = field(default_factory=list)
    """Why it was not used."""

    def change(self, change: Callable[[sqlite3.Connection], None]) -> None:
        """Change what is kept, at one stroke; where that cannot be done, tell."""
        from catalog.storage.notes import private_folder  # only what is written needs a safe way

        try:
            private_folder(self.path.parent)
            if not _is_ours(self.path):
                self.path.unlink(missing_ok=True)
            with _opened(self.path) as database, database:
                database.execute("BEGIN IMMEDIATE")
                self._prepare(database)
                change(database)
        except (OSError, sqlite3.Error):
            self._note("cache_not_written")

    def answer(self, asked: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        """Ask what is kept, all at one moment; None where there is nothing, or nothing that can be trusted."""
        if not self.path.exists():
            return None
        if not _is_ours(self.path):
            self._note("cache_not_ours")
            return None
        try:
            with _opened(self.path) as database:
                database.execute("BEGIN")
                return asked(database) if _edition(database) == self.edition else None
        except (OSError, sqlite3.Error, *_BAD) as error:
            if getattr(error, "sqlite_errorcode", None) in _BUSY:
                self._note("cache_locked")
            else:
                self._note("cache_broken")
                with suppress(OSError):
                    self.path.unlink()
        return None

    def _prepare(self, database: sqlite3.Connection) -> None:
        if _edition(database) != self.edition:
            names = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (name,) in names:
                database.execute(f'DROP TABLE "{name}"')
            for statement in self.tables.split(";"):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {self.edition}")

    def _note(self, name: str) -> None:
        from catalog.findings.phrasebook import phrasebook

        words = phrasebook(__package__)[name].format({"path": str(self.path)})
        if words not in self.notes:
            self.notes.append(words)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=_WAIT)) as database:
        if stat.S_IMODE(path.stat().st_mode) != _PRIVATE:
            path.chmod(_PRIVATE)
        yield database


def _is_ours(path: Path) -> bool:
    try:
        status = path.lstat()
    except OSError:
        return True
    mine = os.name == "nt" or (status.st_uid == os.geteuid() and not status.st_mode & 0o022)
    return stat.S_ISREG(status.st_mode) and mine


def _edition(database: sqlite3.Connection) -> int:
    (edition,) = database.execute("PRAGMA user_version").fetchone()
    return int(edition)
