"""Chunks of tasks spread over several processes.

Processes are spawned, never forked: libraries below may hold threads. This process works too,
from the last chunk backwards, while the others start and work from the first.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from threading import Lock
from typing import Final, Generic, TypeVar

from msgspec import Struct, field

from catalog.jobs.progress import Progress

Task = TypeVar("Task")
Result = TypeVar("Result")
_INTERRUPTED: Final = 130
_INTERRUPTS: Final = (signal.SIGINT,)
_CAN_HOLD: Final = hasattr(signal, "pthread_sigmask")
"""False on Windows."""
_AHEAD: Final = 2
"""So many chunks each process has before it has done one, so that it never waits for the next."""


def spread(
    work: Callable[[Sequence[Task]], Result], chunks: list[Sequence[Task]], others: int, progress: Progress
) -> list[Result]:
    """Do the work on every chunk, with so many other processes; results in the order of the chunks."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(others, mp_context=context, initializer=_end_quietly)
    try:
        return _Spread(work, chunks, progress, pool).done(_AHEAD * others)
    finally:  # nobody waits for processes to end, nor, after Ctrl-C, for chunks that nobody will see
        pool.shutdown(wait=False, cancel_futures=True)


class _Spread(Struct, Generic[Task, Result], dict=True):
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
        with _interrupts_held():
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
        self.progress.advance(len(self.chunks[index]))
        return result


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let Ctrl-C wait; processes that are started meanwhile take it once they know how to end."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _INTERRUPTS) if _CAN_HOLD else ()
    try:
        yield
    finally:
        if _CAN_HOLD:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_quietly() -> None:
    """Let this process end without a trace on Ctrl-C: the one that started it says what is to be said."""
    signal.signal(signal.SIGINT, _end)
    if _CAN_HOLD:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _INTERRUPTS)


def _end(*_: object) -> None:
    os._exit(_INTERRUPTED)  # an exception would be logged where a process has only just begun
