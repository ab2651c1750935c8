"""Findings as GitHub's workflow commands, and as the summary of a job.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word: what is on new
lines comes first, and the summary lists all.
Source: GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from catalog.findings.finding import Finding
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.findings.severity import Severity
from catalog.findings.visible import visible
from exporters.reports import markdown
from exporters.reports.telling import Telling

SUMMARY_CAP = 1024 * 1024
"""Bytes that a step may write into the summary."""

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}


def document(telling: Telling) -> str:
    """Give a command for each finding, the weightiest first, and a last line that counts them."""
    commands = [_command(finding, telling) for finding in telling.by_weight()]
    return "".join(f"{line}\n" for line in (*commands, telling.summary()))


def summary(telling: Telling, written: int = 0) -> str:
    """Give the job's summary as Markdown; `written`: bytes that other steps' words take already."""
    return markdown.within(telling, SUMMARY_CAP - written)


def _command(finding: Finding, telling: Telling) -> str:
    place = finding.place
    properties = {
        "file": telling.path(place.file),
        "line": str(place.line),
        **_end(place),
        "title": f"{finding.code} {explanation(finding.code).title.in_language(telling.language)}",
    }
    said = ",".join(f"{name}={visible(value).translate(_PROPERTY)}" for name, value in properties.items())
    words = f"{telling.said(finding)}\n{telling.hint(finding)}"
    return f"::{_COMMANDS[finding.severity]} {said}::{words.translate(_DATA)}"


def _end(place: Place) -> dict[str, str]:
    """Give where it ends, within its line: GitHub shows what is longer at its last line, far from the mistake."""
    if place.line != place.end_line:
        return {}
    return {"endLine": str(place.end_line), "col": str(place.column), "endColumn": str(place.end_column)}
