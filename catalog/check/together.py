"""What files say that concerns others: facts for rules over the whole catalogue, and what is wrong in other files."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from msgspec import Struct, field

from catalog.check.examine import Examined
from catalog.findings.finding import Finding
from catalog.library.library import Library
from catalog.rules.subject import EntryFacts, Facts
from catalog.schema.kinds import Kind


class Together(Struct):
    """What files say that concerns others, in their order."""

    facts: list[Facts] = field(default_factory=list)
    entries: list[EntryFacts] = field(default_factory=list)
    used: set[tuple[Kind, str]] = field(default_factory=set)
    """Entries of registers, and files, that some file names."""
    elsewhere: list[Finding] = field(default_factory=list)
    """What was found in a file while another was examined: in a base, by its items."""

    @classmethod
    def of(cls, library: Library, by_file: Mapping[str, Examined]) -> "Together":
        """Look through what was made of all files."""
        found, bases = cls(), _Bases()
        for file, kind in library.files.items():
            one = by_file[file]
            found._add(file, one)
            bases.add(file, kind, one)
        found.elsewhere += bases.unused()
        return found

    def _add(self, file: str, one: Examined) -> None:
        self.facts += [one.gathered.facts] if one.gathered.facts else []
        self.entries += one.gathered.entries
        self.used.update(one.gathered.used)
        self.elsewhere += [finding for finding in one.findings if finding.place.file != file]


class _Bases(Struct):
    """Which bases are used, and what is wrong with those that are not."""

    wrong: dict[str, Sequence[Finding]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    are_known: bool = True
    """False where an item cannot be read: nobody knows what it uses."""

    def add(self, file: str, kind: Kind, one: Examined) -> None:
        """Note a base, or what an item uses."""
        if kind is Kind.BASE:
            self.wrong[PurePosixPath(file).stem] = one.if_unused
        elif kind is Kind.ITEM:
            self.used.add(one.base)
            self.are_known = self.are_known and one.gathered.facts is not None and not one.gathered.facts.unread

    def unused(self) -> Iterator[Finding]:
        """Give what is wrong with bases that no item uses; with all others, items say so."""
        for base, findings in self.wrong.items() if self.are_known else ():
            yield from () if base in self.used else findings
