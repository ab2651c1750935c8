"""What was said of a catalogue as it is, said again: all that a check of an unchanged catalogue looks at."""

import sqlite3
from collections.abc import Iterable
from itertools import chain

from msgspec import Struct

from catalog.check.state import State
from catalog.storage.kept_file import KeptFile

_CODE = """
    SELECT questions.id, code FROM questions JOIN wholes USING (whole)
    WHERE whole = ? AND day IN ('', ?) AND question = ?
"""
_FRAMES = "SELECT place, head, middle, tail FROM frames WHERE question = ? ORDER BY place"
_PIECES = "SELECT text FROM pieces WHERE question = ? AND place = ? AND text <> x'' ORDER BY file"


class Told(Struct, frozen=True):
    """What a command has said of a catalogue."""

    texts: tuple[Iterable[bytes], ...]
    """One for each format that was asked for: whole lines of UTF-8."""
    code: int
    """The exit code."""


def told_before(kept: KeptFile, state: State, question: str) -> Told | None:
    """Give what was said to a question about the catalogue as it is; None where that is not known."""
    key = (state.whole, state.today.isoformat(), question)

    def asked(database: sqlite3.Connection) -> Told | None:
        found = database.execute(_CODE, key).fetchone()
        if found is None:
            return None
        number, code = map(int, found)
        frames = database.execute(_FRAMES, (number,)).fetchall()
        return Told(
            tuple((_whole(database.execute(_PIECES, (number, frame[0])), *frame[1:]),) for frame in frames), code
        )

    return kept.answer(asked)


def _whole(pieces: Iterable[tuple[bytes]], head: bytes, between: bytes, tail: bytes) -> bytes:
    """Put a text together from its pieces; what is no bytes raises."""
    return b"".join((head, between.join(chain.from_iterable(pieces)), tail))
