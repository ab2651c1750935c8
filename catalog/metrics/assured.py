"""What an item assures: claims that hold for all answers, and numbers that no answers exceed.

Where nothing is asked but the channel this is counted directly, else it is proved. A number is that of the channel
in which it is the smallest; claims are those of catalog.situations.proofs. What is too tangled is not proved.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from math import prod
from typing import Any, Final, TypeAlias

from msgspec import Struct, field

from catalog.metrics.direct import Direct, MoreIsAskedError
from catalog.metrics.quantities import Certain, Quantity, Unknown
from catalog.model.conditions import Verdict
from catalog.model.item import Item
from catalog.situations.asked import offered_channels
from catalog.situations.cases import Cases
from catalog.situations.diagrams import Node
from catalog.situations.effort import TooTangledError
from catalog.situations.extremes import extremes
from catalog.situations.measures import Measure, Measured, asked_for, days, entries, fields_to_fill, how_many, measured
from catalog.situations.outcomes import parts
from catalog.situations.proofs import CHANNEL, Claim, by_channel, holds, holds_by_best, where

ENOUGH: Final = 500_000
"""Effort for one number, a fraction of a second: there are many items."""

Claimed: TypeAlias = tuple[Claim, ...]
"""Claims that are made together: for all answers there is a channel in which all of them hold."""

BOTH: Final[Claimed] = (Claim.ZERO_MATERIALS, Claim.ZERO_FORM)


class _Told(dict[Callable[[Direct], Any], tuple[Any, ...] | None]):
    """What was counted directly, by what counts it, by every channel; None where it depends on other answers."""

    def __init__(self, item: Item) -> None:
        super().__init__()
        self._item = item
        self._by_all = Direct(item)

    def __missing__(self, count: Callable[[Direct], Any]) -> tuple[Any, ...] | None:
        self[count] = found = self._count(count)
        return found

    def _count(self, count: Callable[[Direct], Any]) -> tuple[Any, ...] | None:
        try:
            return (count(self._by_all),)  # once where it is the same by all channels
        except MoreIsAskedError:
            pass
        try:
            return tuple([count(Direct(self._item, channel)) for channel in offered_channels(self._item)])
        except MoreIsAskedError:
            return None


class Assured(Struct, frozen=True, eq=False, dict=True):  # cases are compiled once, and only if they are needed
    """What is certain of one item."""

    item: Item
    enough: int = ENOUGH
    is_unsuited: bool = False
    """True where the catalogue has it on the list 不宜跑零次: it cannot do without a visit."""
    _claimed: dict[Claim, bool | None] = field(default_factory=dict)

    @cached_property
    def _told(self) -> "_Told":
        return _Told(self.item)

    def number(self, quantity: Quantity) -> Certain:
        """Give a number that no answers exceed."""
        found = self._told[_DIRECT[quantity]]
        if found is not None:
            return Unknown.NO_LIMIT if Unknown.NO_LIMIT in found else min(found)
        try:
            return self._number(self._measures[quantity])
        except TooTangledError:
            return Unknown.NOT_PROVED

    def claims(self, claimed: Claimed, exempt: Sequence[int] = ()) -> bool | None:
        """Say whether claims hold together; None where that is not proved.

        `exempt` are the places of exemptions: where one of them applies nothing is claimed.
        """
        if exempt:
            return self._proved(claimed, exempt)
        if len(claimed) == 1:
            return self._alone(claimed[0])
        singly = [self._alone(claim) for claim in claimed]
        if not all(singly):
            return False if False in singly else None
        by_channel = [claim for claim in claimed if len(self._told[_BOUNDS[claim][0]] or ()) != 1]
        return len(by_channel) <= 1 or self._proved(claimed)

    def exempt_always(self, exemption: int) -> bool:
        """Say whether an exemption applies in every case; one whose condition is too tangled is said not to."""
        try:
            return self.cases.under({}).verdict(("exempt", exemption)) is Verdict.APPLIES
        except TooTangledError:
            return False

    def materials_spared(self) -> tuple[bool | None, ...]:
        """Say of each material whether it is never handed in, by the best channel; None: not proved."""
        materials = self.item.materials
        return self._spared(
            Direct.handed_in,
            lambda cases: [asked_for(cases, index) for index in range(len(materials))],
            len(materials),
        )

    def fields_spared(self) -> tuple[bool | None, ...]:
        """Say of each field of each form whether it is never filled in, by the best channel; None: not proved."""
        return self._spared(
            Direct.filled_in,
            lambda cases: list(fields_to_fill(cases)),
            sum(len(form.fields) for form in self.item.forms),
        )

    def situations(self) -> int | None:
        """Count the distinct situations; None where they are too tangled."""
        try:
            terms = [node for one in measured(self.cases).values() for node, _ in one.terms]
            functions = (*self.cases.granules.values(), *terms)
            found = parts(self.cases.space.diagrams, functions, self.cases.possible, self.enough)
            return prod(part.count for part in found)
        except TooTangledError:
            return None

    @cached_property
    def cases(self) -> Cases:
        """The item's cases.

        Raises:
            TooTangledError: its questions have too many answers.
        """
        return Cases.of(self.item)

    @cached_property
    def _measures(self) -> Mapping[Quantity, Measured]:
        cases = self.cases
        of = measured(cases)
        return {
            Quantity.MATERIALS: of[Measure.MATERIALS],
            Quantity.FIELDS: of[Measure.FIELDS],
            Quantity.VISITS: of[Measure.VISITS],
            Quantity.DAYS: of[Measure.DAYS],
            Quantity.STEPS: how_many(entries(cases, "steps")),
            Quantity.STATUTORY_DAYS: days(cases, "statutory_limit"),
        }

    def _alone(self, claim: Claim) -> bool | None:
        """Say whether one claim holds."""
        count, met = _BOUNDS[claim]
        found = self._told[count]
        if found is not None:
            return not met.isdisjoint(found)
        if claim not in self._claimed:
            self._claimed[claim] = self._proved((claim,))
        return self._claimed[claim]

    def _number(self, one: Measured) -> Certain:
        if self.cases.under({}).decided(one.unknown) is not Verdict.DOES_NOT_APPLY:
            return Unknown.NO_LIMIT
        asks = any(self.cases.space.asks(CHANNEL, self.cases.space.diagrams.asks(node)) for node, _ in one.terms)
        channels = [within for _, within in by_channel(self.cases)] if asks else []
        found = [extremes(within, one, self.enough) for within in channels or [self.cases]]
        exact = [span.most for span in found if span is not None and span.exact]
        return min(exact) if len(exact) == len(found) else Unknown.NOT_PROVED

    def _proved(self, claimed: Claimed, exempt: Sequence[int] = ()) -> bool | None:
        try:
            diagrams = self.cases.space.diagrams
            left = diagrams.no(diagrams.any(self.cases.granules["exempt", index] for index in exempt))
            node = diagrams.all(where(self.cases, claim) for claim in claimed)
            return holds(self.cases.within(left), claimed[0], node)
        except TooTangledError:
            return None

    def _spared(
        self, asked: Callable[[Direct], Sequence[bool]], nodes: Callable[[Cases], list[Node]], count: int
    ) -> tuple[bool | None, ...]:
        found = self._told[asked]
        if found is not None:
            return tuple([not all(by_channel) for by_channel in zip(*found, strict=True)])
        try:
            return tuple(map(self._never, nodes(self.cases)))
        except TooTangledError:
            return (None,) * count

    def _never(self, node: Node) -> bool | None:
        try:
            return holds_by_best(self.cases, self.cases.space.diagrams.no(node))
        except TooTangledError:
            return None


_DIRECT: Final[Mapping[Quantity, Callable[[Direct], Certain]]] = {
    Quantity.MATERIALS: Direct.materials,
    Quantity.FIELDS: Direct.fields,
    Quantity.STEPS: Direct.steps,
    Quantity.VISITS: Direct.visits,
    Quantity.DAYS: Direct.days,
    Quantity.STATUTORY_DAYS: Direct.statutory_days,
}


_NONE: Final = frozenset[Certain]({0})
_ONE_AT_MOST: Final = frozenset[Certain]({0, 1})
_BOUNDS: Final[Mapping[Claim, tuple[Callable[[Direct], Certain], frozenset[Certain]]]] = {
    Claim.ZERO_MATERIALS: (Direct.materials, _NONE),
    Claim.ZERO_FORM: (Direct.forms, _NONE),
    Claim.INSTANT: (Direct.days, _NONE),
    Claim.ZERO_VISITS: (Direct.visits, _NONE),
    Claim.ONE_VISIT: (Direct.visits, _ONE_AT_MOST),
    Claim.FULL_ONLINE: (Direct.visits_online, _NONE),
}
"""What a claim counts, and the numbers that meet it."""
