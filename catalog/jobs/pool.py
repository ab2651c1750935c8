"""One function over many tasks, in chunks, on several processes; results in the order of the tasks.

Processes are spawned, never forked: libraries below may hold threads. This process works too,
from the last chunk backwards, while the others start and work from the first.
"""

import multiprocessing
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import TypeVar

from catalog.jobs.progress import SILENT, Progress

Task = TypeVar("Task")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a job is spread."""

    processes: int = 0
    """0 for as many as there are processors."""
    chunk: int = 100
    """Tasks that are done together."""
    worthwhile: int = 400
    """Fewer tasks than these are done by this process before another one has started."""


def run_chunks(
    work: Callable[[Sequence[Task]], Result],
    tasks: Sequence[Task],
    plan: Plan,
    progress: Progress = SILENT,
) -> list[Result]:
    """Do the work on every chunk of tasks. A chunk whose process is killed is done again, in this process."""
    chunks = [tasks[start : start + plan.chunk] for start in range(0, len(tasks), plan.chunk)]
    count = min(plan.processes or os.cpu_count() or 1, len(chunks))
    progress.start(len(tasks))
    if count <= 1 or len(tasks) < plan.worthwhile:
        return [_told(work(part), len(part), progress) for part in chunks]
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(count - 1, mp_context=context)
    try:
        futures = [pool.submit(work, part) for part in chunks]
        return _gather(futures, work, chunks, progress)
    finally:  # after Ctrl-C, too, nobody waits for chunks that nobody will see
        pool.shutdown(cancel_futures=True)


def _gather(
    futures: "list[Future[Result]]",
    work: Callable[[Sequence[Task]], Result],
    chunks: list[Sequence[Task]],
    progress: Progress,
) -> list[Result]:
    results: dict[int, Result] = {}
    for index in reversed(range(len(chunks))):
        if futures[index].cancel():
            results[index] = _told(work(chunks[index]), len(chunks[index]), progress)
    for index, future in enumerate(futures):
        if index not in results:
            results[index] = _told(_result(future, work, chunks[index]), len(chunks[index]), progress)
    return [results[index] for index in range(len(chunks))]


def _result(future: "Future[Result]", work: Callable[[Sequence[Task]], Result], part: Sequence[Task]) -> Result:
    try:
        return future.result()
    except BrokenProcessPool:
        return work(part)


def _told(result: Result, done: int, progress: Progress) -> Result:
    progress.advance(done)
    return result
