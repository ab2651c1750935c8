"""What came of examining a catalogue, or what has changed of it since the last time."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from catalog.check.examine import Examined
from catalog.check.report import Report
from catalog.findings.finding import Finding
from catalog.rules.rule import CatalogueMistake


class Outcome(Struct, frozen=True):
    """What came of a catalogue."""

    sheets: Mapping[str, Sequence[Finding]]
    """What is told in the end, by the file it stands in: of every file, or of those of which other things are told."""
    new: Mapping[str, Examined]
    """What was made of the files that were not known, by file."""
    mistakes: Sequence[tuple[str, CatalogueMistake]]
    """What rules over the whole catalogue found, by their codes."""
    is_daily: bool
    """True where a rule goes by the day, too."""
    since: str = ""
    """What tells the check from others in which the rest was found."""
    report: Report | None = None
    """All of it; None where only what has changed was looked at."""
