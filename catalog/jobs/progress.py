"""How a long job tells what it has done; whoever waits decides how to show it."""

from typing import Protocol


class Progress(Protocol):
    """Told of a job's size once, and of every piece done."""

    def start(self, total: int) -> None:
        """The job has so many pieces."""

    def advance(self, done: int) -> None:
        """So many more pieces are done."""


class Silent:
    """Progress for nobody."""

    def start(self, total: int) -> None:
        """Say nothing."""

    def advance(self, done: int) -> None:
        """Say nothing."""


SILENT = Silent()
