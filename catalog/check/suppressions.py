"""Comments that hide a finding on their line, with a reason: `# keli: ignore[ITM007] 法定名称`."""

import re
from collections.abc import Iterable, Iterator

from catalog.findings.finding import Finding
from catalog.storage.lines import BREAK

_MARK = "keli: ignore["
_COMMENT = re.compile(r"(?:^|\s)#\s*keli: ignore\[([A-Z0-9, ]+)\]\s*(\S.*)?$")


def without_suppressed(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """Give the findings that no comment with a reason hides."""
    hidden = _by_line(text) if _MARK in text else {}
    return (finding for finding in findings if finding.code not in hidden.get(finding.place.line, ()))


def _by_line(text: str) -> dict[int, frozenset[str]]:
    codes: dict[int, frozenset[str]] = {}
    for number, line in enumerate(BREAK.split(text), start=1):
        match = _COMMENT.search(line)
        if match and match[2]:
            codes[number] = frozenset(code.strip() for code in match[1].split(","))
    return codes
