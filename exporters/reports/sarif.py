"""Findings as SARIF 2.1.0, for GitHub's code scanning and others.

Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from catalog.check.identity import Identity, identified
from catalog.findings.finding import Finding
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.findings.severity import Severity
from catalog.findings.words import Language
from exporters.reports.explanation import lines
from exporters.reports.json import written
from exporters.reports.telling import Telling

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en"}


def document(telling: Telling) -> str:
    """Give the report as JSON, ending with a line end."""
    codes = sorted({finding.code for finding in telling.report.findings})
    driver = {
        "name": "keli",
        "version": version("keli"),
        "rules": [_rule(code, telling.language) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": _LANGUAGES[telling.language],
        "columnKind": "unicodeCodePoints",
        "results": [_result(*found, codes, telling) for found in identified(telling.report.findings)],
    }
    return written({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: str, language: Language) -> dict[str, Any]:
    told = explanation(code)
    return {
        "id": code,
        "shortDescription": _message(told.title.in_language(language)),
        "fullDescription": _message(told.why.in_language(language)),
        "help": {
            "text": told.why.in_language(language),
            "markdown": "\n".join(lines(told, language)),
        },
        "defaultConfiguration": {"level": _LEVELS[told.severity]},
    }


def _result(finding: Finding, identity: Identity, codes: Sequence[str], telling: Telling) -> dict[str, Any]:
    result = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": _message(f"{telling.said(finding)} {telling.hint(finding)}"),
        "locations": [_location(finding.place, telling)],
        "partialFingerprints": {"keli/v1": identity.fingerprint},
    }
    if finding.related:
        result["relatedLocations"] = [_location(place, telling) for place in finding.related]
    return result


def _message(text: str) -> dict[str, str]:
    """Give a text whose braces are no slots and whose brackets are no links (sections 3.11.5 and 3.11.6)."""
    doubled = text.replace("{", "{{").replace("}", "}}")
    return {"text": doubled.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")}


def _location(place: Place, telling: Telling) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    artifact = {"uri": quote(telling.path(place.file), errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
