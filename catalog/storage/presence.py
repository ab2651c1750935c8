"""Who edits a catalogue just now: each leaves a note in it and freshens it; one that grew old is cleared away.

The notes lie in the catalogue, where all who work there meet, whatever their user or home. They keep nobody out, and no
file stays open: a disk can be taken away or made read-only under those who work on it.
"""

import getpass
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from catalog.storage.attachments import Trouble, trouble
from catalog.storage.notes import append, note, read_any

_FOLDER = ".keli/present"
_FRESH = 30.0
"""Seconds after which a note that nobody freshened is one of the dead, or of a machine that sleeps."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Somebody who edits."""

    who: str
    since: float
    """In seconds since 1970."""


class Presence:
    """One's own note in a catalogue; where none can be left one works unnoticed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._name = f"{secrets.token_hex(8)}.json"
        self._own = Editor(_who(), time.time())

    def freshen(self) -> None:
        """Leave a note, or freshen the one that was left."""
        path = self._root / _FOLDER / self._name
        if trouble(self._root, f"{_FOLDER}/{self._name}") not in (None, Trouble.MISSING):
            return
        with suppress(OSError):
            if path.exists():
                os.utime(path)
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            (path.parent / ".gitignore").write_text("*\n", "utf-8")
            append(path, note(asdict(self._own)))

    def others(self) -> tuple[Editor, ...]:
        """Give who else edits, whoever began first standing first."""
        if trouble(self._root, f"{_FOLDER}/{self._name}") not in (None, Trouble.MISSING):
            return ()
        return tuple(sorted(self._others(), key=lambda one: one.since))

    def end(self) -> None:
        """Take the note away."""
        if trouble(self._root, f"{_FOLDER}/{self._name}") is None:
            _clear(self._root / _FOLDER / self._name)

    def _others(self) -> Iterator[Editor]:
        now = _freshened(self._root / _FOLDER / self._name) or time.time()  # by the same clock as the others' notes
        for path in (self._root / _FOLDER).glob("*.json"):
            if path.name == self._name:
                continue
            if now - _freshened(path) > _FRESH:
                _clear(path)
                continue
            for fields in read_any(path):
                with suppress(KeyError, TypeError, ValueError):
                    yield Editor(str(fields["who"]), float(fields["since"]))


def _freshened(path: Path) -> float:
    try:
        return path.stat(follow_symlinks=False).st_mtime
    except OSError:
        return 0.0


def _clear(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return "?"
