"""Figures of a catalogue as plain values, with their labels."""

from collections.abc import Mapping
from fractions import Fraction

from msgspec import Struct

from catalog.metrics.contributions import Why
from catalog.metrics.demand import Source
from catalog.metrics.indicators import Indicator
from catalog.metrics.since import Since
from catalog.metrics.tallies import By
from catalog.situations.spreads import Number


class Entry(Struct, frozen=True):
    """An item, as it stands in a list."""

    id: str
    name: str
    authority: str
    reason: str = ""


class ApartView(Struct, frozen=True):
    """The items that do not count like others, for one reason."""

    why: Why
    label: str
    items: tuple[Entry, ...]


class IndicatorView(Struct, frozen=True):
    """An indicator: numerator, denominator, and what is not in them."""

    indicator: Indicator | Since
    label: str
    value: Fraction | None
    """None where there is nothing to count."""
    is_share: bool
    part: Number
    whole: Number
    items: int
    apart: tuple[ApartView, ...]


class CountView(Struct, frozen=True):
    """Something that is added up."""

    id: str
    label: str
    count: int


class GroupView(Struct, frozen=True):
    """The figures of an authority, type, audience or level; of all items where `by` is None."""

    by: By | None
    by_label: str
    id: str
    label: str
    items: int
    indicators: tuple[IndicatorView, ...]
    totals: tuple[CountView, ...]
    causes: tuple[CountView, ...]
    tangled: tuple[Entry, ...]
    """Items whose situations are not in the total."""


class LeftOut(Struct, frozen=True):
    """What is in no figure at all."""

    withdrawn: tuple[Entry, ...]
    unread: Mapping[str, int]
    """By file, how many errors are in it."""


class IndicatorsView(Struct, frozen=True):
    """All figures of a catalogue, those of all items first."""

    title: str
    language: str
    groups: tuple[GroupView, ...]
    left_out: LeftOut


class ListView(Struct, frozen=True):
    """The items that reach an indicator, ready to be published."""

    indicator: Indicator
    label: str
    items: tuple[Entry, ...]
    of: int
    """How many items there are."""


class ListsView(Struct, frozen=True):
    """Lists of a catalogue."""

    title: str
    language: str
    lists: tuple[ListView, ...]
    left_out: LeftOut


class DemandRow(Struct, frozen=True):
    """What would spare people something, and how much."""

    source: Source
    label: str
    """What has to be done: share, use, check."""
    id: str
    name: str
    shared: bool
    materials: int
    fields: int
    visits: int
    items: tuple[str, ...]


class DemandView(Struct, frozen=True):
    """The demand for data of a catalogue, what spares most first."""

    title: str
    language: str
    rows: tuple[DemandRow, ...]
    left_out: LeftOut
