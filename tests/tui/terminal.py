"""A real terminal: keli in a session of tmux, keys sent to it, and its screen as text."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import set_cell_size

_WAIT = 30.0
_ROOT = Path(__file__).parents[2]


class Terminal:
    """A tmux session of its own, on a socket of its own."""

    def __init__(self, city: Path, item: str = "", size: tuple[int, int] = (100, 30)) -> None:
        if not shutil.which("tmux"):
            (pytest.fail if os.environ.get("CI") else pytest.skip)("needs tmux; ./run setup installs it")
        self._socket = str(city.parent / "tmux")
        self._keli = f"exec {sys.executable} -m cli edit {item} -C {city}"
        ours = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
        environ = {**ours, "KELI_LANG": "zh", "LC_ALL": "C.UTF-8", "PYTHONPATH": str(_ROOT)}
        wide, high = map(str, size)
        session = ["new-session", "-d", "-x", wide, "-y", high, self._keli]
        tmux = ["tmux", "-S", self._socket, "-f", os.devnull, "-u", *session, ";", "set", "remain-on-exit", "on"]
        subprocess.run(tmux, env=environ, check=True, cwd=city.parent)

    def ask(self, *arguments: str) -> str:
        """Ask tmux something, and give what it says."""
        done = subprocess.run(["tmux", "-S", self._socket, *arguments], capture_output=True, check=False, text=True)
        return done.stdout

    def keys(self, *keys: str) -> None:
        """Send keys, as tmux names them, or text."""
        self.ask("send-keys", *keys)

    def end(self) -> None:
        """End everything."""
        self.ask("kill-server")

    def kill(self) -> None:
        """Let keli die at once, as when the power goes."""
        os.kill(int(self.ask("display-message", "-p", "#{pane_pid}")), signal.SIGKILL)
        self.wait_until(lambda: self.ask("display-message", "-p", "#{pane_dead}").strip() == "1", "it lives on")

    def start_again(self) -> None:
        """Start keli anew where it died."""
        self.ask("respawn-pane", "-k", self._keli)

    @property
    def screen(self) -> str:
        """What is seen."""
        return self.ask("capture-pane", "-p")

    @property
    def shows_cursor(self) -> bool:
        """Whether the cursor is seen."""
        return self.ask("display-message", "-p", "#{cursor_flag}").strip() == "1"

    def wait_for(self, text: str) -> str:
        """Wait until a text is seen, and give the screen."""
        self.wait_until(lambda: text in self.screen, f"{text} is not seen")
        return self.screen

    def wait_for_cursor_behind(self, text: str) -> None:
        """Wait until the cursor is shown, right behind a text."""
        shown = f"no cursor is shown behind {text}"
        self.wait_until(lambda: self.shows_cursor and self._before_cursor().endswith(text), shown)

    def wait_until(self, holds: Callable[[], bool], otherwise: str) -> None:
        """Wait until something holds."""
        end = time.monotonic() + _WAIT
        while not holds():
            assert time.monotonic() < end, f"{otherwise}:\n{self.screen}"
            time.sleep(0.05)

    def _before_cursor(self) -> str:
        x, y = map(int, self.ask("display-message", "-p", "#{cursor_x} #{cursor_y}").split())
        return set_cell_size(self.screen.splitlines()[y], x)
