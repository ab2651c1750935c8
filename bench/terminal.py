"""The terminal app on 3,000 and 20,000 items, in a pseudo-terminal: first paint, opening, finding, keys, saving."""

import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from msgspec import Struct

from bench.catalogue import generate
from bench.pseudo_terminal import PseudoTerminal
from bench.section import Section
from bench.timing import Timing

ITEMS = (3_000, 20_000)
RUNS = 5
KEYS = 6
ROWS = 30
"""Of the form of a material, less than there are."""
_SIZE = (140, 40)
_PAINTED = "Ctrl+Q"
"""In the last line."""
_LAST_ROW = "keli/item@1"
"""Of the form that an item opens with; painted only when all of it stands."""
_UP, _DOWN, _ENTER, _ESCAPE, _FIND, _SAVE, _UNDO = b"\x1b[A", b"\x1b[B", b"\r", b"\x1b", b"\x06", b"\x13", b"\x1a"
_SAVED = "已保存"


class _Run(Struct, frozen=True):
    start: float
    opened: float
    found: tuple[float, ...]
    keys: tuple[float, ...]
    bytes_a_key: int
    bytes_a_step: tuple[int, ...]
    saved: float
    megabytes: float


def measure(work: Path) -> Section:
    """Start the app several times, with the index made anew and kept, and play a person at it where that is told of."""
    columns = [_column(generate(work / f"items-{count}", count)) for count in ITEMS]
    return Section(
        title="Terminal app",
        measured=f"A pseudo-terminal of {_SIZE[0]}×{_SIZE[1]}, from the start of the process to its last line. A key "
        "is typed into a text of an item, which is read, checked and shown anew. Median (least–most).",
        header=("job", *(f"{count:,} items" for count in ITEMS), "wanted"),
        rows=tuple((job, *cells, wanted) for (job, wanted), *cells in zip(_JOBS, *columns, strict=True)),
        promise="Textual paints at most 60 times a second, so a key waits up to 17 ms for its turn.",
    )


_JOBS = (
    ("first paint, no index kept", "600 ms"),
    ("first paint, index kept", "600 ms"),
    ("open an item, to the last row of its form", "150 ms"),
    ("a letter typed to find, until what it finds is painted", "50 ms"),
    ("a key, until it is painted", "20 ms"),
    ("bytes painted for a key, the check's included", "2,000"),
    ("bytes painted for an arrow that is held down in the form of a material: median, most", "2,000"),
    ("save, until it is told", "60 ms"),
    ("memory at most", "150 MB"),
)


def _column(root: Path) -> Sequence[str]:
    with TemporaryDirectory() as folder:
        first = _run(root, Path(folder) / "cold", "first")
        cold = [_start(root, Path(folder) / f"cold-{number}", "start") for number in range(1, RUNS)]
        warm = [_run(root, Path(folder) / "cold", f"warm-{number}") for number in range(1, RUNS)]
    both = [first, *warm]
    return (
        str(Timing((first.start, *cold))),
        str(Timing(tuple(run.start for run in warm))),
        str(Timing(tuple(run.opened for run in both))),
        str(Timing(tuple(key for run in both for key in run.found))),
        str(Timing(tuple(key for run in both for key in run.keys))),
        f"{max(run.bytes_a_key for run in both):,}",
        _steps([size for run in both for size in run.bytes_a_step]),
        str(Timing(tuple(run.saved for run in both))),
        f"{max(run.megabytes for run in both):.0f} MB",
    )


def _steps(sizes: Sequence[int]) -> str:
    return f"{median(sizes):,.0f}, {max(sizes):,}"


def _terminal(root: Path, cache: Path, name: str) -> PseudoTerminal:
    command = [sys.executable, "-m", "cli", "edit", "-C", str(root)]
    environ = {"KELI_LANG": "zh", "XDG_CACHE_HOME": str(cache), "XDG_STATE_HOME": str(cache / name)}
    return PseudoTerminal(command, _SIZE, environ)


def _start(root: Path, cache: Path, name: str) -> float:
    with _terminal(root, cache, name) as terminal:
        return terminal.until(_PAINTED, begun=terminal.begun)


def _run(root: Path, cache: Path, name: str) -> _Run:
    with _terminal(root, cache, name) as terminal:
        start = terminal.until(_PAINTED, begun=terminal.begun)
        terminal.settle()
        for key in (_DOWN, _ENTER, _DOWN):
            terminal.press(key)
        opened = terminal.until(_LAST_ROW, _ENTER)
        terminal.settle()
        terminal.press(_FIND)
        found = [terminal.press(letter)[0] for letter in (b"s", b"p", b"j", b"y")]
        for key in (_ESCAPE, _ENTER, _DOWN):
            terminal.press(key)
        pressed = [terminal.press(b"x") for _ in range(KEYS)]
        most = sorted(size for _, size in pressed)[KEYS // 2]
        saved = terminal.until(_SAVED, _SAVE)
        terminal.press(_UNDO)  # the next run finds the catalogue as it was
        terminal.until(_SAVED, _SAVE)
        steps = _stepped(terminal)
        keys = tuple(seconds for seconds, _ in pressed)
        return _Run(start, opened, tuple(found), keys, most, steps, saved, terminal.megabytes)


def _stepped(terminal: PseudoTerminal) -> tuple[int, ...]:
    """Go to the form of a material, hold the arrows down there, and give the bytes of each step."""
    for key in (_ESCAPE, _DOWN, _DOWN, _DOWN, _ENTER, _ENTER):
        terminal.press(key)
    return terminal.hold(_DOWN, ROWS) + terminal.hold(_UP, ROWS)
