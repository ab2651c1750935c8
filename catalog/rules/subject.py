"""What rules look at. The data has the schema's shape; what had another was taken out before.

Subjects are equal to themselves only: what some rules share is kept for the last one by `lru_cache(maxsize=1)`.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path as Folder
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.findings.finding import Path
from catalog.levels.difference import Difference, differences
from catalog.model.conditions import Condition, condition_of
from catalog.model.inheritance import OVERRIDE
from catalog.model.item import Item
from catalog.model.reading import read_pruned
from catalog.model.registers import Registers
from catalog.model.settings import Settings
from catalog.rules.marks import Marks
from catalog.rules.once import Once
from catalog.rules.own_words import OwnWords
from catalog.schema.kinds import Kind
from catalog.schema.references import Reference
from catalog.situations.asked import Asked, asked_of
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError
from catalog.situations.flaws import Flawed, flaws
from catalog.situations.wording import Wording


class FileSubject(Struct, frozen=True, eq=False, dict=True):  # what rules share is kept
    """One file as it is written, and what it can refer to."""

    root: Folder
    file: str
    kind: Kind
    data: Any
    registers: Registers
    read: Any = None
    """The data as it was read, with what has not the schema's shape."""
    settings: Settings = field(default_factory=Settings)

    @property
    def stem(self) -> str:
        """The name of its file without the ending."""
        return _stem(self.file)

    @Once
    def marks(self) -> Marks:
        """What the schema marks in it."""
        return Marks(self.kind, self.data)

    @Once
    def files(self) -> Sequence[Reference]:
        """Every file that the data name: a form, a sample or a picture."""
        return [reference for reference in self.marks.references if reference.target.file]

    @Once
    def own_words(self) -> OwnWords:
        """Those of them that are the office's own."""
        return OwnWords.of(self.marks.texts)


class ItemSubject(Struct, frozen=True, kw_only=True, eq=False, dict=True):  # as above
    """One item: as it is written, and with what its base gives it; or a base or bundle, by itself."""

    root: Folder
    file: str
    written: Mapping[str, Any]
    data: Mapping[str, Any]
    base: Mapping[str, Any] | None
    registers: Registers
    read: Mapping[str, Any] = field(default_factory=dict)
    """The item as it was read, with what has not the schema's shape."""
    settings: Settings = field(default_factory=Settings)
    today: dt.date
    """The day of the check, the same for all items."""
    kind: Kind = Kind.ITEM
    as_written: FileSubject | None = None
    """Its file, where rules have looked at that."""

    def is_wrong(self, *path: str | int) -> bool:
        """Say whether something stands at a path of the item's file that has not the schema's shape, which was told."""
        torn = self.read is not self.written
        return torn and _stands(self.read, path) and not _stands(self.written, path)

    @Once
    def item_type(self) -> str:
        """Its type by the basic catalogue, such as `licence`; empty where that does not say."""
        entry = self.registers.get(Kind.CATALOGUE, self.data.get("catalogue", "")) or {}
        return str(entry.get("item_type", ""))

    @Once
    def filled_base(self) -> Mapping[str, Any]:
        """Its base with what the registers say; empty where it has none."""
        return self.registers.fill(self.base) if self.base else {}

    @Once
    def differences(self) -> Sequence[Difference]:
        """What it has otherwise than its base."""
        return list(differences(self.filled_base, self.data))

    @property
    def lacks_base(self) -> bool:
        """Whether it names a base that is not there: what is missing is then one mistake, told already."""
        return self.base is None and "base" in self.written

    @Once
    def item(self) -> Item:
        """The item; what is missing in it is empty."""
        item, time = read_pruned(Item, self.data), self.settings.working_time
        return item if item.working_time == time else replace(item, working_time=time)

    @Once
    def asked(self) -> Sequence[Asked]:
        """All that can be asked about it."""
        return asked_of(self.item)

    @Once
    def cases(self) -> Cases:
        """The item's cases.

        Raises:
            TooTangledError: too many questions hang together.
        """
        if isinstance(self._compiled, TooTangledError):
            raise self._compiled
        return self._compiled

    @Once
    def _compiled(self) -> Cases | TooTangledError:
        """Its cases, or why there are none: finding out takes long, and every rule asks."""
        try:
            return Cases.of(self.item, self.asked)
        except TooTangledError as error:
            return error

    @Once
    def wording(self) -> Wording:
        """Its conditions in words."""
        return Wording(self.item, self.registers)

    @Once
    def marks(self) -> Marks:
        """What the schema marks in it, but for names and files of registered documents and data elements.

        That is the same as in its file where neither a base nor the register of questions adds to that.
        """
        file = self.as_written
        alone = self.base is None and OVERRIDE not in self.written
        if file is not None and alone and self.data.get("questions") == self.written.get("questions"):
            return file.marks
        return Marks(self.kind, self.data)

    @Once
    def flaws(self) -> Sequence[Flawed]:
        """The tests of what is not there; what follows from them is no mistake of its own."""
        return list(flaws(self.item, self.asked, self.marks.tests))

    @Once
    def sound_conditions(self) -> Mapping[Path, Condition]:
        """The conditions without flaws."""
        flawed = {flaw.path[:length] for flaw in self.flaws for length in range(len(flaw.path))}
        return {path: condition_of(value) for path, value in self.marks.conditions if path not in flawed}


def _stands(data: Any, path: Path) -> bool:
    for step in path:
        there = step in data if isinstance(data, Mapping) else isinstance(data, list) and step in range(len(data))
        if not there:
            return False
        data = data[step]
    return True


class Spot(Struct, frozen=True):
    """Where a value is: its line is looked up only if something is to be said of it."""

    file: str
    path: Path


class Mention(Struct, frozen=True):
    """A place in a file where an id of the catalogue is named."""

    kind: Kind
    id: str
    path: Path
    also: Kind | None = None
    """Another kind that the id may be of."""


class Code(Struct, frozen=True):
    """A code of an item in other systems."""

    text: str
    path: Path


class Facts(Struct, frozen=True):
    """What the rules over the whole catalogue need to know of a file."""

    file: str
    kind: Kind
    id: str
    name: str = ""
    """Its own or its base's."""
    names_itself: bool = False
    """True where the name is its own."""
    authority: str = ""
    state: str = ""
    codes: tuple[Code, ...] = ()
    """Task code and code of the handling item, as far as there are any."""
    mentions: tuple[Mention, ...] = ()
    """Items, bases and bundles it names; entries of registers are looked up file by file."""
    unread: bool = False
    """True where nothing is known but its file."""

    @property
    def stem(self) -> str:
        """Give the name of its file without the ending."""
        return _stem(self.file)


class EntryFacts(Struct, frozen=True):
    """An entry of a register, and where its id stands."""

    file: str
    kind: Kind
    id: str
    path: Path


class CatalogueSubject(Struct, frozen=True):
    """Facts of a whole catalogue."""

    files: Sequence[Facts]
    entries: Sequence[EntryFacts]
    used: frozenset[tuple[Kind, str]]
    """Entries of registers that some file names."""
    settings: Settings = field(default_factory=Settings)


def _stem(file: str) -> str:
    return file.rpartition("/")[2].rpartition(".")[0]
