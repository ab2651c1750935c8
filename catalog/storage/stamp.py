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


def stamp(root: str | Path, file: str) -> Stamp:
    """Give what tells whether a file was changed; nothing for one that is gone."""
    try:
        status = os.lstat(os.path.join(root, file))  # noqa: PTH118  # a path object costs more than the answer
    except OSError:
        return ""
    return f"{status.st_size}-{status.st_mtime_ns}-{status.st_ctime_ns}-{status.st_ino}"
