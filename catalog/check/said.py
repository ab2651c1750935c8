"""What was said of a catalogue as it is, said again: all that a check of an unchanged catalogue looks at."""

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from catalog.check.kept_file import KeptFile
from catalog.check.state import State

_CODE = """
    SELECT questions.id, code FROM questions JOIN wholes USING (whole)
    WHERE whole = ? AND day IN ('', ?) AND question = ?
"""


class Told(NamedTuple):
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
        texts = database.execute("SELECT text FROM texts WHERE question = ? ORDER BY place", found[:1]).fetchall()
        return Told(tuple((_bytes(text),) for (text,) in texts), int(found[1]))

    return kept.answer(asked)


def _bytes(data: Any) -> bytes:
    if isinstance(data, bytes):
        return data
    raise TypeError
