"""A mind map as plain values: a root with key figures, branches, and their entries."""

from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct


class Icon(StrEnum):
    """What a branch is about; exporters draw a sign for each."""

    INFO = "info"
    CONDITIONS = "conditions"
    MATERIALS = "materials"
    FORM = "form"
    STEPS = "steps"
    TIME = "time"
    VISITS = "visits"
    FEES = "fees"
    RESULTS = "results"
    BASIS = "basis"
    CONTACT = "contact"
    QUESTIONS = "questions"


class Figure(Struct, frozen=True):
    """A number a citizen asks for first: `0` `次` `到现场`."""

    value: str
    unit: str
    caption: str


class Fact(Struct, frozen=True):
    """`key：value`; facts flow one behind the other within a card."""

    key: str
    value: str
    url: str = ""
    """Where a click on the value leads; empty where nowhere."""
    file: str = ""
    """The file beside the guide that it names; empty where it names none, or that is not there."""
    granule: str = ""
    """The path of what it tells of (`waiver`, `visits/0`), within its card where it is in one; empty where of all."""


class Point(Struct, frozen=True):
    """One sentence of a list."""

    text: str
    granule: str = ""
    """As that of a fact."""


class Card(Struct, frozen=True):
    """One granule with a name of its own (a material, a step, a fee) and its facts."""

    title: str
    badges: tuple[str, ...] = ()
    """Short words that stand out: 免交, 容缺后补."""
    facts: tuple[Fact, ...] = ()
    points: tuple[Point, ...] = ()
    granule: str = ""
    """The path of the entry that it is of: `materials/3`."""
    badge_of: str = ""
    """What within the entry its first badge tells of; empty where of all of it."""


Entry: TypeAlias = Fact | Point | Card


class Branch(Struct, frozen=True):
    """One branch of the map, with a title that already counts its entries."""

    id: str
    icon: Icon
    title: str
    entries: tuple[Entry, ...]


class MapView(Struct, frozen=True):
    """A whole mind map."""

    id: str
    """The item's id."""
    language: str
    """BCP 47: zh or en."""
    title: str
    """What people call it (plain_name, else name)."""
    name: str
    """The official name; empty where it is the title."""
    subtitle: str
    """The authority."""
    figures: tuple[Figure, ...]
    branches: tuple[Branch, ...]
    description: str
    """The map in one sentence, for those who cannot see it."""
    footer: str
    """Where the facts come from and as of when: `版本 3 · 2026-01-01起有效`."""
