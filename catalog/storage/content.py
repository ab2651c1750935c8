"""The bytes of a file of a catalogue, as they are: nothing is decoded, followed or waited for."""

import errno
import os
import stat
from pathlib import Path

from catalog.storage.attachments import Trouble, trouble
from catalog.storage.caps import BYTES

_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def content_of(root: Path, file: str, cap: int = BYTES) -> bytes | None:
    """Read a regular file of at most `cap` bytes; None where there is none.

    Raises:
        KeliError: it, or a folder on the way, is a link, or its path leads out of the catalogue.
        OSError: it is no regular file, too large, or cannot be opened.
    """
    found = trouble(root, file)
    if found is Trouble.MISSING:
        return None
    if found is not None:
        from catalog.storage.obstacles import in_the_way, not_loaded  # words: most files are as they should be

        raise not_loaded(file, in_the_way(found))
    return regular_bytes(root / file, cap)


def regular_bytes(path: str | Path, cap: int = BYTES) -> bytes:
    """Read a regular file whose folders are known to be safe: those that a walk of the catalogue gave.

    Raises:
        OSError: it is a link or no regular file, too large, or cannot be opened.
    """
    # Opened without following a link or waiting for a device: a catalogue comes from strangers.
    descriptor = os.open(path, _READ)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
        content = _whole(descriptor, status.st_size, cap)
    finally:
        os.close(descriptor)
    if len(content) > cap:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return content


def _whole(descriptor: int, size: int, cap: int) -> bytes:
    content = os.read(descriptor, min(size, cap) + 1)
    if len(content) == size:
        return content  # it ends there: more was asked for
    while 0 < len(content) <= cap:
        more = os.read(descriptor, cap + 1 - len(content))
        if not more:
            break
        content += more
    return content
