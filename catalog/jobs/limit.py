"""A limit of time for a piece of work in this process, where the system has timers for processes (POSIX)."""

import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, NoReturn, TypeVar

Piece = TypeVar("Piece")


class _OverTimeError(BaseException):
    """Comes between any two steps; no library takes it for a fault of its own."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Stop the work when it has taken so many seconds; other threads than the main one have all the time.

    Raises:
        TimeoutError: it took longer.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    except _OverTimeError:
        raise TimeoutError(seconds) from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def each_within(seconds: float, pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Give pieces that are made one by one, as long as none takes longer than so many seconds.

    Raises:
        TimeoutError: one took longer; there are no more after it.
    """
    rest = iter(pieces)
    while True:
        with within(seconds):
            piece = next(rest, _NONE)
        if piece is _NONE:
            return
        yield piece  # type: ignore[misc]  # all but the sign that there are no more


_NONE = object()


def _stop(*_: Any) -> NoReturn:
    raise _OverTimeError
