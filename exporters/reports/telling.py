"""What every format of a report is made of: the findings, in which order, whose paths, and in what words."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from catalog.check.report import Report, Tally
from catalog.findings.finding import Finding
from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language

Style = Callable[[str, str], str]
"""Dress a text for a role: error, warning, info, place or faint."""


def bare(_role: str, text: str) -> str:
    """Dress nothing."""
    return text


class Telling(Struct, frozen=True):
    """A report, where its catalogue is, and how it is told."""

    report: Report
    root: Path
    """Where the files can be read."""
    language: Language
    style: Style = bare
    fresh: frozenset[tuple[str, int]] = frozenset()
    """New lines, by file and number: what is wrong on them is told first where not all is shown."""

    def by_weight(self) -> list[Finding]:
        """Give the findings in the order in which people want them: on new lines first, then as serious as they are."""
        return sorted(self.report.findings, key=self._weight)

    def _weight(self, finding: Finding) -> tuple[bool, int, tuple[str, int, int, str]]:
        old = (finding.place.file, finding.place.line) not in self.fresh
        return (old, finding.severity.rank, finding.order)

    def path(self, file: str) -> str:
        """Give a file's path from the top of the repository, as platforms want it."""
        return _above(self.root) + file

    def said(self, finding: Finding) -> str:
        """Give the label and the message, without hidden characters."""
        label, message = finding.label.in_language(self.language), finding.message_in(self.language)
        return visible(self.phrase("labelled", label=label, said=message) if label else message)

    def hint(self, finding: Finding) -> str:
        """Give what to do, without hidden characters."""
        return visible(finding.hint_in(self.language))

    def phrase(self, name: str, **args: str) -> str:
        """Give a phrase of the reports."""
        return phrasebook(__package__)[name].filled(args, self.language)

    def summary(self, tally: Tally | None = None) -> str:
        """Give one sentence: how much was checked, how much was found; by the report where nothing else is said."""
        all_of = tally or self.report.tally
        counts = {f"{severity}s": str(count) for severity, count in all_of.counts.items()}
        return self.phrase("summary" if all_of.found else "clean", files=str(all_of.files), **counts)


@lru_cache(maxsize=8)
def _above(root: Path) -> str:
    """Give the way from the top of the repository to the catalogue; nothing where there is no repository."""
    here = root.resolve()
    top = next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
    return "".join(f"{part}/" for part in here.relative_to(top).parts)
