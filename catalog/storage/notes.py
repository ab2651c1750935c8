"""Notes in a private file, one JSON object a line, each on the disk before the next.

Every note begins with a line end, so one that was torn off in the middle spoils no other.
"""

import errno
import json
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from catalog.storage.replacing import flush_folder, leftovers, put

PRIVATE = 0o600
SHARED = 0o666
"""For all whom one's umask lets in."""
_PRIVATE_FOLDER = 0o700
_SAFE = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for this user only.

    Raises:
        OSError: it cannot be made, or it is another user's.
    """
    _make(folder)
    status = os.lstat(folder)
    if not (stat.S_ISDIR(status.st_mode) and _ours(status)):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    folder.chmod(_PRIVATE_FOLDER)


def note(fields: Mapping[str, Any]) -> str:
    """Give the line of a note; any text passes, broken characters too."""
    return "\n" + json.dumps(fields)


def append(path: Path, line: str, mode: int = PRIVATE) -> int:
    """Add a note to a file, made with this mode where it is missing, and flush it; give the bytes added.

    Raises:
        OSError: the disk is full, the file another user's or a link.
    """
    content = line.encode("ascii")
    new = not path.exists()
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | _SAFE, mode)
    try:
        _whole(descriptor, content)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if new:
        flush_folder(path.parent)
    return len(content)


def rewrite(path: Path, lines: Iterable[str]) -> int:
    """Replace a file's notes at one stroke, or remove the file where none are left; give its bytes.

    Raises:
        OSError: it could not be written; the old notes are still there.
    """
    content = "".join(lines).encode("ascii")
    for left in leftovers(path.parent, path.name):
        left.unlink()
    if content:
        put(path, content, PRIVATE)
    else:
        path.unlink(missing_ok=True)
    return len(content)


def read_notes(path: Path) -> Iterator[dict[str, Any]]:
    """Give the notes of a file of this user; what was torn is passed over."""
    return _notes(_read(path, _ours))


def read_any(path: Path) -> Iterator[dict[str, Any]]:
    """Give the notes of a file, whoever's it is: they are told to people and nothing else."""
    return _notes(_read(path, lambda _: True))


def _notes(content: bytes) -> Iterator[dict[str, Any]]:
    for line in content.split(b"\n"):
        try:
            fields = json.loads(line)
        except ValueError:  # torn, or empty: the first line always is
            continue
        if isinstance(fields, dict):
            yield fields


def _make(folder: Path) -> None:
    if not folder.exists():
        _make(folder.parent)
        folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
        flush_folder(folder.parent)


def _read(path: Path, allowed: Callable[[os.stat_result], bool]) -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _SAFE)
    except OSError:  # gone since it was listed, or not ours
        return b""
    with open(descriptor, "rb") as file:  # noqa: PTH123  # a descriptor has no path
        status = os.fstat(descriptor)
        return file.read() if stat.S_ISREG(status.st_mode) and allowed(status) else b""


def _ours(status: os.stat_result) -> bool:
    return os.name == "nt" or status.st_uid == os.geteuid()


def _whole(descriptor: int, content: bytes) -> None:
    written = os.write(descriptor, content)
    if written < len(content):  # the disk is all but full: the next note begins on a line of its own
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
