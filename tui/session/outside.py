"""What happened to open files on disk behind the app's back."""

import os
from pathlib import Path

from catalog.findings.errors import KeliError
from catalog.storage.store import load
from tui.session.session import Session


class Outside:
    """Watches the open files: cheaply by time and size, then by content."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[int, int] | None] = {}

    def changed(self, session: Session) -> tuple[str, ...]:
        """Give the open files whose content on disk is no longer what the session was made from."""
        moved = [file for file in session.open_files if self._has_moved(session.root, file)]
        return tuple(file for file in moved if _hash(session.root, file) != session.base_hash(file))

    def _has_moved(self, root: Path, file: str) -> bool:
        now = _stamp(root / file)
        before = self._seen.get(file, now)
        self._seen[file] = now
        return before != now


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path, follow_symlinks=False)  # noqa: PTH116  # a link is no file of ours
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _hash(root: Path, file: str) -> str | None:
    try:
        return load(root, file).hash
    except KeliError:
        return None
