"""Findings for programs that read line by line: each one a JSON object of the same shape as in the JSON document."""

from exporters.reports.json import entry, written
from exporters.reports.telling import Telling


def document(telling: Telling) -> str:
    """Give a line for each finding; nothing where there is none."""
    return "".join(written(entry(finding, telling.language)) for finding in telling.report.findings)
