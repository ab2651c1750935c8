"""A catalogue as it was: its files at a commit, laid out in a folder of their own as long as they are looked at.

Of the commit only what keli reads is laid out: regular files, at their places in a catalogue. Nothing is checked out
and nothing of the repository runs.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from msgspec import Struct

from catalog.history.git import Git, refused
from catalog.history.revisions import commit_then
from catalog.library.files import SETTINGS
from catalog.schema.kinds import kind_of
from catalog.storage.caps import BYTES

_REGULAR = frozenset({b"100644", b"100755"})
_ABOVE = ".."


class Snapshot(Struct, frozen=True):
    """A catalogue at a commit."""

    root: Path
    """Where its files are, for now."""
    commit: str
    day: str
    """Of the commit, as in 2026-01-31."""


@contextmanager
def snapshot(root: Path, when: str) -> Iterator[Snapshot]:
    """Lay out a catalogue as it was at a revision, or on a day, in a folder that is gone afterwards.

    Raises:
        KeliError: there is no such revision, or no catalogue in it.
    """
    git = Git(root)
    commit = commit_then(git, when)
    files = dict(_files(git, commit))
    if SETTINGS not in files:
        raise refused("no_catalogue_then", revision=when)
    with TemporaryDirectory(prefix="keli-") as folder:
        _lay_out(git, files, Path(folder))
        yield Snapshot(Path(folder), commit, git.asked("show", "-s", "--format=%cs", commit))


class _Blob(Struct, frozen=True):
    name: bytes
    size: int


def _files(git: Git, commit: str) -> Iterator[tuple[str, _Blob]]:
    """Give the files of the catalogue by their paths in it."""
    for entry in git.told("ls-tree", "-r", "-l", "-z", commit).split(b"\0"):
        about, _, path = entry.partition(b"\t")
        file = os.fsdecode(path)
        mode, *_, name, size = about.split() or (b"",) * 4
        place = PurePosixPath(file)
        if mode in _REGULAR and kind_of(place) is not None and _ABOVE not in place.parts:
            yield file, _Blob(name, int(size))


def _lay_out(git: Git, files: dict[str, _Blob], folder: Path) -> None:
    """Write files; of one that is larger than any that is read only that it is."""
    for file, blob in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        if blob.size > BYTES:
            (folder / file).touch()
            os.truncate(folder / file, BYTES + 1)
    small = {file: blob for file, blob in files.items() if blob.size <= BYTES}
    contents = git.blobs([blob.name for blob in small.values()])
    for file, content in zip(small, contents, strict=True):
        (folder / file).write_bytes(content)
