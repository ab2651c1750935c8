"""What is so in all situations of an item, as plain values."""

from collections.abc import Mapping

from msgspec import Struct

from catalog.model.conditions import Condition
from catalog.situations.extremes import Extremes
from catalog.situations.measures import Measure
from catalog.situations.paths import Figure
from catalog.situations.proofs import Claim
from catalog.situations.spreads import Number


class AskedView(Struct, frozen=True):
    """A question, and when it is asked."""

    id: str
    ask: str
    when: str
    """In words; empty where it is always asked."""
    condition: Condition


class MeasureView(Struct, frozen=True):
    """What is counted, and its figure."""

    measure: Measure
    label: str
    unit: str
    figure: Figure | None
    """None where there is a number in no situation."""
    worst: str
    """The answers that lead to the most, in words; empty where all do."""


class ChannelView(Struct, frozen=True):
    """How often one has to come by a channel."""

    id: str
    label: str
    visits: Extremes


class NamedView(Struct, frozen=True):
    """A situation that has a name."""

    id: str
    label: str
    situations: int
    """How many distinct ones it is; 0 where it never occurs."""
    figures: Mapping[Measure, Figure | None]
    same_as: tuple[str, ...]
    """Labels of others that are in just the same cases."""


class ProofView(Struct, frozen=True):
    """A claim, whether it holds in every situation, and where it does not."""

    claim: Claim
    label: str
    holds: bool
    channel: str
    """Of a claim of a channel: by which channel it holds; empty where it is by none, or by all."""
    breaking: str
    """The fewest answers after which it does not hold, in words; empty where it never holds."""
    condition: Condition | None
    """The same as data; None where it holds."""


class OutcomeView(Struct, frozen=True):
    """One situation."""

    answers: str
    """Those that lead to it, in words; empty where all do."""
    condition: Condition
    figures: Mapping[Measure, Number | None]


class SituationsView(Struct, frozen=True):
    """An item's situations."""

    id: str
    language: str
    title: str
    name: str
    """The official name; empty where it is the title."""
    subtitle: str
    situations: int
    questions: tuple[AskedView, ...]
    average: Number
    """How many questions are asked, every answer as likely as the others."""
    most: int
    measures: tuple[MeasureView, ...]
    channels: tuple[ChannelView, ...]
    named: tuple[NamedView, ...]
    unnamed: str
    """Answers that lead to no named situation, in words; empty where there are none."""
    unnamed_condition: Condition | None
    proofs: tuple[ProofView, ...]
    outcomes: tuple[OutcomeView, ...] = ()
    """The situations one by one, where they are wanted."""
    more: int = 0
    """How many situations are not among them."""
