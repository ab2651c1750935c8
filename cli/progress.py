"""A progress bar on stderr, for people only."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from catalog.jobs.progress import SILENT, Progress


class _Bar:
    def __init__(self, title: str) -> None:
        from rich.console import Console  # heavy, and only needed where someone looks
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        self.rich = RichProgress(*columns, console=Console(stderr=True), transient=True)
        self._task = self.rich.add_task(title, total=None)

    def start(self, total: int) -> None:
        self.rich.update(self._task, total=total)

    def advance(self, done: int) -> None:
        self.rich.advance(self._task, done)


@contextmanager
def bar(title: str) -> Iterator[Progress]:
    """Show a bar while something long runs, where stderr is a terminal; else say nothing."""
    if not sys.stderr.isatty():
        yield SILENT
        return
    shown = _Bar(title)
    with shown.rich:
        yield shown
