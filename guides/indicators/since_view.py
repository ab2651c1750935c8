"""Figures of a catalogue beside those of an earlier state of it, as plain values with their labels."""

from fractions import Fraction

from msgspec import Struct

from catalog.metrics.tallies import By
from guides.indicators.view import Entry, IndicatorView, LeftOut


class Then(Struct, frozen=True):
    """An earlier state of a catalogue."""

    revision: str
    """As it was asked for."""
    commit: str
    day: str
    """Of the commit."""


class PairView(Struct, frozen=True):
    """An indicator in both states."""

    label: str
    then: IndicatorView
    now: IndicatorView

    @property
    def change(self) -> Fraction | None:
        """How much more it is now; None where there is nothing to count in one of the states."""
        return None if self.then.value is None or self.now.value is None else self.now.value - self.then.value


class CountPairView(Struct, frozen=True):
    """Something that is added up, in both states."""

    id: str
    label: str
    then: int
    now: int


class SinceGroupView(Struct, frozen=True):
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


class SinceView(Struct, frozen=True):
    """All figures of a catalogue in two states."""

    title: str
    language: str
    then: Then
    groups: tuple[SinceGroupView, ...]
    left_out_then: LeftOut
    left_out_now: LeftOut
