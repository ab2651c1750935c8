"""Findings as GitLab's code quality report.

Source: GitLab's documentation, "Code Quality report format": description, check_name, fingerprint, severity and
location, nothing else. Of findings with one fingerprint GitLab shows one; line numbers would make old ones new.
"""

from typing import Any

from catalog.check.identity import Identity, identified
from catalog.findings.finding import Finding
from catalog.findings.severity import Severity
from exporters.reports.json import written
from exporters.reports.telling import Telling

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def document(telling: Telling) -> str:
    """Give the report as JSON, ending with a line end."""
    entries = [_entry(finding, identity, telling) for finding, identity in identified(telling.report.findings)]
    return written(entries, indent=2)


def _entry(finding: Finding, identity: Identity, telling: Telling) -> dict[str, Any]:
    place = finding.place
    return {
        "description": f"{telling.said(finding)} {telling.hint(finding)}",
        "check_name": finding.code,
        "fingerprint": identity.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": telling.path(place.file), "lines": {"begin": place.line, "end": place.end_line}},
    }
