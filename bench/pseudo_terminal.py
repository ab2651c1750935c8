"""A program in a pseudo-terminal: keys go in, and the time until something is painted comes out."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Self

_LONGEST = 30.0
_QUIET = 0.4
_HELD = 0.05
"""Seconds until a key that is held down comes again."""


class PseudoTerminal:
    """Runs a command in a terminal of so many columns and lines."""

    def __init__(self, command: Sequence[str], size: tuple[int, int], environ: Mapping[str, str]) -> None:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        environ = {**os.environ, "TERM": "xterm-256color", **environ}
        self.begun = time.perf_counter()
        self._process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environ)
        os.close(theirs)
        self._ours = ours

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    def until(self, text: str, key: bytes = b"", begun: float | None = None) -> float:
        """Press a key and give the seconds until a text is painted.

        Raises:
            RuntimeError: it never was.
        """
        begun = time.perf_counter() if begun is None else begun
        os.write(self._ours, key)
        painted = b""
        while time.perf_counter() - begun < _LONGEST:
            painted += self._read(_LONGEST)
            if text.encode() in painted:
                return time.perf_counter() - begun
        raise RuntimeError(f"never painted: {text}")

    def press(self, key: bytes) -> tuple[float, int]:
        """Press a key; give the seconds until the first paint, and all the bytes that were painted for it."""
        begun = time.perf_counter()
        os.write(self._ours, key)
        painted = len(self._read(_LONGEST))
        seconds = time.perf_counter() - begun
        return seconds, painted + self.settle()

    def hold(self, key: bytes, times: int) -> tuple[int, ...]:
        """Hold a key down until it came so many times, and give the bytes that were painted after each."""
        painted = []
        for _ in range(times):
            ends = time.perf_counter() + _HELD
            os.write(self._ours, key)
            count = 0
            while (left := ends - time.perf_counter()) > 0:
                count += len(self._read(left))
            painted.append(count)
        return tuple(painted)

    def settle(self) -> int:
        """Wait until nothing more is painted, and give the bytes that were."""
        painted = 0
        while more := len(self._read(_QUIET)):
            painted += more
        return painted

    @property
    def megabytes(self) -> float:
        """The most memory the program ever held, where the system says it (Linux); else 0."""
        status = Path(f"/proc/{self._process.pid}/status")
        lines = status.read_text().splitlines() if status.exists() else []
        return next((int(line.split()[1]) / 1000 for line in lines if line.startswith("VmHWM")), 0.0)

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._ours], [], [], seconds)
        return os.read(self._ours, 1 << 20) if ready else b""
