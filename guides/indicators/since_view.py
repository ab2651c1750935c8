"""Figures of a catalogue beside those of an earlier state of it, as plain values with their labels."""

from dataclasses import dataclass
from fractions import Fraction

from catalog.metrics.tallies import By
from guides.indicators.view import Entry, IndicatorView, LeftOut


@dataclass(frozen=True, slots=True)
class Then:
    """An earlier state of a catalogue."""

    revision: str
    """As it was asked for."""
    commit: str
    day: str
    """Of the commit."""


@dataclass(frozen=True, slots=True)
class PairView:
    """An indicator in both states."""

    label: str
    then: IndicatorView
    now: IndicatorView

    @property
    def change(self) -> Fraction | None:
        """How much more it is now; None where there is nothing to count in one of the states."""
        return None if self.then.value is None or self.now.value is None else self.now.value - self.then.value


@dataclass(frozen=True, slots=True)
class CountPairView:
    """Something that is added up, in both states."""

    id: str
    label: str
    then: int
    now: int


@dataclass(frozen=True, slots=True)
class SinceGroupView:
    """What has become of an authority, type, audience or level; of all items where `by` is None."""

    by: By | None
    by_label: str
    id: str
    label: str
    items_then: int
    items_now: int
    new: tuple[Entry, ...]
    gone: tuple[Entry, ...]
    since: tuple[IndicatorView, ...]
    """What is counted between the two."""
    indicators: tuple[PairView, ...]
    totals: tuple[CountPairView, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    """All figures of a catalogue in two states."""

    title: str
    language: str
    then: Then
    groups: tuple[SinceGroupView, ...]
    left_out_then: LeftOut
    left_out_now: LeftOut
