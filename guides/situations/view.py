"""What is so in all situations of an item, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalog.model.conditions import Condition
from catalog.situations.extremes import Extremes
from catalog.situations.measures import Measure
from catalog.situations.paths import Figure
from catalog.situations.proofs import Claim
from catalog.situations.spreads import Number


@dataclass(frozen=True, slots=True)
class AskedView:
    """A question, and when it is asked."""

    id: str
    ask: str
    when: str
    """In words; empty where it is always asked."""
    condition: Condition


@dataclass(frozen=True, slots=True)
class MeasureView:
    """What is counted, and its figure."""

    measure: Measure
    label: str
    unit: str
    figure: Figure | None
    """None where there is a number in no situation."""
    worst: str
    """The answers that lead to the most, in words; empty where all do."""


@dataclass(frozen=True, slots=True)
class ChannelView:
    """How often one has to come by a channel."""

    id: str
    label: str
    visits: Extremes


@dataclass(frozen=True, slots=True)
class NamedView:
    """A situation that has a name."""

    id: str
    label: str
    situations: int
    """How many distinct ones it is; 0 where it never occurs."""
    figures: Mapping[Measure, Figure | None]
    same_as: tuple[str, ...]
    """Labels of others that are in just the same cases."""


@dataclass(frozen=True, slots=True)
class ProofView:
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


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """One situation."""

    answers: str
    """Those that lead to it, in words; empty where all do."""
    condition: Condition
    figures: Mapping[Measure, Number | None]


@dataclass(frozen=True, slots=True)
class SituationsView:
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
