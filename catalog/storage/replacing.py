"""Replacing a file at one stroke: a crash leaves the old or the new one, whole.

The new text is written beside the old one and flushed to the disk, then takes its name. What a
dying process leaves has a name by which it is known: `.name.hex.tmp`.
"""

import errno
import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LEFT = re.compile(r"\.(.+)\.[0-9a-f]{16}\.tmp")
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


_CANNOT_FLUSH = (errno.EACCES, errno.EPERM, errno.EINVAL, errno.ENOTSUP)
"""Folders that may be written but not read, and file systems that flush no folders."""


def put(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Give a file this content at one stroke, with the mode it has (else `mode`).

    Raises:
        OSError: it could not be written; it is as it was, and nothing is left beside it.
    """
    beside = write_beside(path, content, mode)
    try:
        take_place(beside, path)
    finally:  # it is gone where it took its place
        beside.unlink(missing_ok=True)


def write_beside(path: Path, content: bytes, mode: int = 0o666) -> Path:
    """Write content to a new file beside a path, with the mode the old one has (else `mode`), flushed to the disk.

    Raises:
        OSError: it could not be written; nothing is left.
    """
    beside = path.with_name(f".{path.name}.{os.urandom(8).hex()}.tmp")
    with _by_name(path):
        descriptor = os.open(beside, _NEW, mode)
    whole = False
    try:
        with _by_name(path):
            _write(descriptor, content)
            _keep_mode(path, beside)
            os.fsync(descriptor)
        whole = True
    finally:  # an interrupt, too, leaves nothing behind
        os.close(descriptor)
        if not whole:
            beside.unlink()
    return beside


def take_place(beside: Path, path: Path) -> None:
    """Give a file written beside its path that path's name, for good.

    Raises:
        OSError: the system refused; the old file is as it was.
    """
    with _by_name(path):
        beside.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Flush a folder's list of names to the disk, where the system can (Windows does so itself)."""
    if os.name == "nt":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_FLUSH:
            raise


def leftovers(folder: Path, name: str = "") -> Iterator[Path]:
    """Give what dead writers left in a folder, of one file or of all."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            left = entry.name.startswith(".") and _LEFT.fullmatch(entry.name)
            if left and name in ("", left[1]) and entry.is_file(follow_symlinks=False):
                yield Path(entry.path)


@contextmanager
def _by_name(path: Path) -> Iterator[None]:
    """Let what stands in the way name the file that people know, not the one beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _write(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _keep_mode(old: Path, new: Path) -> None:
    with suppress(FileNotFoundError):
        mode = os.lstat(old).st_mode
        if stat.S_ISREG(mode):  # a link may be written by all, which means nothing for what it leads to
            new.chmod(stat.S_IMODE(mode))
