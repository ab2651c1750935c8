"""Who edits a catalogue just now: each leaves a note in it and freshens it; those of the dead are cleared away.

Of this machine one knows who is dead, elsewhere only whose note grew old. The notes lie in the catalogue, where all who
work there meet, whatever their user or home. They keep nobody out, and no file stays open: a disk can be taken away or
made read-only under those who work on it.
"""

import getpass
import os
import platform
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from catalog.storage.attachments import Trouble, trouble
from catalog.storage.notes import SHARED, append, note, read_any

_FOLDER = ".keli/present"
_FRESH = 30.0
"""Seconds after which a note that nobody freshened is one of the dead, or of a machine that sleeps."""


class Editor(Struct, frozen=True):
    """Somebody who edits."""

    who: str
    since: float
    """In seconds since 1970."""


class Presence:
    """One's own note in a catalogue; where none can be left one works unnoticed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._name = f"{secrets.token_hex(8)}.json"
        self._own = {**asdict(Editor(_who(), time.time())), "machine": _machine(), "process": os.getpid()}

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
            append(path, note(self._own), SHARED)

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
            notes = tuple(read_any(path))
            if now - _freshened(path) > _FRESH or any(map(_is_of_a_dead, notes)):
                _clear(path)
                continue
            for fields in notes:
                with suppress(KeyError, TypeError, ValueError):
                    yield Editor(str(fields["who"]), float(fields["since"]))


def _freshened(path: Path) -> float:
    try:
        return path.stat(follow_symlinks=False).st_mtime
    except OSError:
        return 0.0


def _is_of_a_dead(fields: Mapping[str, Any]) -> bool:
    """Tell whether a process of this machine left a note and is no more; of others one learns by their age."""
    process = fields.get("process")
    if not _machine() or fields.get("machine") != _machine() or not isinstance(process, int) or process < 1:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):  # another user's
        return False
    return False


def _machine() -> str:
    """Name where numbers of processes mean the same; empty where none may be asked after, as asking would end it."""
    if os.name == "nt":
        return ""
    with suppress(OSError):  # containers may share a name, but not this
        return f"{platform.node()} {Path('/proc/self/ns/pid').readlink()}"
    return platform.node()


def _clear(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _who() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return "?"
