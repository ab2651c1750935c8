"""Timing whole commands and calls: several runs, the median, least and most."""

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct

_WHOLE_MILLISECONDS = 0.01
"""From this many seconds on, fractions of a millisecond say nothing."""


class Timing(Struct, frozen=True):
    """Seconds of several runs."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """The median of the runs, in seconds."""
        return statistics.median(self.runs)

    def __str__(self) -> str:
        return f"{spoken(self.median)} ({spoken(min(self.runs))}–{spoken(max(self.runs))})"


def spoken(seconds: float) -> str:
    """Give a time with a unit that fits it."""
    if seconds >= 1:
        return f"{seconds:.2f} s"
    digits = 0 if seconds >= _WHOLE_MILLISECONDS else 2
    return f"{seconds * 1000:.{digits}f} ms"


def of_command(command: Sequence[str | Path], runs: int, expected: Sequence[int] = (0,)) -> Timing:
    """Time a command as a whole process.

    Raises:
        RuntimeError: it ended with another exit code than expected.
    """
    return Timing(tuple(_command(command, expected) for _ in range(runs)))


def of_call(call: Callable[[], object], runs: int, repeats: int = 1) -> Timing:
    """Time a call after one run to warm it up; each run is the mean of `repeats` calls."""
    call()
    return Timing(tuple(_call(call, repeats) for _ in range(runs)))


def of_processor(call: Callable[[], object], runs: int) -> Timing:
    """Give the processor's time for a call, that of processes it starts included: other work does not count."""
    call()
    return Timing(tuple(_processor(call) for _ in range(runs)))


def _processor(call: Callable[[], object]) -> float:
    start = sum(os.times()[:4])
    call()
    return sum(os.times()[:4]) - start


def _command(command: Sequence[str | Path], expected: Sequence[int]) -> float:
    start = time.perf_counter()
    done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in expected:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.decode()[-2000:]}")
    return seconds


def _call(call: Callable[[], object], repeats: int) -> float:
    start = time.perf_counter()
    for _ in range(repeats):
        call()
    return (time.perf_counter() - start) / repeats
