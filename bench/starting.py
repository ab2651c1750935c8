"""How long `keli --help` takes beyond the interpreter."""

import sys
from pathlib import Path

from bench.section import Section
from bench.timing import of_command, spoken

RUNS = 15


def measure(_work: Path) -> Section:
    """Time the help and an interpreter that does nothing."""
    python = of_command([sys.executable, "-c", "pass"], RUNS)
    keli = of_command([sys.executable, "-m", "cli", "--help"], RUNS)
    beyond = spoken(keli.median - python.median)
    return Section(
        title="Start",
        measured="Whole processes, median (least–most).",
        header=("command", "time"),
        rows=(("python -c pass", str(python)), ("keli --help", str(keli)), ("beyond the interpreter", beyond)),
        promise="Wanted: at most 150 ms beyond the interpreter.",
    )
