"""Findings for people: place, words, and the line with the mistake marked."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from unicodedata import east_asian_width

from catalog.check.engine import Report
from catalog.findings.finding import Finding
from catalog.findings.phrasebook import phrasebook
from catalog.findings.severity import Severity
from catalog.findings.visible import visible
from catalog.findings.words import Language
from catalog.storage.lines import BREAK
from catalog.storage.reader import read_file

Style = Callable[[str, str], str]
"""Dress a text for a role: error, warning, info, place or faint."""

"""As places count lines; `splitlines` knows more ends."""

_LINE_SHOWN = 100
"""Columns of a line that are shown around the mistake."""


def lines(report: Report, root: Path, language: Language, style: Style) -> Iterator[str]:
    """Give the report line by line, without line ends; `root` is where the files can be read."""
    sources = _Sources(root)
    for finding in report.findings:
        yield from _finding(finding, sources, language, style)
        yield ""
    yield _summary(report, language)


class _Sources:
    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def line(self, file: str, number: int) -> str:
        """Give a line of a file; empty where it cannot be read."""
        if file not in self._lines:
            self._lines = {file: BREAK.split(read_file(self._root, file).text)}
        lines_ = self._lines[file]
        return lines_[number - 1] if 0 < number <= len(lines_) else ""


def _finding(finding: Finding, sources: _Sources, language: Language, style: Style) -> Iterator[str]:
    severity = phrasebook(__package__)[finding.severity].in_language(language)
    label = finding.label.in_language(language)
    said = visible(finding.message.in_language(language))
    named = phrasebook(__package__)["labelled"].format({"label": visible(label), "said": said}) if label else None
    yield " ".join(
        (
            style("place", visible(str(finding.place))),
            style(finding.severity, f"{severity} {finding.code}"),
            named.in_language(language) if named else said,
        )
    )
    yield from _excerpt(finding, sources, style)
    yield f"    {visible(finding.hint.in_language(language))}"


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
    yield style("faint", "         │ ") + " " * _width(before) + style(finding.severity, "^" * max(1, _width(marked)))


def _summary(report: Report, language: Language) -> str:
    counts = {f"{severity}s": str(report.count(severity)) for severity in Severity}
    args: Mapping[str, str] = {"files": str(report.files), **counts}
    name = "summary" if report.findings else "clean"
    return phrasebook(__package__)[name].format(args).in_language(language)


def _width(text: str) -> int:
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
