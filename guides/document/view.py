"""A guide to read as plain values: a title block, key figures, and sections of facts, tables, entries and pictures."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from msgspec import Struct

from guides.flow.view import FlowView
from guides.map.view import Card, Fact, Figure, MapView
from guides.timeline.view import TimelineView

Drawn: TypeAlias = MapView | FlowView | TimelineView


class Facts(Struct, frozen=True):
    """Labels and values, one below the other."""

    facts: tuple[Fact, ...]


class Entries(Struct, frozen=True):
    """A list of things that have a name, and facts of each."""

    cards: tuple[Card, ...]
    granule: str = ""
    """The path of the list that it tells of."""
    caption: str = ""
    """What they are; empty where the entries say so themselves."""


class Row(Struct, frozen=True):
    """A line of a table: what it is of, and a cell below each further head; a cell is a list of facts.

    A fact without a key is a value below a head that says what it is.
    """

    title: str
    badges: tuple[str, ...]
    cells: tuple[tuple[Fact, ...], ...]
    granule: str = ""
    """The path of the entry that it is of."""
    badge_of: str = ""
    """What within the entry its first badge tells of; empty where of all of it."""


class Table(Struct, frozen=True):
    """Things of one kind, with what is the same sort of fact below one another."""

    caption: str
    heads: tuple[str, ...]
    """Of every column, that of the titles first."""
    rows: tuple[Row, ...]
    even: bool = False
    """Whether all columns are alike, as those of numbers are; else the last one holds notes."""
    granule: str = ""
    """The path of the list that it tells of."""


class Answered(Struct, frozen=True):
    """A question and its answer, in Markdown."""

    question: str
    answer: str
    note: str
    """When it applies; empty where always."""
    granule: str = ""
    """Its path in the item."""


class Picture(Struct, frozen=True):
    """A map, a flow or a timeline within the guide."""

    drawn: Drawn
    caption: str


class Written(Struct, frozen=True):
    """Text of an authored guide, in Markdown."""

    text: str


class Under(Struct, frozen=True):
    """Blocks of an authored guide that stand under a condition."""

    when: str
    """When they apply; empty where always."""
    blocks: "tuple[Block, ...]"
    granule: str
    """What the condition is known by."""


Block: TypeAlias = Facts | Entries | Table | Answered | Picture | Written | Under


class Section(Struct, frozen=True):
    """A part of the guide with a heading."""

    id: str
    title: str
    blocks: tuple[Block, ...]


class Document(Struct, frozen=True):
    """A whole guide."""

    id: str
    """The item's id."""
    language: str
    """BCP 47: zh or en."""
    kind: str
    """What it is called: 办事指南."""
    title: str
    """What people call the item."""
    name: str
    """The official name; empty where it is the title."""
    subtitle: str
    """The authority, and for whom it is told."""
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    description: str
    """The guide in one sentence."""
    footer: str
    """Version, and from which day on it holds."""
    as_of: str
    """Of which day it is; empty where that is not known."""
    address: str
    """Where it stands on the web; empty where nowhere."""

    @property
    def pictures(self) -> Iterator[Drawn]:
        """Give all that is drawn, in the order of the text."""
        return _drawn(block for section in self.sections for block in section.blocks)


def _drawn(blocks: Iterable[Block]) -> Iterator[Drawn]:
    for block in blocks:
        match block:
            case Picture(drawn=drawn):
                yield drawn
            case Under(blocks=inner):
                yield from _drawn(inner)
