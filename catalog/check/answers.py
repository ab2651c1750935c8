"""What was said of a catalogue, kept sheet by sheet: where a few files have changed, the rest is said again as it was.

A piece is what is said of one file to one question. It rests on the question, the file's sheet and its text.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct
from msgspec.structs import astuple

from catalog.check.report import Tally
from catalog.check.state import State
from catalog.check.tables import in_bytes
from catalog.findings.severity import Severity
from catalog.storage.kept_file import KeptFile

if TYPE_CHECKING:
    from catalog.findings.finding import Finding

_MOST = 8
"""Questions whose answers are kept: the newest ones."""

_UNSAID = """
    SELECT sheets.file, sheets.mark, findings FROM sheets LEFT JOIN pieces
    ON pieces.question = ? AND pieces.place = 0 AND pieces.file = sheets.file AND pieces.mark = sheets.mark
    WHERE text IS NULL
"""
_SAID = """
    SELECT count(*), total(errors), total(warnings), total(infos) FROM pieces WHERE question = ? AND place = 0
"""
_GONE = "DELETE FROM pieces WHERE question = ? AND file NOT IN (SELECT file FROM sheets)"


class Frame(Struct, frozen=True):
    """What stands around and between the pieces of a text."""

    head: str = ""
    between: str = ""
    tail: str = ""

    def joined(self, pieces: Iterable[str]) -> str:
        """Put a text together; pieces that say nothing are left out."""
        return f"{self.head}{self.between.join(filter(None, pieces))}{self.tail}"


class Sheet(Struct, frozen=True):
    """What is told of a file in the end."""

    file: bytes
    mark: str
    """What tells it, with the text it is told of, from others."""
    findings: "tuple[Finding, ...]"


class Piece(Struct, frozen=True):
    """What is said of a sheet."""

    sheet: Sheet
    texts: Sequence[str]
    """One for each format."""
    tally: Tally


Ending: TypeAlias = Callable[[Tally], tuple[Sequence[Frame], int]]
"""From what was told of in all to what stands around it in each format, and the exit code."""


class Unsaid(Struct, frozen=True):
    """What is left to say to a question."""

    sheets: Sequence[Sheet]
    since: str
    """What tells the catalogue of which the rest was said from others."""


class Answers(Struct, frozen=True):
    """The answers about one catalogue."""

    kept: KeptFile

    def unsaid(self, state: State, question: str) -> Unsaid | None:
        """Give what is to be said to a question yet; None where the catalogue as it is is not known."""
        from catalog.check.verdicts import finding_of

        key = (state.whole, state.today.isoformat())

        def asked(database: sqlite3.Connection) -> Unsaid | None:
            if not database.execute("SELECT 1 FROM wholes WHERE whole = ? AND day IN ('', ?)", key).fetchone():
                return None
            number, since = _known(database, question)
            left = database.execute(_UNSAID, (number,)).fetchall()
            return Unsaid(
                [Sheet(file, mark, tuple(map(finding_of, json.loads(told)))) for file, mark, told in left], since
            )

        return self.kept.answer(asked)

    def keep(self, state: State, question: str, left: Unsaid, pieces: Iterable[Piece], ending: Ending) -> None:
        """Keep what was said to a question; not where a file has changed since it was examined: it was quoted.

        Nor where another process has kept another check, or another answer, since it was told what is left.
        """
        said = list(pieces)
        files = {piece.sheet.file.decode("utf-8", "surrogatepass") for piece in said}
        if not state.is_as_it_was(files & state.files.keys()):
            return

        def change(database: sqlite3.Connection) -> None:
            number, since = _known(database, question)
            whole = database.execute("SELECT files FROM wholes WHERE whole = ?", (state.whole,)).fetchone()
            if whole is None or since != left.since:
                return
            rows = (row for piece in said for row in _rows(number, piece))
            database.executemany("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            frames, code = ending(Tally(int(whole[0]), _counts(database, number)))
            answer = (number, question, state.whole, code)
            database.execute("INSERT OR REPLACE INTO questions VALUES (?, ?, ?, ?)", answer)
            around = ((number, place, *map(in_bytes, astuple(frame))) for place, frame in enumerate(frames))
            database.executemany("INSERT OR REPLACE INTO frames VALUES (?, ?, ?, ?, ?)", around)
            for table, name in (("questions", "id"), ("frames", "question"), ("pieces", "question")):
                database.execute(f"DELETE FROM {table} WHERE {name} <= ?", (number - _MOST,))  # noqa: S608  # our names

        self.kept.change(change)


def _known(database: sqlite3.Connection, question: str) -> tuple[int, str]:
    """Give a question's number, and what tells the catalogue that it was answered about; a new number if it was not."""
    known = database.execute("SELECT id, whole FROM questions WHERE question = ?", (question,)).fetchone()
    (last,) = database.execute("SELECT coalesce(max(id), 0) FROM questions").fetchone()
    return (int(known[0]), str(known[1])) if known else (int(last) + 1, "")


def _counts(database: sqlite3.Connection, number: int) -> dict[Severity, int]:
    """Count what was said to a question, after what was said of files that are gone is forgotten."""
    (sheets,) = database.execute("SELECT count(*) FROM sheets").fetchone()
    count, *counts = map(int, database.execute(_SAID, (number,)).fetchone())
    if count != sheets:
        database.execute(_GONE, (number,))
        count, *counts = map(int, database.execute(_SAID, (number,)).fetchone())
    if count != sheets:
        raise sqlite3.DatabaseError
    return dict(zip(Severity, counts, strict=True))


def _rows(number: int, piece: Piece) -> Iterable[tuple[int | bytes | str, ...]]:
    counts = [piece.tally.counts[severity] for severity in Severity]
    for place, text in enumerate(piece.texts):
        yield (number, place, piece.sheet.file, piece.sheet.mark, *counts, in_bytes(text))
