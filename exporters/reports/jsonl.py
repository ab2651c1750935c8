"""Findings for programs that read line by line: each one a JSON object of the same shape as in the JSON document."""

import json

from exporters.reports.json import entry
from exporters.reports.telling import Telling


def document(telling: Telling) -> str:
    """Give a line for each finding; nothing where there is none."""
    entries = (entry(finding, telling.language) for finding in telling.report.findings)
    return "".join(json.dumps(fields, ensure_ascii=False) + "\n" for fields in entries)
