"""Findings as Markdown, for comments on a pull or merge request and for summaries: one table, weightiest first.

Texts of people are shown as they are and do nothing: no markup, no link, no picture, nobody is called.
"""

from collections.abc import Iterator

from catalog.findings.finding import Finding
from exporters.reports.telling import Telling
from exporters.text.escaping import escaped

COMMENT_CAP = 65_000
"""Bytes of a comment; GitHub takes 65,536 characters, GitLab more."""


def document(telling: Telling) -> str:
    """Give the report within what fits a comment."""
    return within(telling, COMMENT_CAP)


def within(telling: Telling, room: int) -> str:
    """Give the report within a number of bytes; a last line counts what had no room."""
    findings = telling.by_weight()
    head = f"**keli** {escaped(telling.summary())}\n"
    if findings:
        head += "\n" + _row("", telling.phrase("where"), telling.phrase("rule"), telling.phrase("found"))
        head += _row("---", "---", "---", "---")
    tail = _rest(telling, len(findings))
    left = room - len(head.encode()) - len(tail.encode())
    rows = list(_fitting((_finding(finding, telling) for finding in findings), left))
    return head + "".join(rows) + (_rest(telling, len(findings) - len(rows)) if len(rows) < len(findings) else "")


def _fitting(rows: Iterator[str], room: int) -> Iterator[str]:
    for row in rows:
        room -= len(row.encode())
        if room < 0:
            return
        yield row


def _finding(finding: Finding, telling: Telling) -> str:
    place = finding.place
    where = escaped(f"{telling.path(place.file)}:{place.line}")
    words = f"{escaped(telling.said(finding))}<br>{escaped(telling.hint(finding))}"
    return _row(telling.phrase(finding.severity), where, finding.code, words)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _rest(telling: Telling, count: int) -> str:
    return f"\n{telling.phrase('more', count=str(count))}\n"
