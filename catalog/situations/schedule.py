"""Schedules 办理可预期: from when to when every step is under way, and when the limit ends, for each situation.

Days are working days from where the promised limit runs. Of cases alike, the one that takes longest is told, and of
such the one with most steps: nobody should be taken by surprise.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from catalog.model.conditions import Answers, Test
from catalog.model.parts import Unit
from catalog.model.steps import Phase
from catalog.situations.cases import Cases
from catalog.situations.critical import holds, lasting, one_case
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.duration import duration, step_by_step
from catalog.situations.measures import limits_by_case
from catalog.situations.paths import mattering
from catalog.situations.spreads import Number


class Span(Struct, frozen=True):
    """From when to when a step is under way."""

    step: int
    """Its place among the steps of the item."""
    begins: Number
    ends: Number
    critical: bool
    """Whether the whole takes longer where this step does."""
    certain: bool = True
    """Whether it is taken in every case that the schedule is of."""


class Promise(Struct, frozen=True):
    """A time limit as it is written; `number` is None where there is none."""

    number: int | None
    unit: Unit | None


class Schedule(Struct, frozen=True):
    """The steps of a case, one beside and behind the other."""

    situations: tuple[str, ...]
    """The ids of the named situations that it is the schedule of; none where it is that of all cases, or of others."""
    answers: Answers
    """Those that lead here; none where the situations say it, or every case does."""
    promise: Promise | None
    """None where the item promises nothing."""
    days: Number | None
    """The promise in working days."""
    spans: tuple[Span, ...]
    """Of the steps that apply, in an order in which they can be taken; not of an application that takes no time."""

    @property
    def ends(self) -> Number:
        """When the last step ends."""
        return max((span.ends for span in self.spans), default=0)


def schedules(cases: Cases) -> tuple[Schedule, ...]:
    """Give every schedule that there is, with the situations or the answers that lead to it.

    Raises:
        TooTangledError: too many questions hang together.
    """
    found: dict[tuple[Promise | None, tuple[Span, ...]], Node] = {}
    for where, promise in _groups(cases):
        key = promise, _longest(cases, where)
        found[key] = cases.space.diagrams.any([where, found.get(key, FALSE)])
    return tuple(_schedule(cases, where, *key) for key, where in found.items())


def _groups(cases: Cases) -> Iterator[tuple[Node, Promise | None]]:
    """Give the cases of each situation that have a promise in common, and it."""
    for where in (*_situations(cases).values(), TRUE):
        for there, promise in _promises(cases):
            both = cases.space.diagrams.all([cases.possible, where, there])
            if both != FALSE:
                yield both, promise


def _situations(cases: Cases) -> Mapping[str, Node]:
    """Give where each named situation is."""
    both, true = cases.space.diagrams.both, cases.space.true
    named = {one.id: Test("situation", frozenset([one.id])) for one in cases.item.situations}
    return {situation: both(cases.possible, true(test)) for situation, test in named.items()}


def _promises(cases: Cases) -> list[tuple[Node, Promise | None]]:
    limit = cases.item.promised_limit
    if limit is None:
        return [(TRUE, None)]
    found: dict[Promise, Node] = {}
    for node, number, unit, none in limits_by_case(cases, limit, ("promised_limit",)):
        promise = Promise(None if none else number, None if none else unit)
        found[promise] = cases.space.diagrams.any([node, found.get(promise, FALSE)])
    return [(node, promise) for promise, node in found.items()]


def _schedule(cases: Cases, where: Node, promise: Promise | None, spans: tuple[Span, ...]) -> Schedule:
    days = None
    if promise and promise.number is not None and promise.unit is not None:
        days = cases.item.working_time.days(promise.number, promise.unit)
    diagrams = cases.space.diagrams
    spans = tuple(replace(span, certain=diagrams.both(where, _applying(cases, span.step)) == where) for span in spans)
    if where == cases.possible:
        return Schedule((), {}, promise, days, spans)
    within = {one: node for one, node in _situations(cases).items() if diagrams.both(node, where) == node != FALSE}
    if diagrams.any(within.values()) == where:
        return Schedule(tuple(within), {}, promise, days, spans)
    answers = mattering(cases, cases.answers(one_case(cases, where)), (where,))
    return Schedule((), answers, promise, days, spans)


def _longest(cases: Cases, where: Node) -> tuple[Span, ...]:
    """Give the spans of the case that takes longest, of some."""
    both = cases.space.diagrams.both
    found = {days: both(where, node) for days, node in duration(cases.within(where)).items()}
    longest = max(days for days, node in found.items() if node != FALSE)
    return _spans(cases, one_case(cases, _fullest(cases, found[longest])), longest)


def _fullest(cases: Cases, where: Node) -> Node:
    """Give those of some cases in which steps apply that need not, as many as go together, the first ones first."""
    for index in range(len(cases.item.steps)):
        both = cases.space.diagrams.all([cases.possible, where, _applying(cases, index)])
        where = both if both != FALSE else where
    return where


def _applying(cases: Cases, step: int) -> Node:
    return cases.granules.get(("steps", step), TRUE)


def _spans(cases: Cases, known: Mapping[int, int], longest: Number) -> tuple[Span, ...]:
    begins, ends = dict[int, Number](), dict[str, Number]()
    steps = cases.item.steps
    for index, spread in step_by_step(cases).items():
        begins[index] = max((ends.get(one, 0) for one in steps[index].after), default=0)
        ends[steps[index].id] = begins[index] + lasting(cases, known, spread)
    left = _left(cases, begins, ends)
    spans = (
        Span(index, begins[index], ends[steps[index].id], ends[steps[index].id] + left[index] == longest > 0)
        for index in begins
        if holds(cases, known, _applying(cases, index))
    )
    return tuple(span for span in spans if steps[span.step].phase is not Phase.APPLY or span.ends > span.begins)


def _left(cases: Cases, begins: Mapping[int, Number], ends: Mapping[str, Number]) -> dict[int, Number]:
    """Give how long the longest way behind each step takes."""
    left: dict[int, Number] = {}
    steps = cases.item.steps
    for index in reversed(list(begins)):
        behind = [after for after in left if steps[index].id in steps[after].after]
        left[index] = max((left[one] + ends[steps[one].id] - begins[one] for one in behind), default=0)
    return left
