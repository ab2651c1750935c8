"""The journal of unsaved edits: what was typed outlives a crash, a lost connection, a power cut.

It lies outside the repository, for this user only, in a folder a catalogue. Each process writes a
file of its own and holds a lock beside it, so nobody takes the journal of one that is alive.
An edit is noted as the whole text: it can be recovered by any later edition of keli.
"""

import hashlib
import os
import secrets
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import platformdirs
from msgspec import Struct
from msgspec.structs import asdict

from catalog.findings.errors import KeliError
from catalog.storage.notes import PRIVATE, append, note, private_folder, read_notes, rewrite
from catalog.storage.obstacles import reason, said

if TYPE_CHECKING:
    from filelock import FileLock

_LARGEST = 4 * 1024 * 1024
"""Bytes after which a journal is written anew with only the last text of each file."""


class Draft(Struct, frozen=True):
    """An unsaved text of a file."""

    file: str
    """Its path within the catalogue, with forward slashes."""
    base: str | None
    """The hash of the text it was made from; None: there was no file."""
    text: str


class Pending(Struct, frozen=True):
    """A draft in a journal of a process that has ended, or of another one that is alive."""

    draft: Draft
    at: float
    """When it was noted, in seconds since 1970."""
    journal: Path
    alive: bool
    """Whether the process that noted it still runs: it is told of, and left to it."""


class Journal:
    """The journal of this process for one catalogue. Its files are made with the first draft."""

    def __init__(self, root: Path, state: Path | None = None) -> None:
        self._folder = journal_folder(root, state)
        self._lock: FileLock | None = None
        self._path = self._folder / f"{time.strftime('%Y%m%dT%H%M%SZ', time.gmtime())}-{secrets.token_hex(8)}.jsonl"
        self._unsaved: dict[str, str] = {}
        self._size = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def append(self, draft: Draft) -> None:
        """Note a draft; when this returns, it is on the disk.

        Raises:
            KeliError: it could not be noted; what was noted before still is.
        """
        line = note({**asdict(draft), "at": time.time()})
        try:
            self._open()
            self._size += append(self._path, line)
            self._unsaved[draft.file] = line
            if self._size > _LARGEST:
                self._size = rewrite(self._path, self._unsaved.values())
        except OSError as error:
            raise KeliError(said("not_journalled").format({"reason": reason(error)}), said("journal_hint")) from error

    def settle(self, file: str) -> None:
        """Forget the drafts of a file: it was saved, or they were discarded.

        Raises:
            KeliError: that could not be noted; they would be offered again after a crash.
        """
        if self._unsaved.pop(file, None) is None:
            return
        try:
            self._size = rewrite(self._path, self._unsaved.values())
        except OSError as error:
            raise KeliError(said("not_journalled").format({"reason": reason(error)}), said("journal_hint")) from error

    def recover(self, pending: Pending) -> Draft | None:
        """Take a draft over from the journal of a process that has ended; None where another one was quicker.

        Raises:
            KeliError: it could not be noted here; it stays where it was.
        """
        with _taken(pending) as ours:
            if ours:
                self.append(pending.draft)
                with suppress(OSError):  # it is noted twice then, and offered once more
                    _strike(pending)
                return pending.draft
        return None

    def close(self) -> None:
        """End; drafts that are not settled stay for `pending` to find."""
        if self._lock is None:
            return
        if not self._unsaved:
            _clear(self._path)
        self._lock.release()
        if not self._unsaved:
            _clear(_lock_of(self._path))
        self._lock = None

    def _open(self) -> None:
        if self._lock is None:
            private_folder(self._folder)
            lock = _lock_class()(_lock_of(self._path), mode=PRIVATE)
            lock.acquire()
            self._lock = lock


def journal_folder(root: Path, state: Path | None = None) -> Path:
    """Give the folder of a catalogue's journals, by the real path of the catalogue."""
    state = state or platformdirs.user_state_path("keli", appauthor=False)
    key = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:32]
    return state / "journals" / key


def pending(root: Path, state: Path | None = None) -> tuple[Pending, ...]:
    """Give every draft that is in a journal, the last one of each file and journal, newest first."""
    found = [draft for journal in sorted(journal_folder(root, state).glob("*.jsonl")) for draft in _drafts(journal)]
    return tuple(sorted(found, key=lambda one: -one.at))


def discard(one: Pending) -> bool:
    """Throw a draft away; False where its owner is alive, another one was quicker, or the disk refuses."""
    with _taken(one) as ours:
        try:
            if ours:
                _strike(one)
        except OSError:
            return False
        return ours


def _drafts(journal: Path) -> Iterator[Pending]:
    last = {str(fields["file"]): fields for fields in read_notes(journal) if _is_draft(fields)}
    if not last:
        return
    with _free(journal) as free:
        for fields in last.values():
            draft = Draft(fields["file"], fields["base"], fields["text"])
            yield Pending(draft, float(fields["at"]), journal, alive=not free)


def _is_draft(fields: Mapping[str, Any]) -> bool:
    """Tell a note of ours from another edition's, or from one that someone wrote by hand."""
    base, at = fields.get("base", 0), fields.get("at")
    texts = isinstance(fields.get("file"), str) and isinstance(fields.get("text"), str)
    return texts and (base is None or isinstance(base, str)) and isinstance(at, int | float)


@contextmanager
def _free(journal: Path) -> Iterator[bool]:
    """Tell whether the owner of a journal has ended; while it is looked at, nobody else takes it.

    Where the disk refuses the lock nobody can tell, so it is left alone.
    """
    lock = _lock_class()(_lock_of(journal), mode=PRIVATE, blocking=False)
    try:
        lock.acquire()
    except OSError:  # a lock that is held is one, too
        yield False
        return
    try:
        yield True
    finally:
        lock.release()


@contextmanager
def _taken(one: Pending) -> Iterator[bool]:
    """Hold a journal whose owner has ended, and tell whether the draft is still in it."""
    if not one.journal.exists():
        yield False
        return
    with _free(one.journal) as free:
        yield free and any(fields.get("text") == one.draft.text for fields in _of_file(one))


def _of_file(one: Pending) -> Iterator[Mapping[str, Any]]:
    return (fields for fields in read_notes(one.journal) if fields.get("file") == one.draft.file)


def _strike(one: Pending) -> None:
    rest = [note(fields) for fields in read_notes(one.journal) if fields.get("file") != one.draft.file]
    rewrite(one.journal, rest)
    if not rest:
        _lock_of(one.journal).unlink(missing_ok=True)


def _clear(path: Path) -> None:
    """Take away a file that holds nothing; where the disk refuses, an empty one is left."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _lock_class() -> "type[FileLock]":
    from filelock import FileLock  # those who only look need none

    return FileLock


def _lock_of(journal: Path) -> Path:
    return journal.with_suffix(".lock")
