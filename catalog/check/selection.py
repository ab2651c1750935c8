"""Telling only of some files of a catalogue."""

from dataclasses import replace
from pathlib import Path

from catalog.check.engine import Report


def only_files(report: Report, root: Path, path: Path) -> Report:
    """Give the findings of one file, or of the files in one folder, of the catalogue at `root`."""
    wanted = path.resolve().relative_to(root).as_posix()
    if wanted == ".":
        return report
    kept = (one for one in report.findings if one.place.file == wanted or one.place.file.startswith(f"{wanted}/"))
    return replace(report, findings=tuple(kept))
