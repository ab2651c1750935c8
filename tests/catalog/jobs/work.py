"""Work for other processes: they import it by name, so it stands in a module of its own."""

import os
import signal
import time
from collections.abc import Sequence
from pathlib import Path


def doubled(tasks: Sequence[int]) -> list[int]:
    return [2 * task for task in tasks]


def slowly(tasks: Sequence[int]) -> tuple[int, list[int]]:
    time.sleep(0.02)
    return os.getpid(), list(tasks)


def refused(tasks: Sequence[int]) -> list[int]:
    if 7 in tasks:
        raise LookupError("seven")
    return list(tasks)


def killed_elsewhere(home: int, marks: str, tasks: Sequence[int]) -> list[int]:
    """Be killed in the middle of the chunk in every process but the one at home."""
    if os.getpid() != home:
        (Path(marks) / f"{os.getpid()}-{tasks[0]}").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.05)  # lets the other process take chunks
    return [2 * task for task in tasks]


def fails_at_home(home: int, marks: str, tasks: Sequence[int]) -> list[int]:
    """Fail in the process that asked, once the others are at work; those leave a mark of each chunk they begin."""
    if os.getpid() != home:
        (Path(marks) / str(tasks[0])).touch()
        time.sleep(0.1)
        return list(tasks)
    while not any(Path(marks).iterdir()):
        time.sleep(0.01)
    raise LookupError("here")
