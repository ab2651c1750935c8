"""The lock of a catalogue: whoever saves, or clears away what a dead writer left, holds it.

It lies in the catalogue, because all who write there must meet at it, whatever their user or home.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from catalog.storage.attachments import Trouble, trouble
from catalog.storage.obstacles import in_the_way, not_saved, said

FILE = ".keli/lock"
_IGNORE = ".keli/.gitignore"
_WAIT = 10.0
"""Seconds; saving takes milliseconds, so whoever holds it longer hangs."""
_POLL = 0.002


@contextmanager
def locked(root: Path, wait: float = _WAIT) -> Iterator[None]:
    """Hold the lock of a catalogue; `wait` in seconds.

    Raises:
        KeliError: another one does not let go of it, or it is a link.
        OSError: it cannot be made: a read-only or full disk.
    """
    from filelock import FileLock, Timeout  # those who only look need none

    found = trouble(root, FILE)
    if found not in (None, Trouble.MISSING):
        raise not_saved(FILE, in_the_way(found))
    _make(root)
    try:
        with FileLock(root / FILE, timeout=wait, poll_interval=_POLL):
            yield
    except Timeout:
        raise not_saved(FILE, said("busy")) from None


def _make(root: Path) -> None:
    """Make the folder, with a note that git should not look at the lock."""
    (root / FILE).parent.mkdir(exist_ok=True)
    ignore = root / _IGNORE
    if not ignore.exists() and not ignore.is_symlink():
        ignore.write_text("/lock\n/.gitignore\n", "utf-8")
