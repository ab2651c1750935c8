"""In a real terminal: Chinese is typed, the cursor stands where an input method needs it, the file is saved."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import set_cell_size

from catalog.storage.store import load

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
WAIT = 20.0


class Terminal:
    """A tmux session of its own, on a socket of its own."""

    def __init__(self, city: Path) -> None:
        self._socket = str(city.parent / "tmux")
        environ = {**os.environ, "KELI_LANG": "zh", "LC_ALL": "C.UTF-8"}
        command = f"{sys.executable} -m cli edit qingshi-amr--food-business-renew -C {city}"
        subprocess.run(
            ["tmux", "-S", self._socket, "-u", "new-session", "-d", "-x", "100", "-y", "30", command],
            env=environ,
            check=True,
            cwd=Path(__file__).parents[2],
        )

    def ask(self, *arguments: str) -> str:
        done = subprocess.run(["tmux", "-S", self._socket, *arguments], capture_output=True, check=False, text=True)
        return done.stdout

    def keys(self, *keys: str) -> None:
        self.ask("send-keys", *keys)

    def wait_for(self, text: str) -> str:
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            screen = self.ask("capture-pane", "-p")
            if text in screen:
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{text} is not seen:\n{self.ask('capture-pane', '-p')}")

    def wait_for_cursor_behind(self, text: str) -> bool:
        """Wait until the cursor stands right behind a text, and say whether it is shown."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            x, y, shown = self.ask("display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}").split()
            line = self.ask("capture-pane", "-p").splitlines()[int(y)]
            if set_cell_size(line, int(x)).endswith(text):
                return shown == "1"
            time.sleep(0.05)
        raise AssertionError(f"the cursor never came behind {text}:\n{self.ask('capture-pane', '-p')}")


@pytest.fixture
def terminal(city: Path) -> Iterator[Terminal]:
    if not shutil.which("tmux"):
        pytest.skip("needs tmux")
    opened = Terminal(city)
    yield opened
    opened.ask("kill-server")


def test_chinese_is_typed_where_the_cursor_stands_and_saved(terminal: Terminal, city: Path) -> None:
    terminal.wait_for("名称与编码")
    terminal.keys("Enter")
    terminal.wait_for("› 名称与编码")
    time.sleep(0.3)
    terminal.keys("End", "（试行）")
    terminal.wait_for("许可延续（试行）")
    terminal.keys("C-s")
    terminal.wait_for("已保存")
    assert 'name: "食品（含保健食品）经营许可延续（试行）"' in load(city, RENEW).text
    assert terminal.wait_for_cursor_behind("许可延续（试行）")
