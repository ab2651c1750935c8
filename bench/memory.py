"""The memory that a check of fifty thousand items takes: its files are streamed, only what is told of them stays."""

import os
import sys
from pathlib import Path

from bench.catalogue import generate
from bench.section import Section

ITEMS = 50_000
_FORMATS = ("text", "jsonl")


def measure(work: Path) -> Section:
    """Measure one process, without what earlier runs kept, for each format that is told of line by line."""
    catalogue = generate(work / "catalogue-many", ITEMS)
    keli = (sys.executable, "-m", "cli", "check", str(catalogue), "--no-cache", "--jobs", "1", "--format")
    peaks = [(name, _peak((*keli, name, "--output", str(work / "report")))) for name in _FORMATS]
    return Section(
        title="Memory",
        measured=f"{ITEMS:,} generated items, one process, the most that was resident at once.",
        header=("check, told as", "memory"),
        rows=tuple((name, f"{peak:.0f} MB") for name, peak in peaks),
        promise="Wanted: at most 150 MB.",
    )


def _peak(command: tuple[str, ...]) -> float:
    """Give the most megabytes that a command has resident at once; of all ended ones the system tells the most."""
    process = os.posix_spawn(command[0], command, os.environ)
    _, _, usage = os.wait4(process, 0)
    return usage.ru_maxrss / 1024
