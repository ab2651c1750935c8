"""What a check found, and how much of it."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from catalog.findings.severity import Severity

if TYPE_CHECKING:  # where nothing has changed there is no finding
    from catalog.findings.finding import Finding


class Tally(Struct, frozen=True):
    """How much was checked and found."""

    files: int
    counts: Mapping[Severity, int]

    @property
    def found(self) -> int:
        """How many findings there are."""
        return sum(self.counts.values())

    def with_more(self, others: "Iterable[Tally]") -> "Tally":
        """Add what was found in others, of the same files."""
        counts = {**self.counts}
        for one in others:
            for severity, count in one.counts.items():
                counts[severity] += count
        return Tally(self.files, counts)


class Report(Struct, frozen=True):
    """What a check found: findings in order of file, line, column and code."""

    findings: "tuple[Finding, ...]"
    files: int

    @property
    def tally(self) -> Tally:
        """How many findings of each severity there are."""
        found = [finding.severity for finding in self.findings]
        return Tally(self.files, {severity: found.count(severity) for severity in Severity})

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return self.tally.counts[severity]
