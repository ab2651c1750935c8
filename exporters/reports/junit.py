"""Findings as a JUnit report: a suite for each file, a case for each finding. Errors fail, all else is skipped."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby

from catalog.findings.finding import Finding
from catalog.findings.severity import Severity
from catalog.findings.visible import visible
from exporters.reports.telling import Telling

_OUTCOMES = {Severity.ERROR: "failure", Severity.WARNING: "skipped", Severity.INFO: "skipped"}


def document(telling: Telling) -> str:
    """Give the report as XML; where nothing is wrong, one case that passes."""
    findings = telling.report.findings
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites{_counts('keli', findings)}>"]
    for file, found in groupby(findings, lambda finding: finding.place.file):
        lines += _suite(telling.path(file), list(found), telling)
    if not findings:
        passed = f"<testcase{_attributes(classname='keli', name=telling.summary())}/>"
        lines += [
            f"<testsuite{_attributes(name='keli', tests='1', failures='0', skipped='0')}>",
            passed,
            "</testsuite>",
        ]
    return "".join(f"{line}\n" for line in (*lines, "</testsuites>"))


def _suite(path: str, findings: Sequence[Finding], telling: Telling) -> Iterator[str]:
    yield f"<testsuite{_counts(path, findings)}>"
    for finding in findings:
        place = finding.place
        name = f"{finding.code} {place.line}:{place.column}"
        outcome, said = _OUTCOMES[finding.severity], telling.said(finding)
        kind = {"type": finding.severity.value} if outcome == "failure" else {}
        yield f"<testcase{_attributes(classname=path, name=name, file=path, line=str(place.line))}>"
        yield f"<{outcome}{_attributes(message=said, **kind)}>{escape(telling.hint(finding))}</{outcome}>"
        yield "</testcase>"
    yield "</testsuite>"


def _counts(name: str, findings: Sequence[Finding]) -> str:
    failures = sum(_OUTCOMES[finding.severity] == "failure" for finding in findings)
    tests = len(findings) or 1
    return _attributes(name=name, tests=str(tests), failures=str(failures), skipped=str(len(findings) - failures))


def _attributes(**values: str) -> str:
    return "".join(f' {name}="{escape(visible(value))}"' for name, value in values.items())
