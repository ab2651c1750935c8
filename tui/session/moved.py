"""Ids that became others on the disk at once: undone when nothing else is left to undo, and done again likewise."""

from msgspec import Struct

from catalog.editing.changes import Changes


class Open(Struct, frozen=True):
    """What is open: a file, and the id of the entry where it is a register."""

    file: str
    entry: str = ""


class Moved(Struct, frozen=True):
    """What was written, what was open before, and what behind it."""

    changes: Changes
    before: Open
    after: Open

    @property
    def inverse(self) -> "Moved":
        """The way back."""
        return Moved(self.changes.inverse, self.after, self.before)


class Moves(Struct, frozen=True):
    """Those done, the last one last, and those taken back, the next to do again last."""

    done: tuple[Moved, ...] = ()
    undone: tuple[Moved, ...] = ()

    def then(self, moved: Moved) -> "Moves":
        """Give the moves with a new one: what was taken back is gone."""
        return Moves((*self.done, moved))

    def back(self) -> "Moves":
        """Give the moves with the last one taken back."""
        return Moves(self.done[:-1], (*self.undone, self.done[-1]))

    def forth(self) -> "Moves":
        """Give the moves with the one taken back last done again."""
        return Moves((*self.done, self.undone[-1]), self.undone[:-1])
