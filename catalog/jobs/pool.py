"""One function over many tasks, in chunks, on several processes; results in the order of the tasks."""

import os
from collections.abc import Callable, Sequence
from math import ceil
from typing import TypeVar

from msgspec import Struct

from catalog.jobs.progress import SILENT, Progress

_FINER = 4
"""Into so many a chunk is cut where several processes take part: none waits long for the last one of another."""

Task = TypeVar("Task")
Result = TypeVar("Result")


class Plan(Struct, frozen=True):
    """How a job is spread."""

    processes: int = 0
    """0 for as many as there are processors."""
    chunk: int = 100
    """Tasks that are done together, at most."""
    worthwhile: int = 400
    """Fewer tasks than these are done by this process before another one has started."""


def run_chunks(
    work: Callable[[Sequence[Task]], Result],
    tasks: Sequence[Task],
    plan: Plan,
    progress: Progress = SILENT,
) -> list[Result]:
    """Do the work on every chunk of tasks. A chunk whose process is killed is done again, in this process."""
    count = min(plan.processes or os.cpu_count() or 1, ceil(len(tasks) / plan.chunk))
    progress.start(len(tasks))
    if count <= 1 or len(tasks) < plan.worthwhile:
        return [_told(work(part), len(part), progress) for part in _parts(tasks, plan.chunk)]
    from catalog.jobs.spread import spread  # what starts processes takes longer to load than a few tasks

    return spread(work, _parts(tasks, ceil(plan.chunk / _FINER)), count - 1, progress)


def _parts(tasks: Sequence[Task], size: int) -> list[Sequence[Task]]:
    return [tasks[start : start + size] for start in range(0, len(tasks), size)]


def _told(result: Result, done: int, progress: Progress) -> Result:
    progress.advance(done)
    return result
