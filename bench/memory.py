"""The memory that fifty thousand items take: checked, file by file, so that only what is told stays; and open."""

import os
import sys
from pathlib import Path

from bench.catalogue import generate
from bench.section import Section

ITEMS = 50_000
_FORMATS = ("text", "jsonl")
_OPEN = """
import sys
from pathlib import Path
from catalog.library.index import open_index
from catalog.library.library import Library
library = Library(Path(sys.argv[1]))
opened = library.registers, library.bases, open_index(library.root)
opened[-1].corpus.warm()
"""


def measure(work: Path) -> Section:
    """Measure one process, without what earlier runs kept, for each format that is told of line by line."""
    catalogue = generate(work / "catalogue-many", ITEMS)
    keli = (sys.executable, "-m", "cli", "check", str(catalogue), "--no-cache", "--jobs", "1", "--format")
    checks = [(f"check, told as {name}", (*keli, name, "--output", str(work / "report"))) for name in _FORMATS]
    opening = ("an open library, ready to search", (sys.executable, "-c", _OPEN, str(catalogue)))
    peaks = [(name, _peak(command)) for name, command in (*checks, opening)]
    return Section(
        title="Memory",
        measured=f"{ITEMS:,} generated items, one process, the most that was resident at once.",
        header=("job", "memory"),
        rows=tuple((name, f"{peak:.0f} MB") for name, peak in peaks),
        promise="Wanted: at most 150 MB for a check, 500 MB for an open library.",
    )


def _peak(command: tuple[str, ...]) -> float:
    """Give the most megabytes that a command has resident at once; of all ended ones the system tells the most."""
    process = os.posix_spawn(command[0], command, os.environ)
    _, _, usage = os.wait4(process, 0)
    return usage.ru_maxrss / 1024
