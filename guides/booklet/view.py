"""A booklet as plain values: parts by authority, a chapter for each item, and an index of all names."""

from dataclasses import dataclass

from guides.document.view import Document


@dataclass(frozen=True, slots=True)
class Chapter:
    """What is told of one item."""

    number: int
    """Counted through the whole booklet, from 1."""
    document: Document


@dataclass(frozen=True, slots=True)
class Part:
    """The chapters of one authority."""

    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """An entry of the index: a name, and the number of its chapter."""

    name: str
    chapter: int


@dataclass(frozen=True, slots=True)
class Letter:
    """The entries of the index that begin with a letter; `#` where a name begins with none."""

    letter: str
    entries: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Booklet:
    """A whole booklet."""

    language: str
    kind: str
    """What it is called: 办事指南汇编."""
    title: str
    """The authority; of several, the catalogue."""
    name: str
    """The catalogue, where it is not the title."""
    subtitle: str
    """Who publishes it."""
    parts: tuple[Part, ...]
    index: tuple[Letter, ...]
    notices: bool
    """Whether the chapters are notices, which are set closer than guides."""
    description: str
    footer: str
    """How many items there are, and the newest of the days from which they hold."""
    as_of: str = ""
    address: str = ""
