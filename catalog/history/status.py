"""How a catalogue stands to its repository, without the network: the branch, what is not committed, the other side."""

import os
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path, PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.errors import KeliError
from catalog.history.git import ALONE, Git
from catalog.schema.kinds import kind_of

_BESIDE = frozenset({"files", "schema"})
"""Folders of what items name, and of the city's own schema."""


class State(StrEnum):
    """What has become of a file since the last commit."""

    NEW = "new"
    CHANGED = "changed"
    GONE = "gone"
    CONFLICT = "conflict"


class ChangedFile(Struct, frozen=True):
    """A file of the catalogue that is not as it was committed last."""

    file: str
    """Its path within the catalogue, with forward slashes."""
    state: State
    tracked: bool = True


class Status(Struct, frozen=True):
    """A catalogue and its repository."""

    branch: str = ""
    """Empty where none is checked out."""
    upstream: str = ""
    """The branch at the other side, as in `origin/main`; empty where there is none."""
    ahead: int = 0
    """Commits that the other side has not, as far as is known here."""
    behind: int = 0
    is_unborn: bool = False
    """Nothing was ever committed."""
    is_merging: bool = False
    files: tuple[ChangedFile, ...] = ()


def status_of(root: Path) -> Status:
    """Give how a catalogue stands to its repository.

    Raises:
        KeliError: no git, or no repository.
    """
    git = Git(root)
    within = git.asked("rev-parse", "--show-prefix")
    wanted = ("--porcelain=v2", "--branch", "--untracked-files=all", "--no-renames", ALONE, "-z")
    told = git.told("status", *wanted, "--", ".")
    status = Status()
    files: list[ChangedFile] = []
    for line in map(os.fsdecode, told.split(b"\0")):
        if line.startswith("# "):
            status = _with_head(status, *line[2:].split(" ", 1))
        elif line:
            files += _files(line, within)
    merging = bool(git.asked("rev-parse", "--verify", "--quiet", "MERGE_HEAD"))
    return replace(status, is_merging=merging, files=tuple(sorted(files, key=lambda one: one.file)))


def committed(root: Path, file: str, revision: str = "HEAD") -> bytes | None:
    """Give what a file of the catalogue holds at a revision; None where it is not there."""
    try:
        return Git(root).told("cat-file", "blob", f"{revision}:./{file}")
    except KeliError:
        return None


def _with_head(status: Status, name: str, value: str = "") -> Status:
    match name:
        case "branch.oid":
            return replace(status, is_unborn=value == "(initial)")
        case "branch.head":
            return replace(status, branch="" if value == "(detached)" else value)
        case "branch.upstream":
            return replace(status, upstream=value)
        case "branch.ab":
            ahead, behind = value.split()
            return replace(status, ahead=int(ahead), behind=-int(behind))
    return status


def _files(line: str, within: str) -> Iterator[ChangedFile]:
    """Give the file of a line, if it is one of the catalogue."""
    mark, rest = line[0], line[2:]
    fields = {"1": 7, "u": 9, "?": 0}.get(mark)
    path = rest.split(" ", fields)[-1] if fields else rest
    file = path.removeprefix(within)
    if fields is None or not path.startswith(within) or not is_of_catalogue(file):
        return
    codes = rest[:2]
    if mark == "?":
        yield ChangedFile(file, State.NEW, tracked=False)
    elif mark == "u":
        yield ChangedFile(file, State.CONFLICT)
    elif "D" in codes:
        yield ChangedFile(file, State.GONE)
    else:
        yield ChangedFile(file, State.NEW if "A" in codes else State.CHANGED)


def is_of_catalogue(file: str) -> bool:
    """Tell whether a file belongs to the catalogue: keli reads it, or items name it."""
    path = PurePosixPath(file)
    return kind_of(path) is not None or path.parts[0] in _BESIDE
