"""The terminal app on 3,000 items, in a pseudo-terminal: first paint, opening an item, a key, memory."""

import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.catalogue import generate
from bench.pseudo_terminal import PseudoTerminal
from bench.section import Section
from bench.timing import Timing

ITEMS = 3000
RUNS = 5
KEYS = 10
_SIZE = (140, 40)
_LAST_ROW = "keli/item@1"
"""Of the form that an item opens with; painted only when all of it stands."""
_DOWN, _ENTER = b"\x1b[B", b"\r"


@dataclass(frozen=True, slots=True)
class _Run:
    start: float
    opened: float
    keys: tuple[float, ...]
    bytes_a_key: int
    megabytes: float


def measure(work: Path) -> Section:
    """Start the app several times, with the index made anew and kept, and play a person at it."""
    root = generate(work / f"items-{ITEMS}", ITEMS)
    with TemporaryDirectory() as folder:
        cold = [_run(root, Path(folder) / f"cold-{number}", f"{number}") for number in range(RUNS)]
        warm = [_run(root, Path(folder) / "cold-0", f"warm-{number}") for number in range(RUNS)]
    both = [*cold, *warm]
    keys = Timing(tuple(key for run in both for key in run.keys))
    rows = (
        ("first paint, no index kept", str(Timing(tuple(run.start for run in cold))), "600 ms"),
        ("first paint, index kept", str(Timing(tuple(run.start for run in warm))), "600 ms"),
        ("open an item, to the last row of its form", str(Timing(tuple(run.opened for run in both))), "150 ms"),
        ("a key, until it is painted", str(keys), "20 ms"),
        ("bytes painted for a key, the check's included", f"{max(run.bytes_a_key for run in both):,}", "2,000"),
        ("memory at most", f"{max(run.megabytes for run in both):.0f} MB", "150 MB"),
    )
    return Section(
        title="Terminal app",
        measured=f"{ITEMS:,} items, a pseudo-terminal of {_SIZE[0]}×{_SIZE[1]}, from the start of the process to its "
        "last line. A key is typed into a text of an item, which is read, checked and shown anew. Median (least–most).",
        header=("job", "measured", "wanted"),
        rows=rows,
        promise="Textual paints at most 60 times a second, so a key waits up to 17 ms for its turn.",
    )


def _run(root: Path, cache: Path, name: str) -> _Run:
    command = [sys.executable, "-m", "cli", "edit", "-C", str(root)]
    environ = {"KELI_LANG": "zh", "XDG_CACHE_HOME": str(cache), "XDG_STATE_HOME": str(cache / name)}
    with PseudoTerminal(command, _SIZE, environ) as terminal:
        start = terminal.until("Ctrl+Q", begun=terminal.begun)
        terminal.settle()
        for key in (_DOWN, _ENTER, _DOWN):
            terminal.press(key)
        opened = terminal.until(_LAST_ROW, _ENTER)
        terminal.settle()
        for key in (_ENTER, _DOWN):
            terminal.press(key)
        pressed = [terminal.press(b"x") for _ in range(KEYS)]
        most = sorted(size for _, size in pressed)[KEYS // 2]
        return _Run(start, opened, tuple(seconds for seconds, _ in pressed), most, terminal.megabytes)
