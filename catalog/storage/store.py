"""Loading and saving the files of a catalogue so that nothing is lost: not a byte, not another's work.

A text is saved over the one it was made from and over no other: the hash of what was loaded is
compared, under a lock, with what is on disk. What differs is a Conflict, a value that carries it.
Texts keep their line ends and their byte order mark.
"""

import errno
import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from catalog.storage.attachments import Trouble, trouble
from catalog.storage.caps import BYTES
from catalog.storage.content import content_of
from catalog.storage.lock import locked
from catalog.storage.obstacles import in_the_way, not_loaded, not_saved, reason, said
from catalog.storage.replacing import flush_folder, take_place, write_beside
from catalog.storage.sweeping import sweep_beside


class Loaded(Struct, frozen=True):
    """A file as it was on disk."""

    file: str
    """Its path within the catalogue, with forward slashes."""
    text: str
    hash: str


class Change(Struct, frozen=True):
    """What shall become of a file."""

    file: str
    text: str | None
    """None: it is deleted."""
    expected: str | None
    """The hash of the text this one was made from; None: there was no file."""


class Saved(Struct, frozen=True):
    """A file is on disk as it was wanted; None where it was wanted away."""

    file: str
    hash: str | None


class Conflict(Struct, frozen=True):
    """A file on disk is another one than the text was made from, so nothing was written."""

    file: str
    theirs: str | None
    """What is on disk, with � where that is no text; None where the file is gone."""
    hash: str | None
    """Its hash: what to expect when their text is to be replaced after all."""


Outcome: TypeAlias = Saved | Conflict


def load(root: Path, file: str) -> Loaded:
    """Read a file's text and hash, and clear away what a dead writer left beside it.

    Raises:
        KeliError: it is missing, a link, too large, no text, or cannot be opened.
    """
    sweep_beside(root, file)
    try:
        content = content_of(root, file)
        if content is None:
            raise not_loaded(file, said("missing"))
        return Loaded(file, content.decode("utf-8"), digest(content))
    except OSError as error:
        raise not_loaded(file, reason(error)) from error
    except UnicodeDecodeError:
        raise not_loaded(file, said("not_text")) from None


def save(root: Path, file: str, text: str, expected: str | None) -> Outcome:
    """Save a text over the one it was made from, whose hash is expected (None: there was no file).

    Raises:
        KeliError: the disk is full, the folder read-only, a link in the way …; the old file is as it was.
    """
    (outcome,) = save_all(root, [Change(file, text, expected)])
    return outcome


def save_all(root: Path, changes: Sequence[Change]) -> tuple[Outcome, ...]:
    """Save several files as one: where one conflicts, none is written and only conflicts are given.

    All texts are on disk before the first file is replaced, so a full disk changes none. A crash
    between two replacements leaves some files old and some new, each whole.

    Raises:
        KeliError: as for `save`.
    """
    file = changes[0].file if changes else ""
    try:
        with locked(root):
            conflicts = tuple(filter(None, (_conflict(root, change) for change in changes)))
            return conflicts or _write(root, changes)
    except OSError as error:
        raise not_saved(file, reason(error)) from error


def digest(content: bytes) -> str:
    """Give the hash by which a file's content is known (SHA-256, hexadecimal)."""
    return hashlib.sha256(content).hexdigest()


def _conflict(root: Path, change: Change) -> Conflict | None:
    _safe(root, change.file)
    content = content_of(root, change.file)
    found = None if content is None else digest(content)
    wanted = None if change.text is None else digest(_bytes(change))
    if found in (change.expected, wanted):  # who wrote the same text before us is no enemy
        return None
    return Conflict(change.file, None if content is None else content.decode("utf-8", "replace"), found)


def _write(root: Path, changes: Sequence[Change]) -> tuple[Saved, ...]:
    ready: list[Path] = []
    try:
        ready.extend(_beside(root, change) for change in changes if change.text is not None)
        waiting = iter(ready)
        return tuple(_settle(root, change, waiting) for change in changes)
    finally:
        for left in ready:
            left.unlink(missing_ok=True)


def _beside(root: Path, change: Change) -> Path:
    path = root / change.file
    try:
        _make_folder(path.parent)
        _writable(path)
        return write_beside(path, _bytes(change))
    except OSError as error:
        raise not_saved(change.file, reason(error)) from error


def _settle(root: Path, change: Change, ready: Iterator[Path]) -> Saved:
    path = root / change.file
    try:
        if change.text is None:
            path.unlink(missing_ok=True)
            flush_folder(path.parent)
            return Saved(change.file, None)
        take_place(next(ready), path)
    except OSError as error:
        raise not_saved(change.file, reason(error)) from error
    return Saved(change.file, digest(_bytes(change)))


def _bytes(change: Change) -> bytes:
    try:
        content = (change.text or "").encode("utf-8")
    except UnicodeEncodeError:  # half a pair of surrogates, pasted from a broken program
        raise not_saved(change.file, said("not_text")) from None
    if len(content) > BYTES:
        raise not_saved(change.file, said("too_large"))
    return content


def _safe(root: Path, file: str) -> None:
    found = trouble(root, file)
    if found not in (None, Trouble.MISSING):
        raise not_saved(file, in_the_way(found))


def _writable(path: Path) -> None:
    """Respect a file that its owner made read-only: taking its name would not ask."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _make_folder(folder: Path) -> None:
    if not folder.exists():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        flush_folder(folder.parent)
