"""Verdicts kept between runs: outside the repository, for this user only, keyed by all that they rest on.

What is kept can spare work, never change a verdict. Of each file what was made of it is kept, and of the last whole
check its sheets: what is told of each file in the end. What goes by stamps and what goes by content is kept apart.
"""

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from catalog.check.said import Told, told_before
from catalog.check.state import State, digest
from catalog.check.tables import EDITION, TABLES, in_bytes
from catalog.findings.words import Words
from catalog.storage.kept_file import KeptFile

if TYPE_CHECKING:  # where nothing has changed, none of it is looked at
    from collections.abc import Mapping

    from catalog.check.answers import Answers
    from catalog.check.earlier import Before, Held
    from catalog.check.outcome import Outcome
    from catalog.check.packed import Pack, Packed
    from catalog.check.report import Report
    from catalog.findings.finding import Finding

_HOLDING = "SELECT file, stamp, content, base, base_mark, attached FROM verdicts WHERE world = ? AND day IN ('', ?)"
_ROW = "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_TOGETHER = 100
"""Files of which what was made is read at once."""

_WHOLE = "FROM wholes WHERE whole = ? AND day IN ('', ?)"


class Cache(Struct):
    """The verdicts of one catalogue."""

    kept: KeptFile
    by_content: bool = False
    """True where stamps are not to be trusted."""

    @classmethod
    def of(cls, root: Path, folder: Path | None = None, *, by_content: bool = False) -> "Cache":
        """Give the cache of a catalogue, by its real path; in the user's own folder where none is named."""
        folder = folder or _own_folder()
        key = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:32]
        path = folder / "verdicts" / f"{key}{'-content' if by_content else ''}.sqlite"
        return cls(KeptFile(path, EDITION, TABLES), by_content)

    def told(self, state: State, question: str) -> Told | None:
        """Give what was said to a question about the catalogue as it is; None where that is not known."""
        return told_before(self.kept, state, question)

    @property
    def answers(self) -> "Answers":
        """What was said of it, sheet by sheet."""
        from catalog.check.answers import Answers

        return Answers(self.kept)

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.kept.path

    @property
    def notes(self) -> Sequence[Words]:
        """Why it was not used."""
        return self.kept.notes

    def report(self, state: State) -> "Report | None":
        """Give the report on the catalogue as it is; None where it is not known."""
        from catalog.check.report import Report
        from catalog.check.verdicts import finding_of

        key = _key(state)

        def asked(database: sqlite3.Connection) -> Report | None:
            found = database.execute(f"SELECT files {_WHOLE}", key).fetchone()
            if found is None:
                return None
            sheets = database.execute("SELECT findings FROM sheets ORDER BY file").fetchall()
            every = json.loads(f"[{','.join(sheet for (sheet,) in sheets)}]")
            return Report(tuple(finding_of(one) for sheet in every for one in sheet), int(found[0]))

        return self.kept.answer(asked)

    def held(self, state: State) -> "Held":
        """Tell what still holds.

        A bundle's verdict rests on the items of its members, which may be others tomorrow; it is given anew.
        """
        from catalog.check.earlier import Held
        from catalog.check.rows import holds

        key = (state.world, state.today.isoformat())  # before anything is read: what changes meanwhile is noticed

        def asked(database: sqlite3.Connection) -> Held:
            rows = database.execute(_HOLDING, key)
            return Held(frozenset(row[0] for row in rows if holds(state, row)), _last(database))

        return self.kept.answer(asked) or Held()

    def known(self, files: Iterable[str]) -> "Packed | None":
        """Give what was made of files that hold; None where it cannot be read, or not of all."""
        from catalog.check.packed import Packed  # every rule: not where nothing has changed

        wanted = list(files)
        parts = [wanted[start : start + _TOGETHER] for start in range(0, len(wanted), _TOGETHER)]

        def asked(database: sqlite3.Connection) -> "Packed | None":
            found = Packed(_packed(database, part) for part in parts)
            return found if len(found) == len(wanted) else None

        return self.kept.answer(asked) if wanted else Packed()

    def before(self, state: State, held: "Held", files: Iterable[str]) -> "Before | None":
        """Give what is known of the last whole check, and of some files; None where that was of other files.

        None, too, where another process has kept another check since what holds was told.
        """
        from catalog.check.earlier import Before
        from catalog.check.gathered_data import mistake_of

        wanted, key = list(files), (state.world, state.names, state.today.isoformat())
        if not state.names:
            return None

        def asked(database: sqlite3.Connection) -> Before | None:
            found = database.execute(
                "SELECT mistakes FROM wholes WHERE world = ? AND names = ? AND day IN ('', ?)", key
            ).fetchone()
            if found is None or _last(database) != held.whole:
                return None
            rows = _each(database, "SELECT file, world, gathered, elsewhere FROM verdicts WHERE file = ?", wanted)
            gathered = {file: (str(facts), str(told)) for file, world, facts, told in rows if world == state.world}
            return Before(tuple((str(code), mistake_of(data)) for code, data in json.loads(found[0])), gathered)

        return self.kept.answer(asked)

    def keep(self, state: State, outcome: "Outcome") -> None:
        """Keep new verdicts and sheets, forget files that are gone; where that cannot be done, tell.

        Nothing is kept where a file was changed while it was examined: nobody knows which text was judged; nor where
        what is left as it was is no longer what another process has kept.
        """
        from catalog.check.gathered_data import mistake_data
        from catalog.check.rows import is_text, row_of

        if not state.is_as_it_was({*outcome.new, *(outcome.sheets.keys() & state.files.keys())}):
            return
        day = state.today.isoformat() if outcome.is_daily or state.guides else ""
        files = len(state.files) + len(state.guides)
        rows = [row_of(state, file, examined, day) for file, examined in outcome.new.items() if is_text(file)]
        mistakes = json.dumps([[code, mistake_data(mistake)] for code, mistake in outcome.mistakes])
        whole = (state.whole, day, state.world, state.names, files, mistakes)

        def change(database: sqlite3.Connection) -> None:
            if outcome.report is None and _last(database) != outcome.since:
                return
            database.executemany(_ROW, rows)
            if outcome.report is not None:  # else the files are the same ones
                gone = {file for (file,) in database.execute("SELECT file FROM verdicts")} - state.files.keys()
                database.executemany("DELETE FROM verdicts WHERE file = ?", [(file,) for file in gone])
                database.execute("DELETE FROM sheets")
            database.executemany("DELETE FROM sheets WHERE file = ?", [(in_bytes(file),) for file in outcome.sheets])
            database.executemany("INSERT INTO sheets VALUES (?, ?, ?)", _sheets(state, outcome.sheets))
            database.execute("DELETE FROM wholes")
            database.execute("INSERT INTO wholes VALUES (?, ?, ?, ?, ?, ?)", whole)

        self.kept.change(change)


def _packed(database: sqlite3.Connection, files: Iterable[str]) -> "Pack":
    from catalog.check.gathered_data import examined_of
    from catalog.check.packed import Pack

    rows = list(_each(database, "SELECT file, gathered, told FROM verdicts WHERE file = ?", files))
    decoded = json.loads(f"[{','.join(f'[{gathered},{told}]' for _, gathered, told in rows)}]")
    return Pack.of({row[0]: examined_of(*data) for row, data in zip(rows, decoded, strict=True)})


def _last(database: sqlite3.Connection) -> str:
    """Give what tells the last check from others; nothing where there was none."""
    found = database.execute("SELECT whole FROM wholes").fetchone()
    return str(found[0]) if found else ""


def _each(database: sqlite3.Connection, selecting: str, files: Iterable[str]) -> Iterator[tuple[str, ...]]:
    from catalog.check.rows import is_text

    for file in filter(is_text, files):
        yield from database.execute(selecting, (file,))


def _key(state: State) -> tuple[str, str]:
    return (state.whole, state.today.isoformat())


def _sheets(state: State, sheets: "Mapping[str, Sequence[Finding]]") -> Iterator[tuple[bytes, str, str]]:
    """Give each sheet that says something, and what tells it from others: what is told, and the text it is told of."""
    from catalog.check.verdicts import finding_data

    for file, findings in sheets.items():
        if findings:
            told = json.dumps([finding_data(finding) for finding in findings])
            yield in_bytes(file), digest([state.world, state.mark(file), told]), told


def _own_folder() -> Path:
    import platformdirs  # only where no folder is named

    return platformdirs.user_cache_path("keli", appauthor=False)
