"""A catalogue lent to one test after the other: copying it for each took as long as many of them.

What a test changed in it is put right before the next one; what it left alone stays where it is.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR

Mark = tuple[int, ...]
"""What tells of a file that it was written, replaced or given another mode."""


class Lent:
    """A copy of an example, kept somewhere while nobody has it."""

    def __init__(self, example: Path, kept: Path) -> None:
        self._example = example
        self._kept = Path(shutil.copytree(example, kept, ignore=shutil.ignore_patterns(".keli")))
        self._as_it_was = _marks(kept)

    @contextmanager
    def at(self, place: Path) -> Iterator[Path]:
        """Let it stand at a place for a while."""
        self._kept.rename(place)
        try:
            yield place
        finally:
            self._put_right(place)
            place.rename(self._kept)

    def _put_right(self, place: Path) -> None:
        place.mkdir(exist_ok=True)
        marks = _marks(place)
        for name, mark in marks.items():
            if mark != self._as_it_was.get(name):
                _remove(place / name)
        missing = [name for name in self._as_it_was if not os.path.lexists(place / name)]
        for name in missing:
            _copy(self._example / name, place / name)
        for name in missing:
            self._as_it_was[name] = _mark((place / name).lstat())


def _marks(root: Path) -> dict[str, Mark]:
    """Give the marks of all that stands below a folder, folders before what is in them."""
    marks: dict[str, Mark] = {}
    folders = [""]
    for folder in folders:
        with os.scandir(root / folder) as entries:
            for entry in entries:
                name = f"{folder}{entry.name}"
                marks[name] = _mark(entry.stat(follow_symlinks=False))
                if entry.is_dir(follow_symlinks=False):
                    folders.append(f"{name}/")
    return marks


def _mark(seen: os.stat_result) -> Mark:
    own = () if S_ISDIR(seen.st_mode) else (seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)
    return (seen.st_mode, *own)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        path.chmod(0o700)
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)  # a folder around it may be gone by now


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        target.mkdir()
        shutil.copystat(source, target)
    else:
        shutil.copy2(source, target)
