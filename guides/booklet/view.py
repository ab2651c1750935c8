"""A booklet as plain values: parts by authority, a chapter for each item, and an index of all names."""

from msgspec import Struct

from guides.document.view import Document


class Chapter(Struct, frozen=True):
    """What is told of one item."""

    number: int
    """Counted through the whole booklet, from 1."""
    document: Document


class Part(Struct, frozen=True):
    """The chapters of one authority."""

    title: str
    chapters: tuple[Chapter, ...]


class Named(Struct, frozen=True):
    """An entry of the index: a name, and the number of its chapter."""

    name: str
    chapter: int


class Letter(Struct, frozen=True):
    """The entries of the index that begin with a letter; `#` where a name begins with none."""

    letter: str
    entries: tuple[Named, ...]


class Booklet(Struct, frozen=True):
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
