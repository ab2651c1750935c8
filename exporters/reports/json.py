"""Findings for programs: one JSON document of a stable shape and order."""

import json
from textwrap import indent
from typing import Any

from catalog.check.answers import Frame
from catalog.check.report import Tally
from catalog.findings.finding import Finding
from catalog.findings.fix_data import fix_data
from catalog.findings.words import Language
from exporters.reports.telling import Telling

SCHEMA_VERSION = 1
_INDENT = 2
_BETWEEN = ",\n"


def document(telling: Telling) -> str:
    """Give the report as JSON, ending with a line end."""
    return frame(telling, telling.report.tally).joined([piece(telling)])


def piece(telling: Telling) -> str:
    """Give the entries of the findings, as they stand in their list."""
    entries = (written(entry(finding, telling.language), indent=_INDENT) for finding in telling.report.findings)
    return _BETWEEN.join(indent(one.rstrip("\n"), " " * 2 * _INDENT) for one in entries)


def frame(_telling: Telling, tally: Tally) -> Frame:
    """Give what stands around and between them: the document with one entry, cut where that stands."""
    found = {"files": tally.files} | {f"{severity}s": count for severity, count in tally.counts.items()}
    data = {"schema_version": SCHEMA_VERSION, "findings": [None] if tally.found else [], "summary": found}
    head, entry_there, tail = written(data, indent=_INDENT).partition(f"{' ' * 2 * _INDENT}null")
    return Frame(head, _BETWEEN, tail) if entry_there else Frame(tail=head)


def written(data: Any, indent: int | None = None) -> str:
    """Write data as JSON that people can read, ending with a line end; what is hidden in texts is escaped."""
    lines = json.dumps(data, ensure_ascii=False, indent=indent).split("\n")
    return "".join(f"{line if line.isprintable() else _shown(line)}\n" for line in lines)


def _shown(line: str) -> str:
    return "".join(one if one.isprintable() else json.dumps(one)[1:-1] for one in line)


def entry(finding: Finding, language: Language) -> dict[str, Any]:
    """Give a finding as plain data; the keys come in a stable order."""
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "path": list(finding.path),
        "label": finding.label.in_language(language),
        "message": finding.message_in(language),
        "hint": finding.hint_in(language),
        "fix": None if finding.fix is None else fix_data(finding.fix),
    }
