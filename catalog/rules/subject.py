"""What rules look at. The data has the schema's shape; what had another was taken out before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as Folder
from typing import Any

from catalog.findings.finding import Path
from catalog.model.registers import Registers
from catalog.model.settings import Settings
from catalog.schema.kinds import Kind
from catalog.schema.references import Reference


@dataclass(frozen=True, slots=True)
class FileSubject:
    """One file as it is written, and what it can refer to."""

    root: Folder
    file: str
    kind: Kind
    data: Any
    registers: Registers
    references: tuple[Reference, ...] = ()
    """Every id and file that the data name."""
    read: Any = None
    """The data as it was read, with what has not the schema's shape."""
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class ItemSubject:
    """One item: as it is written, and with what its base gives it."""

    root: Folder
    file: str
    written: Mapping[str, Any]
    data: Mapping[str, Any]
    base: Mapping[str, Any] | None
    registers: Registers
    read: Mapping[str, Any] = field(default_factory=dict)
    """The item as it was read, with what has not the schema's shape."""
    settings: Settings = field(default_factory=Settings)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value is: its line is looked up only if something is to be said of it."""

    file: str
    path: Path


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a file where an id of the catalogue is named."""

    kind: Kind
    id: str
    path: Path
    also: Kind | None = None
    """Another kind that the id may be of."""


@dataclass(frozen=True, slots=True)
class Code:
    """A code of an item in other systems."""

    text: str
    path: Path


@dataclass(frozen=True, slots=True)
class Facts:
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


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """An entry of a register, and where its id stands."""

    file: str
    kind: Kind
    id: str
    path: Path


@dataclass(frozen=True, slots=True)
class CatalogueSubject:
    """Facts of a whole catalogue."""

    files: Sequence[Facts]
    entries: Sequence[EntryFacts]
    used: frozenset[tuple[Kind, str]]
    """Entries of registers that some file names."""
    settings: Settings = field(default_factory=Settings)
