"""Findings for people: place, words, and the line with the mistake marked."""

from collections.abc import Iterator
from pathlib import Path

from catalog.check.answers import Frame
from catalog.check.report import Tally
from catalog.findings.finding import Finding
from catalog.findings.visible import visible
from catalog.storage.characters import decode
from catalog.storage.content import regular_bytes
from catalog.storage.lines import lines_of
from exporters.reports.columns import width
from exporters.reports.telling import Style, Telling

_LINE_SHOWN = 100
"""Columns of a line that are shown around the mistake."""


def document(telling: Telling) -> str:
    """Give the whole report."""
    return frame(telling, telling.report.tally).joined([piece(telling)])


def piece(telling: Telling) -> str:
    """Give what is said of the findings alone."""
    return "".join(f"{line}\n" for line in _lines(telling))


def frame(telling: Telling, tally: Tally) -> Frame:
    """Give what is said around them."""
    return Frame(tail=f"{telling.summary(tally)}\n")


def _lines(telling: Telling) -> Iterator[str]:
    sources = _Sources(telling.root)
    for finding in telling.report.findings:
        yield from _finding(finding, sources, telling)
        yield ""


class _Sources:
    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def line(self, file: str, number: int) -> str:
        """Give a line of a file; empty where it cannot be read."""
        if file not in self._lines:
            self._lines = {file: lines_of(_text(self._root, file))}
        lines_ = self._lines[file]
        return lines_[number - 1] if 0 < number <= len(lines_) else ""


def _text(root: Path, file: str) -> str:
    """Give the text of a file; none where it cannot be read, which is told as a finding."""
    try:
        text = decode(regular_bytes(f"{root}/{file}"), file)
    except OSError:
        return ""
    return text if isinstance(text, str) else ""


def _finding(finding: Finding, sources: _Sources, telling: Telling) -> Iterator[str]:
    place = telling.style("place", visible(str(finding.place)))
    severity = telling.style(finding.severity, f"{telling.phrase(finding.severity)} {finding.code}")
    yield f"{place} {severity} {telling.said(finding)}"
    yield from _excerpt(finding, sources, telling.style)
    yield f"    {telling.hint(finding)}"


def _excerpt(finding: Finding, sources: _Sources, style: Style) -> Iterator[str]:
    place = finding.place
    line = sources.line(place.file, place.line)
    if not line.strip():
        return
    start = max(0, place.column - 1 - _LINE_SHOWN // 2)
    shown = visible(line[start : start + _LINE_SHOWN])
    before = visible(line[start : place.column - 1])
    end = place.end_column - 1 if place.end_line == place.line else len(line)
    marked = visible(line[place.column - 1 : min(end, start + _LINE_SHOWN)])
    yield style("faint", f"    {place.line:>4} │ ") + shown
    yield style("faint", "         │ ") + " " * width(before) + style(finding.severity, "^" * max(1, width(marked)))
