"""An id that became another one on the disk at once: what undo takes back, when nothing else is left to undo."""

from dataclasses import dataclass

from catalog.editing.changes import Changes


@dataclass(frozen=True, slots=True)
class Moved:
    """What was written, and what was open before."""

    changes: Changes
    file: str
    entry: str
    """The id of the entry of a register; empty where it was none."""
    earlier: "Moved | None"
    """The one before, which is taken back after this one."""
