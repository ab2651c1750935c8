"""What an item assures: claims that hold for all answers, and numbers that no answers exceed.

Where nothing is asked but the channel this is counted directly, else it is proved. A number is that of the channel
in which it is the smallest; claims are those of catalog.situations.proofs. What is too tangled is not proved.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property
from math import prod
from typing import Final, TypeAlias, TypeVar

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

Told = TypeVar("Told")


@dataclass(frozen=True)  # no slots: cases are compiled once, and only if they are needed
class Assured:
    """What is certain of one item."""

    item: Item
    enough: int = ENOUGH

    def number(self, quantity: Quantity) -> Certain:
        """Give a number that no answers exceed."""
        found = self._directly(_DIRECT[quantity])
        if found is not None:
            return Unknown.NO_LIMIT if Unknown.NO_LIMIT in found else min(found)
        try:
            return self._proved(self._measures[quantity])
        except TooTangledError:
            return Unknown.NOT_PROVED

    def claims(self, claimed: Claimed, exempt: Sequence[int] = ()) -> bool | None:
        """Say whether claims hold together; None where that is not proved.

        `exempt` are the places of exemptions: where one of them applies nothing is claimed.
        """
        found = None if exempt else self._directly(lambda one: all(_HOLDS[claim](one) for claim in claimed))
        if found is not None:
            return any(found)
        try:
            return self._holds(claimed, exempt)
        except TooTangledError:
            return None

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
            lambda one: [one.hands_in(material) for material in materials],
            lambda cases: [asked_for(cases, index) for index in range(len(materials))],
            len(materials),
        )

    def fields_spared(self) -> tuple[bool | None, ...]:
        """Say of each field of each form whether it is never filled in, by the best channel; None: not proved."""
        forms = self.item.forms
        return self._spared(
            lambda one: [one.fills(form, field) for form in forms for field in form.fields],
            lambda cases: list(fields_to_fill(cases)),
            sum(len(form.fields) for form in forms),
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

    def _directly(self, ask: Callable[[Direct], Told]) -> tuple[Told, ...] | None:
        """Ask by every channel, once where it is the same by all; None where it depends on other answers."""
        with suppress(MoreIsAskedError):
            return (ask(Direct(self.item)),)
        with suppress(MoreIsAskedError):
            return tuple(ask(Direct(self.item, channel)) for channel in offered_channels(self.item))
        return None

    def _proved(self, one: Measured) -> Certain:
        if self.cases.under({}).decided(one.unknown) is not Verdict.DOES_NOT_APPLY:
            return Unknown.NO_LIMIT
        asks = any(self.cases.space.asks(CHANNEL, self.cases.space.diagrams.asks(node)) for node, _ in one.terms)
        channels = [within for _, within in by_channel(self.cases)] if asks else []
        found = [extremes(within, one, self.enough) for within in channels or [self.cases]]
        exact = [span.most for span in found if span is not None and span.exact]
        return min(exact) if len(exact) == len(found) else Unknown.NOT_PROVED

    def _holds(self, claimed: Claimed, exempt: Sequence[int]) -> bool:
        diagrams = self.cases.space.diagrams
        left = diagrams.no(diagrams.any(self.cases.granules["exempt", index] for index in exempt))
        node = diagrams.all(where(self.cases, claim) for claim in claimed)
        return holds(self.cases.within(left), claimed[0], node)

    def _spared(
        self, asked: Callable[[Direct], list[bool]], nodes: Callable[[Cases], list[Node]], count: int
    ) -> tuple[bool | None, ...]:
        found = self._directly(asked)
        if found is not None:
            return tuple(not all(by_channel) for by_channel in zip(*found, strict=True))
        try:
            return tuple(map(self._never, nodes(self.cases)))
        except TooTangledError:
            return (None,) * count

    def _never(self, node: Node) -> bool | None:
        try:
            return holds_by_best(self.cases, self.cases.space.diagrams.no(node))
        except TooTangledError:
            return None


def _online(one: Direct) -> bool:
    online = one.item.channels.online
    return online is not None and online.kind == "full" and not replace(one, channel="online").visits()


_DIRECT: Final[Mapping[Quantity, Callable[[Direct], Certain]]] = {
    Quantity.MATERIALS: Direct.materials,
    Quantity.FIELDS: Direct.fields,
    Quantity.STEPS: Direct.steps,
    Quantity.VISITS: Direct.visits,
    Quantity.DAYS: Direct.days,
    Quantity.STATUTORY_DAYS: Direct.statutory_days,
}

_HOLDS: Final[Mapping[Claim, Callable[[Direct], bool]]] = {
    Claim.ZERO_MATERIALS: lambda one: not one.materials(),
    Claim.ZERO_FORM: lambda one: not one.fields() and not one.bare_forms(),
    Claim.INSTANT: lambda one: one.days() == 0,
    Claim.ZERO_VISITS: lambda one: one.visits() == 0,
    Claim.ONE_VISIT: lambda one: one.visits() <= 1,
    Claim.FULL_ONLINE: _online,
}
