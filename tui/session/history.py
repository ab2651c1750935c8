"""What was done and undone, in steps that carry their words. A step may change several files."""

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.words import Words
from tui.session.splice import Splice


class Change(Struct, frozen=True):
    """One file changed."""

    file: str
    splice: Splice
    path: Path = ()
    """Where the change is to be seen, in the resolved item."""


class Step(Struct, frozen=True):
    """What is undone and redone at once: `份数 3→2`."""

    label: Words
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> "Step":
        """The same step backwards."""
        backwards = (Change(one.file, one.splice.inverse, one.path) for one in reversed(self.changes))
        return Step(self.label, tuple(backwards))


class History(Struct, frozen=True):
    """Steps done, the last one last, and steps undone, the next to redo last."""

    done: tuple[Step, ...] = ()
    undone: tuple[Step, ...] = ()

    def then(self, step: Step) -> "History":
        """Give the history after a new step: what was undone is gone."""
        return History((*self.done, step))

    def without_last(self) -> "History":
        """Give the history before its last step, as if that had never been."""
        return History(self.done[:-1], self.undone)

    def back(self) -> "History":
        """Give the history with its last step undone."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def forth(self) -> "History":
        """Give the history with the step undone last done again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])

    def without(self, file: str) -> "History":
        """Give the history without the steps that touch a file: it was read anew."""
        return History(_others(self.done, file), _others(self.undone, file))


def _others(steps: tuple[Step, ...], file: str) -> tuple[Step, ...]:
    return tuple(step for step in steps if all(change.file != file for change in step.changes))
