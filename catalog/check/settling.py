"""Settling findings: each mistake once, as serious as keli.toml wants it, in order."""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec.structs import replace

from catalog.findings.finding import Finding
from catalog.findings.severity import Severity

OFF = "off"


def settled(findings: Iterable[Finding], settings: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Give each mistake once, as serious as keli.toml says, in order."""
    once = {(finding.code, finding.place, finding.path): finding for finding in findings}
    wanted = _severities(settings.get("rules"))
    kept = (
        _as_wanted(finding, wanted.get(finding.code)) for finding in once.values() if wanted.get(finding.code) != OFF
    )
    return tuple(sorted(kept, key=lambda finding: finding.order))


def _severities(rules: Any) -> dict[str, str]:
    """Give the severities that keli.toml wants; what is wrong there is a finding of its own."""
    settings = rules.items() if isinstance(rules, Mapping) else ()
    said = {code: rule.get("severity") for code, rule in settings if isinstance(rule, Mapping)}
    return {code: severity for code, severity in said.items() if isinstance(severity, str)}


def _as_wanted(finding: Finding, severity: str | None) -> Finding:
    if severity is None or severity not in set(Severity):
        return finding
    return replace(finding, severity=Severity(severity))
