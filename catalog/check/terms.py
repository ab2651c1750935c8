"""How a check is made, and what came of it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from catalog.findings.severity import Severity
from catalog.jobs.progress import SILENT, Progress

if TYPE_CHECKING:  # where nothing has changed there is no finding
    from catalog.check.cache import Cache
    from catalog.check.profile import Profile
    from catalog.check.state import State
    from catalog.findings.finding import Finding


@dataclass(frozen=True, slots=True)
class Terms:
    """How a check is made."""

    processes: int = 0
    """0 for as many as there are processors."""
    progress: Progress = SILENT
    today: dt.date | None = None
    """The day of the check; None for this one."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Texts that stand for those of their files, as if they were saved."""
    cache: "Cache | None" = None
    """Verdicts of earlier runs; None to do without."""
    state: "State | None" = None
    """The catalogue as it is now, where that is known already."""
    profile: "Profile | None" = None
    """What notes the time that each rule takes; then everything is examined, in this process."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was checked and found."""

    files: int
    counts: Mapping[Severity, int]

    @property
    def found(self) -> int:
        """How many findings there are."""
        return sum(self.counts.values())

    def with_more(self, others: "Iterable[Tally]") -> "Tally":
        """Add what was found in others, of the same files."""
        every = (self, *others)
        return Tally(self.files, {severity: sum(one.counts[severity] for one in every) for severity in Severity})


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: findings in order of file, line, column and code."""

    findings: "tuple[Finding, ...]"
    files: int

    @property
    def tally(self) -> Tally:
        """How many findings of each severity there are."""
        counts = Counter(finding.severity for finding in self.findings)
        return Tally(self.files, {severity: counts[severity] for severity in Severity})

    def count(self, severity: Severity) -> int:
        """Count the findings of one severity."""
        return self.tally.counts[severity]
