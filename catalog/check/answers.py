"""What was said of a catalogue, kept sheet by sheet: where a few files have changed, the rest is said again as it was.

A piece is what is said of one file to one question. It rests on the question, the file's sheet and its text.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from catalog.check.kept_file import KeptFile
from catalog.check.state import State
from catalog.check.terms import Tally
from catalog.findings.severity import Severity

if TYPE_CHECKING:
    from catalog.findings.finding import Finding

_MOST = 8
"""Questions whose answers are kept: the newest ones."""

_SHEETS = """
    SELECT {wanted} FROM sheets LEFT JOIN pieces
    ON pieces.question = ? AND pieces.place = ? AND pieces.file = sheets.file AND pieces.mark = sheets.mark
"""
_TEXTS = f"{_SHEETS.format(wanted='text')} ORDER BY sheets.file"
_TALLY = _SHEETS.format(wanted="total(errors), total(warnings), total(infos)")
_UNSAID = f"{_SHEETS.format(wanted='sheets.file, sheets.mark, findings')} WHERE text IS NULL"


class Frame(NamedTuple):
    """What stands around and between the pieces of a text."""

    head: str = ""
    between: str = ""
    tail: str = ""

    def joined(self, pieces: Iterable[str]) -> str:
        """Put a text together; pieces that say nothing are left out."""
        return f"{self.head}{self.between.join(filter(None, pieces))}{self.tail}"


class Sheet(NamedTuple):
    """What is told of a file in the end."""

    file: bytes
    mark: str
    """What tells it, with the text it is told of, from others."""
    findings: "tuple[Finding, ...]"


class Piece(NamedTuple):
    """What is said of a sheet."""

    sheet: Sheet
    texts: Sequence[str]
    """One for each format."""
    tally: Tally


@dataclass(frozen=True, slots=True)
class Unsaid:
    """What is left to say to a question."""

    sheets: Sequence[Sheet]
    tally: Tally
    """Of what is not."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers about one catalogue."""

    kept: KeptFile

    def unsaid(self, state: State, question: str) -> Unsaid | None:
        """Give what is to be said to a question yet; None where the catalogue as it is is not known."""
        from catalog.check.verdicts import finding_of

        key = (state.whole, state.today.isoformat())

        def asked(database: sqlite3.Connection) -> Unsaid | None:
            whole = database.execute("SELECT files FROM wholes WHERE whole = ? AND day IN ('', ?)", key).fetchone()
            if whole is None:
                return None
            known = database.execute("SELECT id FROM questions WHERE question = ?", (question,)).fetchone() or (0,)
            left = database.execute(_UNSAID, (known[0], 0)).fetchall()
            counts = map(int, database.execute(_TALLY, (known[0], 0)).fetchone())
            sheets = [Sheet(file, mark, tuple(map(finding_of, json.loads(told)))) for file, mark, told in left]
            return Unsaid(sheets, Tally(int(whole[0]), dict(zip(Severity, counts, strict=True))))

        return self.kept.answer(asked)

    def keep(self, state: State, question: str, frames: Sequence[Frame], code: int, pieces: Iterable[Piece]) -> None:
        """Keep what was said to a question; not where a file has changed since it was examined: it was quoted."""
        said = list(pieces)
        files = {piece.sheet.file.decode("utf-8", "surrogatepass") for piece in said}
        if not state.is_as_it_was(files & state.files.keys()):
            return

        def change(database: sqlite3.Connection) -> None:
            known = database.execute("SELECT id FROM questions WHERE question = ?", (question,)).fetchone()
            (last,) = database.execute("SELECT coalesce(max(id), 0) FROM questions").fetchone()
            number = known[0] if known else last + 1
            rows = (row for piece in said for row in _rows(number, piece))
            database.executemany("INSERT OR REPLACE INTO pieces VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
            database.execute(
                "DELETE FROM pieces WHERE question = ? AND file NOT IN (SELECT file FROM sheets)", (number,)
            )
            texts = [_text(database, number, place, frame) for place, frame in enumerate(frames)]
            if (
                None not in texts
                and database.execute("SELECT 1 FROM wholes WHERE whole = ?", (state.whole,)).fetchone()
            ):
                answer = (number, question, state.whole, code)
                database.execute("INSERT OR REPLACE INTO questions VALUES (?, ?, ?, ?)", answer)
                kept = [(number, place, text) for place, text in enumerate(texts)]
                database.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?, ?)", kept)
            for table, name in (("questions", "id"), ("texts", "question"), ("pieces", "question")):
                database.execute(f"DELETE FROM {table} WHERE {name} <= ?", (number - _MOST,))  # noqa: S608  # our names

        self.kept.change(change)


def _text(database: sqlite3.Connection, number: int, place: int, frame: Frame) -> bytes | None:
    """Put a text together from its pieces; None where one is not there: another process has kept other sheets."""
    pieces = [text for (text,) in database.execute(_TEXTS, (number, place))]
    head, between, tail = (one.encode("utf-8", "surrogatepass") for one in frame)
    return None if None in pieces else head + between.join(filter(None, pieces)) + tail


def _rows(number: int, piece: Piece) -> Iterable[tuple[int | bytes | str, ...]]:
    counts = [piece.tally.counts[severity] for severity in Severity]
    for place, text in enumerate(piece.texts):
        yield (number, place, piece.sheet.file, piece.sheet.mark, *counts, text.encode("utf-8", "surrogatepass"))
