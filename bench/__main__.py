"""Run every benchmark and write docs/benchmarks.md."""

import os
import platform
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from bench import (
    bundling,
    checking,
    deciding,
    documents,
    finding,
    flowing,
    indicators,
    many_maps,
    mapping,
    memory,
    patching,
    starting,
    storing,
    suggesting,
    terminal,
    warm,
    writing,
)
from bench.section import Section

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
WORK = ROOT / "build" / "bench"

_SECTIONS: dict[str, Callable[[Path], Section]] = {
    "check": checking.measure,
    "warm": warm.measure,
    "memory": memory.measure,
    "map": mapping.measure,
    "maps": many_maps.measure,
    "formats": writing.measure,
    "flow": flowing.measure,
    "documents": documents.measure,
    "situations": deciding.measure,
    "bundles": bundling.measure,
    "indicators": indicators.measure,
    "start": starting.measure,
    "edit": patching.measure,
    "save": storing.measure,
    "find": finding.measure,
    "suggest": suggesting.measure,
    "terminal": terminal.measure,
}


def main(names: list[str]) -> None:
    """Measure the sections named; with no name, all of them, and write the page."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # people do not compile everything anew at each start
    WORK.mkdir(parents=True, exist_ok=True)
    sections = [_SECTIONS[name](WORK).markdown() for name in names or _SECTIONS]
    page = "\n".join([_head(), *sections])
    print(page)
    if not names:
        PAGE.write_text(page, "utf-8")


def _head() -> str:
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    libraries = ", ".join(f"{name} {version(name)}" for name in ("PyYAML", "jsonschema-rs", "graphviz"))
    return (
        "# Benchmarks\n\nMade by `./run bench`, which installs and times the peers itself, on the same files, in the "
        f"same run. Machines differ: read the ratios.\n\n{machine}; {libraries}.\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
