"""The stamp of a file: what tells at a glance whether it was changed. Saving gives it another number on the disk."""

import os
from pathlib import Path
from typing import TypeAlias

Stamp: TypeAlias = str


def program_stamp(path: str) -> Stamp:
    """Give what tells one edition of a program's file from another; nothing for one that is gone.

    Not the time of the last change of its entry: installers link one file into many environments, which sets it.
    """
    try:
        status = os.lstat(path)
    except OSError:
        return ""
    return f"{status.st_size}-{status.st_mtime_ns}-{status.st_ino}"


def entry_stamp(entry: "os.DirEntry[str]") -> Stamp:
    """Give the stamp of a file that a walk came upon."""
    if os.name == "nt":  # where entries tell neither number nor the time at which they were changed
        return stamp("", entry.path)
    try:
        return _told(entry.stat(follow_symlinks=False))
    except OSError:
        return ""


def stamp(root: str | Path, file: str) -> Stamp:
    """Give what tells whether a file was changed; nothing for one that is gone."""
    try:
        status = os.lstat(os.path.join(root, file))  # noqa: PTH118  # a path object costs more than the answer
    except OSError:
        return ""
    return _told(status)


def _told(status: os.stat_result) -> Stamp:
    return f"{status.st_size}-{status.st_mtime_ns}-{status.st_ctime_ns}-{status.st_ino}"
