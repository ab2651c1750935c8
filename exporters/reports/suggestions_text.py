"""Proposals for a bundle in a terminal: what seems to be the same, how likely that is, and why."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from catalog.bundles.suggesting import Proposal
from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.findings.words import Language
from exporters.reports.telling import Style

_INDENT = "     "


def lines(proposals: Sequence[Proposal], language: Language, style: Style) -> Iterator[str]:
    """Give proposals line by line, each under its number."""
    told = _Told(language, style)
    for number, proposal in enumerate(proposals, start=1):
        yield f"{number:>3}. {told.head(proposal)}"
        yield from (visible(f"{_INDENT}{line}") for line in told.reasons(proposal))


class _Told(Struct, frozen=True):
    language: Language
    style: Style

    def head(self, proposal: Proposal) -> str:
        """Say what it is about, and how likely it is."""
        found = proposal.likeness
        names = " = ".join(thing.name.in_language(self.language) for thing in (found.one, found.other))
        about = visible(proposal.about.in_language(self.language))
        return f"{about}  {self.style('place', visible(names))}  {found.score} %"

    def reasons(self, proposal: Proposal) -> Iterator[str]:
        """Say where it stands, why it is proposed, and what is left to do."""
        yield f"{proposal.likeness.one.place} = {proposal.likeness.other.place}"
        between = phrasebook(__package__)["listing"].in_language(self.language)
        yield between.join(words.in_language(self.language) for words in proposal.why)
        yield from filter(None, [proposal.remedy.in_language(self.language)])
