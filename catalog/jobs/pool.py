"""One function over many tasks, in chunks, on several processes; results in the order of the tasks.

Processes are spawned, never forked: libraries below may hold threads. This process works too,
from the last chunk backwards, while the others start and work from the first.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from threading import Lock
from typing import Final, Generic, TypeVar

from catalog.jobs.progress import SILENT, Progress

Task = TypeVar("Task")
Result = TypeVar("Result")
_INTERRUPTED: Final = 130
_AHEAD: Final = 2
"""So many chunks each process has before it has done one, so that it never waits for the next."""


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
    pool = ProcessPoolExecutor(count - 1, mp_context=multiprocessing.get_context("spawn"), initializer=_end_quietly)
    try:
        return _Spread(work, chunks, progress, pool).done(_AHEAD * (count - 1))
    finally:  # after Ctrl-C, too, nobody waits for chunks that nobody will see
        pool.shutdown(cancel_futures=True)


@dataclass
class _Spread(Generic[Task, Result]):
    """Chunks on their way: other processes get them one after the other from the first on, this one takes the last.

    None is handed over and then taken back: a pool that breaks at that moment would lose its thread.
    """

    work: Callable[[Sequence[Task]], Result]
    chunks: list[Sequence[Task]]
    progress: Progress
    pool: ProcessPoolExecutor
    lock: Lock = field(default_factory=Lock)
    handed: dict[int, "Future[Result]"] = field(default_factory=dict)
    waiting: deque[int] = field(default_factory=deque)

    def done(self, ahead: int) -> list[Result]:
        """Give the results of all chunks, of which so many are handed over before one comes back."""
        self.waiting.extend(range(len(self.chunks)))
        for _ in range(ahead):
            self._hand_over()
        results: dict[int, Result] = {}
        while (last := self._last()) is not None:
            results[last] = self._told(last, self.work(self.chunks[last]))
        return [
            results[one] if one in results else self._told(one, self._result(one)) for one in range(len(self.chunks))
        ]

    def _hand_over(self, _: object = None) -> None:
        """Let the pool do the next chunk; one that is broken or closed leaves it to this process."""
        with self.lock:
            if not self.waiting:
                return
            first = self.waiting.popleft()
            try:
                self.handed[first] = self.pool.submit(self.work, self.chunks[first])
            except RuntimeError:  # BrokenProcessPool is one, too
                self.waiting.appendleft(first)
                return
        self.handed[first].add_done_callback(self._hand_over)

    def _last(self) -> int | None:
        with self.lock:
            return self.waiting.pop() if self.waiting else None

    def _result(self, index: int) -> Result:
        """Wait for a chunk; one that was never handed over, or whose process was killed, is done here."""
        with self.lock:
            future = self.handed.get(index)
        try:
            return future.result() if future else self.work(self.chunks[index])
        except BrokenProcessPool:
            return self.work(self.chunks[index])

    def _told(self, index: int, result: Result) -> Result:
        return _told(result, len(self.chunks[index]), self.progress)


def _end_quietly() -> None:
    """Let this process end without a trace on Ctrl-C: the one that started it says what is to be said."""
    signal.signal(signal.SIGINT, _end)


def _end(*_: object) -> None:
    raise SystemExit(_INTERRUPTED)


def _told(result: Result, done: int, progress: Progress) -> Result:
    progress.advance(done)
    return result
