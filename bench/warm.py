"""Checking ten thousand items again: nothing changed, or twenty files did."""

import sys
from pathlib import Path

from bench.catalogue import generate
from bench.checking import ITEMS
from bench.section import Section
from bench.timing import Timing, of_command, spoken

RUNS = 7
CHANGED = 20
_FOUND = (0, 1)


def measure(work: Path) -> Section:
    """Time keli with what it kept of an earlier run, by stamps and by content."""
    catalogue = generate(work / "catalogue", ITEMS)
    keli = (sys.executable, "-m", "cli", "check", catalogue, "--cache-dir", work / "kept", "--output", work / "report")
    start = of_command((sys.executable, "-c", "pass"), RUNS).median
    rows = []
    for name, options in (("by stamps", ()), ("by content", ("--hash",))):
        command = (*keli, *options)
        of_command(command, 1, _FOUND)
        rows.append((f"nothing changed, {name}", _beyond(of_command(command, RUNS, _FOUND), start)))
        rows.append((f"{CHANGED} files changed, {name}", _beyond(_after_changes(catalogue, command), start)))
    return Section(
        title="Check, warm",
        measured=f"{ITEMS:,} generated items, whole processes, median; Python's start of {spoken(start)} taken off.",
        header=("run", "measured"),
        rows=tuple(rows),
        promise="Wanted: 0.15 s and 0.3 s by stamps, 0.4 s and 0.5 s by content.",
    )


def _after_changes(catalogue: Path, command: tuple[str | Path, ...]) -> Timing:
    items = sorted((catalogue / "items").rglob("*.yaml"))[:CHANGED]
    runs: list[float] = []
    for _ in range(RUNS):
        for item in items:
            item.write_text(item.read_text("utf-8") + "# changed\n", "utf-8")
        runs += of_command(command, 1, _FOUND).runs
    for item in items:
        item.write_text(item.read_text("utf-8").replace("# changed\n", ""), "utf-8")
    return Timing(tuple(runs))


def _beyond(timing: Timing, start: float) -> str:
    return spoken(timing.median - start)
