"""Proofs of claims on every path, with the breaking path where one does not hold.

No materials, no forms, free and instant hold for all answers, in the channel that is best for them. At most one
visit, none, and fully online are claims of a channel: there is one in which they hold for all other answers.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Final, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from catalog.model.conditions import Condition, questions_of
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.measures import Measure, Measured, measured
from catalog.situations.shortest import shortest
from catalog.situations.spreads import Number

CHANNEL: Final = "channel"


class Claim(StrEnum):
    """What can be claimed of an item; the values are those of its indicators."""

    ZERO_MATERIALS = "zero_materials"
    """Nothing to hand in."""
    ZERO_FORM = "zero_form"
    """No field to fill in by hand."""
    FREE = "free"
    INSTANT = "instant"
    """Promised on the spot."""
    ZERO_VISITS = "zero_visits"
    ONE_VISIT = "one_visit"
    """One at most."""
    FULL_ONLINE = "full_online"
    """The whole of it online, without a visit."""


OF_A_CHANNEL: Final = frozenset({Claim.ZERO_VISITS, Claim.ONE_VISIT, Claim.FULL_ONLINE})


class Proof(Struct, frozen=True):
    """Whether a claim holds on every path."""

    claim: Claim
    holds: bool
    channel: str = ""
    """The first channel in which it holds for all other answers; empty where there is none."""
    per_channel: Mapping[str, Condition | None] = field(default_factory=dict)
    """The breaking path in each channel; None where it holds."""
    breaking: Condition | None = None
    """The fewest answers after which it never holds; of a claim of a channel in the one that comes nearest to it."""


_Measures: TypeAlias = Mapping[Measure, Measured]
_Where: TypeAlias = Callable[[Cases, _Measures], Node]


def proofs(cases: Cases) -> tuple[Proof, ...]:
    """Prove or refute every claim.

    Raises:
        TooTangledError: too many questions hang together.
    """
    measures, channels = measured(cases), dict(by_channel(cases))
    return tuple(_proof(cases, claim, _WHERE[claim](cases, measures), channels) for claim in Claim)


def prove(cases: Cases, claim: Claim) -> Proof:
    """Prove a claim, or find the path that breaks it.

    Raises:
        TooTangledError: too many questions hang together.
    """
    return _proof(cases, claim, where(cases, claim), dict(by_channel(cases)))


def holds(cases: Cases, claim: Claim, node: Node) -> bool:
    """Say whether a claim holds on every path, given where it is true; no breaking path is looked for.

    Raises:
        TooTangledError: too many questions hang together.
    """
    if claim not in OF_A_CHANNEL:
        return holds_by_best(cases, node)
    diagrams = cases.space.diagrams
    broken = diagrams.no(node)
    return any(diagrams.both(within.possible, broken) == FALSE for _, within in by_channel(cases))


def holds_by_best(cases: Cases, node: Node) -> bool:
    """Say whether something is so for all answers, in the channel that is best for them.

    Raises:
        TooTangledError: too many questions hang together.
    """
    every, there = _in_some_channel(cases, node)
    return cases.space.diagrams.both(every.possible, cases.space.diagrams.no(there)) == FALSE


def by_channel(cases: Cases) -> Iterator[tuple[str, Cases]]:
    """Give each channel in which there are cases, with these."""
    for variable in cases.space.of.get(CHANNEL, ()):
        for index, channel in enumerate(cases.space.variables[variable].values):
            within = cases.within(cases.space.diagrams.test(variable, {index}))
            if within.possible != FALSE:
                yield str(channel), within


def where(cases: Cases, claim: Claim) -> Node:
    """Give the cases in which a claim holds."""
    return _WHERE[claim](cases, measured(cases))


def at_most(cases: Cases, one: Measured, most: Number) -> Node:
    """Give where a measure is a number of at most so much."""
    diagrams = cases.space.diagrams
    sums: dict[Number, Node] = {0: TRUE}
    # What asks late first: what is put together so far lies below most that the next one asks, and is not gone through.
    for node, number in sorted(one.terms, key=lambda term: diagrams.first(term[0]), reverse=True):
        further: dict[Number, list[Node]] = {}
        for total, so_far in sums.items():
            further.setdefault(total, []).append(diagrams.both(so_far, diagrams.no(node)))
            if total + number <= most:
                further.setdefault(total + number, []).append(diagrams.both(so_far, node))
        sums = {total: nodes[0] if len(nodes) == 1 else diagrams.any(nodes) for total, nodes in further.items()}
    return diagrams.both(diagrams.any(sums.values()), diagrams.no(one.unknown))


def _proof(cases: Cases, claim: Claim, node: Node, channels: Mapping[str, Cases]) -> Proof:
    broken = cases.space.diagrams.no(node)
    per_channel = {channel: shortest(within, broken) for channel, within in channels.items()}
    channel = next((one for one, breaking in per_channel.items() if breaking is None), "")
    if claim in OF_A_CHANNEL:
        nearest = None if channel else max(per_channel, key=lambda one: _rare(per_channel[one]))
        breaking = None if nearest is None else per_channel[nearest]
    else:
        breaking = _for_all(cases, node)
    return Proof(claim, breaking is None, channel, per_channel, breaking)


def _for_all(cases: Cases, node: Node) -> Condition | None:
    """Give the answers under which something holds in no channel."""
    every, there = _in_some_channel(cases, node)
    return shortest(every, cases.space.diagrams.no(there))


def _in_some_channel(cases: Cases, node: Node) -> tuple[Cases, Node]:
    """Give the cases without their channel, and in which of them something holds in some channel."""
    diagrams = cases.space.diagrams
    channel = sum(1 << variable for variable in cases.space.of.get(CHANNEL, ()))
    there = diagrams.exists(diagrams.both(cases.possible, node), channel)
    return replace(cases, possible=diagrams.exists(cases.possible, channel)), there


def _rare(breaking: Condition | None) -> int:
    return 0 if breaking is None else len(set(questions_of(breaking)))


def _measure(measure: Measure, most: int) -> _Where:
    return lambda cases, measures: at_most(cases, measures[measure], most)


def _no_form(cases: Cases, measures: _Measures) -> Node:
    """Give where no form is left: each does not apply, is waived, or has all its fields filled beforehand."""
    diagrams = cases.space.diagrams
    bare = [("forms", index) for index, form in enumerate(cases.item.forms) if not form.fields]
    waived = (cases.granules.get((*path, "waiver"), FALSE) for path in bare)
    left = (diagrams.both(cases.granules[path], diagrams.no(one)) for path, one in zip(bare, waived, strict=True))
    return diagrams.all((at_most(cases, measures[Measure.FIELDS], 0), *map(diagrams.no, left)))


def _online(cases: Cases, measures: _Measures) -> Node:
    online, diagrams = cases.item.channels.online, cases.space.diagrams
    if online is None or online.kind != "full":
        return FALSE
    variables = {variable: cases.space.variables[variable].values for variable in cases.space.of.get(CHANNEL, ())}
    tests = (diagrams.test(variable, {values.index("online")}) for variable, values in variables.items())
    return diagrams.all((at_most(cases, measures[Measure.VISITS], 0), *tests))


_WHERE: Final[Mapping[Claim, _Where]] = {
    Claim.ZERO_MATERIALS: _measure(Measure.MATERIALS, 0),
    Claim.ZERO_FORM: _no_form,
    Claim.FREE: _measure(Measure.FEE, 0),
    Claim.INSTANT: _measure(Measure.DAYS, 0),
    Claim.ZERO_VISITS: _measure(Measure.VISITS, 0),
    Claim.ONE_VISIT: _measure(Measure.VISITS, 1),
    Claim.FULL_ONLINE: _online,
}
