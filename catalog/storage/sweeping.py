"""Clearing away what writers left that died while saving. A living one is waited for: it holds the lock."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from catalog.findings.errors import KeliError
from catalog.storage.attachments import Trouble, trouble
from catalog.storage.lock import locked
from catalog.storage.replacing import leftovers

_WAIT = 1.0
"""Seconds; what is not cleared away today is cleared away tomorrow."""


def sweep_beside(root: Path, file: str) -> None:
    """Clear away what was left of one file; a folder that is read-only or a link is let be."""
    if trouble(root, file) in (None, Trouble.MISSING):
        path = root / file
        _clear(root, leftovers(path.parent, path.name))


def sweep_all(root: Path) -> None:
    """Clear away what was left anywhere in a catalogue; hidden folders and links are not entered."""
    for folder, inner, _ in os.walk(root):
        inner[:] = [name for name in inner if not name.startswith(".")]
        _clear(root, leftovers(Path(folder)))


def _clear(root: Path, left: Iterable[Path]) -> None:
    found = list(left)
    if found:
        with suppress(OSError, KeliError), locked(root, _WAIT):
            for path in found:
                path.unlink(missing_ok=True)
