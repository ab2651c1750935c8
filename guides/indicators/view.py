"""Figures of a catalogue as plain values, with their labels."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from catalog.metrics.contributions import Why
from catalog.metrics.demand import Source
from catalog.metrics.indicators import Indicator
from catalog.metrics.since import Since
from catalog.metrics.tallies import By
from catalog.situations.spreads import Number


@dataclass(frozen=True, slots=True)
class Entry:
    """An item, as it stands in a list."""

    id: str
    name: str
    authority: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ApartView:
    """The items that do not count like others, for one reason."""

    why: Why
    label: str
    items: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
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


@dataclass(frozen=True, slots=True)
class CountView:
    """Something that is added up."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class GroupView:
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


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is in no figure at all."""

    withdrawn: tuple[Entry, ...]
    unread: Mapping[str, int]
    """By file, how many errors are in it."""


@dataclass(frozen=True, slots=True)
class IndicatorsView:
    """All figures of a catalogue, those of all items first."""

    title: str
    language: str
    groups: tuple[GroupView, ...]
    left_out: LeftOut


@dataclass(frozen=True, slots=True)
class ListView:
    """The items that reach an indicator, ready to be published."""

    indicator: Indicator
    label: str
    items: tuple[Entry, ...]
    of: int
    """How many items there are."""


@dataclass(frozen=True, slots=True)
class ListsView:
    """Lists of a catalogue."""

    title: str
    language: str
    lists: tuple[ListView, ...]
    left_out: LeftOut


@dataclass(frozen=True, slots=True)
class DemandRow:
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


@dataclass(frozen=True, slots=True)
class DemandView:
    """The demand for data of a catalogue, what spares most first."""

    title: str
    language: str
    rows: tuple[DemandRow, ...]
    left_out: LeftOut
