"""Files that data names: forms, samples, pictures. They lie within the catalogue, as regular files.

A name comes from strangers, so nothing is opened or followed before it is known to be safe.
"""

import os
import stat
from enum import StrEnum
from pathlib import Path, PurePosixPath

ALLOWED_TYPES = (".pdf", ".ofd", ".doc", ".docx", ".xls", ".xlsx", ".jpg", ".jpeg", ".png", ".svg")


class Trouble(StrEnum):
    """Why a file that data names cannot be used."""

    OUTSIDE = "outside"
    """Its name leads, or could lead on some system, out of the catalogue."""
    MISSING = "missing"
    LINK = "link"
    """It, or a folder on the way, is a symbolic link."""
    NOT_REGULAR = "not-regular"


def trouble(root: Path, named: str) -> Trouble | None:
    """Tell why a file that data names (relative to the catalogue) cannot be used; None where it can."""
    if not stays_within(named):
        return Trouble.OUTSIDE
    path = root
    for part in named.split("/"):
        path /= part
        try:
            mode = os.lstat(path).st_mode
        except OSError:
            return Trouble.MISSING
        if stat.S_ISLNK(mode):
            return Trouble.LINK
    return None if stat.S_ISREG(mode) else Trouble.NOT_REGULAR


def stays_within(named: str) -> bool:
    """Tell whether a name is relative, without `..`, drive, share or backslash, on every system."""
    parts = named.split("/")
    return not any(character in named for character in "\\:\0") and not {"", ".", ".."} & set(parts)


def has_allowed_type(named: str) -> bool:
    """Tell whether a file's name ends as that of a document or picture does; `.pdf` alone is a name without an end."""
    return PurePosixPath(named).suffix.lower() in ALLOWED_TYPES
