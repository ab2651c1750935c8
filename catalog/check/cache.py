"""Verdicts kept between runs: outside the repository, for this user only, keyed by all that they rest on.

What is kept can spare work, never change a verdict: another edition, another user's file, one that is locked,
broken or of another shape is as good as none, and told. Of the last whole check the report is kept too.
"""

import hashlib
import json
import os
import sqlite3
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from catalog.check.state import State
from catalog.findings.words import Words
from catalog.schema.kinds import Kind
from catalog.storage.attachments import trouble
from catalog.storage.stamp import stamp

if TYPE_CHECKING:
    from catalog.check.examine import Examined
    from catalog.check.terms import Report

Answer = TypeVar("Answer")

EDITION = 2
"""Of the tables; what is in them is keyed by a hash of keli."""

_PRIVATE = 0o600
_WAIT = 0.2
"""Seconds to wait for another process."""

_TABLES = """
    CREATE TABLE reports (whole TEXT PRIMARY KEY, day TEXT, report TEXT);
    CREATE TABLE tellings (
        whole TEXT, day TEXT, question TEXT, place INTEGER, code INTEGER, told BLOB, PRIMARY KEY (question, place)
    );
    CREATE TABLE verdicts (
        file TEXT PRIMARY KEY, stamp TEXT, content TEXT, base TEXT, base_mark TEXT, world TEXT, day TEXT,
        attached TEXT, verdict TEXT
    );
"""
_TOLD = "SELECT code, told FROM tellings WHERE whole = ? AND question = ? AND day IN ('', ?)"
_TELL = "INSERT INTO tellings SELECT whole, day, ?, ?, ?, ? FROM reports WHERE whole = ?"
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_BAD = (KeyError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True, slots=True)
class Told:
    """What a command has said of a catalogue."""

    texts: tuple[str, ...]
    """One for each format that was asked for."""
    code: int
    """The exit code."""


@dataclass(slots=True)
class Cache:
    """The verdicts of one catalogue."""

    path: Path
    by_content: bool = False
    """True where stamps are not to be trusted."""
    notes: list[Words] = field(default_factory=list)
    """Why it was not used."""

    @classmethod
    def of(cls, root: Path, folder: Path, *, by_content: bool) -> "Cache":
        """Give the cache of a catalogue, by its real path."""
        key = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:32]
        return cls(folder / "verdicts" / f"{key}.sqlite", by_content)

    def report(self, state: State) -> "Report | None":
        """Give the report on the catalogue as it is; None where it is not known."""
        from catalog.check.terms import Report
        from catalog.check.verdicts import finding_of

        key = (state.whole, state.today.isoformat())

        def asked(database: sqlite3.Connection) -> Report | None:
            found = database.execute("SELECT report FROM reports WHERE whole = ? AND day IN ('', ?)", key).fetchone()
            if found is None:
                return None
            files, findings = json.loads(found[0])
            return Report(tuple(map(finding_of, findings)), int(files))

        return self._answer(asked)

    def known(self, state: State) -> "dict[str, Examined]":
        """Give by file what still holds of what was made of it."""
        from catalog.check.gathered_data import examined_of  # every rule: not where nothing has changed

        key = (state.world, state.today.isoformat())

        def asked(database: sqlite3.Connection) -> "dict[str, Examined]":
            rows = database.execute("SELECT * FROM verdicts WHERE world = ? AND day IN ('', ?)", key).fetchall()
            held = [(row[0], row[-1]) for row in rows if _holds(state, row)]
            decoded = json.loads(f"[{','.join(verdict for _, verdict in held)}]")
            return {file: examined_of(data) for (file, _), data in zip(held, decoded, strict=True)}

        return self._answer(asked) or {}

    def keep(self, state: State, new: "Mapping[str, Examined]", report: "Report", *, daily: bool) -> None:
        """Keep new verdicts and the report, forget files that are gone; where that cannot be done, tell.

        A bundle's verdict rests on the items of its members, which may be others tomorrow; it is given anew.
        Nothing is kept where a file was changed while it was examined: nobody knows which text was judged.
        """
        from catalog.check.verdicts import finding_data

        if not state.is_as_it_was(new):
            return
        day = state.today.isoformat() if daily else ""
        alone = {file: one for file, one in new.items() if state.files[file] is not Kind.BUNDLE}
        rows = [_row(state, file, examined, day) for file, examined in alone.items() if _is_text(file)]
        told = json.dumps([report.files, [finding_data(finding) for finding in report.findings]])

        def change(database: sqlite3.Connection) -> None:
            database.executemany("INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
            gone = {file for (file,) in database.execute("SELECT file FROM verdicts")} - state.files.keys()
            database.executemany("DELETE FROM verdicts WHERE file = ?", [(file,) for file in gone])
            database.execute("DELETE FROM reports")
            database.execute("INSERT INTO reports VALUES (?, ?, ?)", (state.whole, day, told))

        self._change(change)

    def told(self, state: State, question: str) -> Told | None:
        """Give what was said to a question about the catalogue as it is; None where that is not known."""
        key = (state.whole, question, state.today.isoformat())

        def asked(database: sqlite3.Connection) -> Told | None:
            rows = database.execute(f"{_TOLD} ORDER BY place", key).fetchall()
            texts = tuple(bytes(text).decode("utf-8", "surrogatepass") for _, text in rows)
            return Told(texts, int(rows[0][0])) if rows else None

        return self._answer(asked)

    def keep_told(self, state: State, question: str, told: Told) -> None:
        """Keep what was said to a question, as long as the report does: it says what stands in files, too."""
        if not state.is_as_it_was(state.files):
            return
        rows = [
            (question, place, told.code, text.encode("utf-8", "surrogatepass"), state.whole)
            for place, text in enumerate(told.texts)
        ]

        def change(database: sqlite3.Connection) -> None:
            database.execute("DELETE FROM tellings WHERE whole <> ? OR question = ?", (state.whole, question))
            database.executemany(_TELL, rows)

        self._change(change)

    def _change(self, change: Callable[[sqlite3.Connection], None]) -> None:
        from catalog.storage.notes import private_folder  # only what is written needs a safe way

        try:
            private_folder(self.path.parent)
            if not _is_ours(self.path):
                self.path.unlink(missing_ok=True)
            with _opened(self.path) as database, database:
                _prepare(database)
                change(database)
        except (OSError, sqlite3.Error):
            self._note("cache_not_written")

    def _answer(self, asked: Callable[[sqlite3.Connection], Answer]) -> Answer | None:
        """Ask what is kept; None where there is nothing, or nothing that can be trusted."""
        if not self.path.exists():
            return None
        if not _is_ours(self.path):
            self._note("cache_not_ours")
            return None
        try:
            with _opened(self.path) as database:
                return asked(database) if _edition(database) == EDITION else None
        except (sqlite3.Error, *_BAD) as error:
            if getattr(error, "sqlite_errorcode", None) in _BUSY:
                self._note("cache_locked")
            else:
                self._note("cache_broken")
                with suppress(OSError):
                    self.path.unlink()
        return None

    def _note(self, name: str) -> None:
        from catalog.findings.phrasebook import phrasebook

        words = phrasebook(__package__)[name].format({"path": str(self.path)})
        if words not in self.notes:
            self.notes.append(words)


def _is_text(file: str) -> bool:
    """Tell whether a file's name can be kept: one whose bytes are no text cannot, and is examined each time."""
    return not any("\ud800" <= char <= "\udfff" for char in file)


def _row(state: State, file: str, examined: "Examined", day: str) -> tuple[str, ...]:
    from catalog.check.gathered_data import examined_data

    mark = state.marks[file]
    attached = json.dumps({name: trouble(state.root, name) for name in examined.attached})
    told = json.dumps(examined_data(examined))
    content = mark if state.by_content else state.content(file)
    return (
        *(file, stamp(state.root, file), content),
        *(examined.base, state.base_mark(examined.base), state.world, day, attached, told),
    )


def _holds(state: State, row: tuple[str, ...]) -> bool:
    file, its_stamp, content, base, base_mark, _world, _day, attached, _verdict = row
    mark = state.marks.get(file)
    if mark is None or (base and state.base_mark(base) != base_mark):
        return False
    if mark not in (content, its_stamp) and state.content(file) != content:
        return False
    return attached == "{}" or all(trouble(state.root, name) == was for name, was in json.loads(attached).items())


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, timeout=_WAIT)) as database:
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


def _prepare(database: sqlite3.Connection) -> None:
    if _edition(database) != EDITION:
        for name in ("reports", "tellings", "verdicts"):
            database.execute(f"DROP TABLE IF EXISTS {name}")
        for statement in _TABLES.split(";"):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {EDITION}")
