"""Who edits a catalogue just now: each leaves a note in it and holds a lock; what the dead left is cleared away.

The notes lie in the catalogue, where all who work there meet, whatever their user or home. They keep nobody out.
"""

import getpass
import secrets
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock

from catalog.storage.attachments import Trouble, trouble
from catalog.storage.notes import append, note, read_any

_FOLDER = ".keli/present"


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
        self._name = secrets.token_hex(8)
        self._lock: FileLock | None = None

    def begin(self) -> None:
        """Leave a note."""
        folder = self._root / _FOLDER
        if trouble(self._root, f"{_FOLDER}/{self._name}") is not Trouble.MISSING:
            return
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / ".gitignore").write_text("*\n", "utf-8")
            lock = FileLock(folder / f"{self._name}.lock")
            lock.acquire()
            self._lock = lock
            append(folder / f"{self._name}.json", note(asdict(Editor(_who(), time.time()))))

    def others(self) -> tuple[Editor, ...]:
        """Give who else edits, whoever began first standing first."""
        return tuple(sorted(self._others(), key=lambda one: one.since))

    def end(self) -> None:
        """Take the note away."""
        if self._lock is not None:
            self._lock.release()
            _clear(self._root / _FOLDER / f"{self._name}.json")
            self._lock = None

    def _others(self) -> Iterator[Editor]:
        if trouble(self._root, f"{_FOLDER}/{self._name}.json") is Trouble.LINK:
            return
        for path in (self._root / _FOLDER).glob("*.json"):
            if path.stem == self._name:
                continue
            if _is_free(path):
                _clear(path)
                continue
            for fields in read_any(path):
                with suppress(KeyError, TypeError, ValueError):
                    yield Editor(str(fields["who"]), float(fields["since"]))


def _is_free(path: Path) -> bool:
    """Tell whether whoever left a note has ended; where that cannot be told they have not."""
    lock = FileLock(path.with_suffix(".lock"), blocking=False)
    try:
        lock.acquire()
    except OSError:
        return False
    lock.release()
    return True


def _clear(path: Path) -> None:
    for left in (path, path.with_suffix(".lock")):
        with suppress(OSError):
            left.unlink(missing_ok=True)


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return "?"
