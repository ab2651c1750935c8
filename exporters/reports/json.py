"""Findings for programs: one JSON document of a stable shape and order."""

import json
from typing import Any

from catalog.findings.finding import Finding
from catalog.findings.fix_data import fix_data
from catalog.findings.severity import Severity
from catalog.findings.words import Language
from exporters.reports.telling import Telling

SCHEMA_VERSION = 1


def document(telling: Telling) -> str:
    """Give the report as JSON, ending with a line end."""
    report = telling.report
    data = {
        "schema_version": SCHEMA_VERSION,
        "findings": [entry(finding, telling.language) for finding in report.findings],
        "summary": {"files": report.files} | {f"{severity}s": report.count(severity) for severity in Severity},
    }
    return written(data, indent=2)


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
