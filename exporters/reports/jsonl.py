"""Findings for programs that read line by line: each one a JSON object of the same shape as in the JSON document."""

from catalog.check.answers import Frame
from catalog.check.report import Tally
from exporters.reports.json import entry, written
from exporters.reports.telling import Telling


def document(telling: Telling) -> str:
    """Give a line for each finding; nothing where there is none."""
    return piece(telling)


def frame(_telling: Telling, _tally: Tally) -> Frame:
    """Say nothing around them."""
    return Frame()


def piece(telling: Telling) -> str:
    """Give a line for each finding."""
    return "".join(written(entry(finding, telling.language)) for finding in telling.report.findings)
