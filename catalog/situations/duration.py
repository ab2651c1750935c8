"""How long a case takes by its steps: the longest way through those that count, in working days.

A step that does not apply takes no time and passes on what it waited for. Steps count from where the promised
limit runs, acceptance unless it says otherwise; what the applicant does, and what is said not to count, does not.
"""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Final

from catalog.model.item import Item
from catalog.model.steps import Actor, Phase, Step
from catalog.model.working_time import Days, WorkingTime
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.measures import days_of
from catalog.situations.spreads import Number, Spread, added, everywhere, greater

_PHASES: Final = tuple(Phase)
_NOTHING: Final[Spread] = {0: TRUE}


def duration(cases: Cases) -> Spread:
    """Give the working days of the longest way, by the case; steps that wait for each other are left out.

    Raises:
        TooTangledError: too many questions hang together.
    """
    ends: dict[str, Spread] = {}
    for index, takes in step_by_step(cases).items():
        step = cases.item.steps[index]
        begins = _latest(cases, (ends.get(one, _NOTHING) for one in step.after))
        ends[step.id] = _some(added(cases.space.diagrams, begins, takes))
    return _latest(cases, ends.values())


def one_by_one(item: Item) -> Days:
    """Give working days that no case exceeds: those of all steps, counted or not, none beside another."""
    return sum([_most(step, item.working_time) for step in item.steps if step.limit is not None])


def longest(item: Item) -> Days:
    """Give working days that no case exceeds: every step applies, and takes as long as it ever does."""
    ends: dict[str, Days] = {}
    counted = _counted(item)
    for step in in_order(item.steps).values():
        begins = max((ends.get(one, 0) for one in step.after), default=0)
        ends[step.id] = begins + (_most(step, item.working_time) if step.id in counted else 0)
    return max(ends.values(), default=0)


def exceeds(taken: Number, promised: Number) -> bool:
    """Say whether working days are more than promised; 0 promises the same day, so minutes and hours fit into it."""
    return taken > promised if promised else taken >= 1


def in_order(steps: Iterable[Step]) -> Mapping[int, Step]:
    """Give steps, by their places, each behind those it waits for; not those that wait for each other."""
    left = dict(enumerate(steps))
    ordered: dict[int, Step] = {}
    while True:
        waiting = {step.id for step in left.values()}
        free = {index: step for index, step in left.items() if waiting.isdisjoint(step.after)}
        if not free:
            return ordered
        ordered |= free
        left = {index: step for index, step in left.items() if index not in free}


def _counted(item: Item) -> frozenset[str]:
    """Name the steps within the promised limit: from the one it runs from, or from its phase."""
    start = (item.promised_limit and item.promised_limit.from_) or Phase.ACCEPT
    counting = [step for step in item.steps if step.counted and step.by is not Actor.APPLICANT]
    if start in _PHASES:
        first = _PHASES.index(Phase(start))
        return frozenset(step.id for step in counting if _PHASES.index(step.phase) >= first)
    behind = {start}
    for step in in_order(item.steps).values():
        behind |= set() if behind.isdisjoint(step.after) else {step.id}
    return frozenset(step.id for step in counting if step.id in behind)


def step_by_step(cases: Cases) -> Mapping[int, Spread]:
    """Give how long each step takes itself, by its place, each behind those it waits for.

    It takes nothing where it does not apply, does not count or has no limit.
    """
    counted = _counted(cases.item)
    return {
        index: _own(cases, index) if step.id in counted else _NOTHING
        for index, step in in_order(cases.item.steps).items()
    }


def _own(cases: Cases, index: int) -> Spread:
    diagrams, limit = cases.space.diagrams, cases.item.steps[index].limit
    if limit is None:
        return _NOTHING
    applies = cases.granules["steps", index]
    found: dict[Number, list[Node]] = {}
    for node, number in days_of(cases, limit, ("steps", index, "limit")).terms:
        found.setdefault(number, []).append(diagrams.both(applies, node))
    return everywhere(diagrams, {number: diagrams.any(nodes) for number, nodes in found.items()})


def _most(step: Step, time: WorkingTime) -> Days:
    limit = step.limit
    if limit is None:
        return 0
    amounts = [(limit.number, limit.unit), *((case.number, case.unit or limit.unit) for case in limit.cases)]
    return max((time.days(number, unit) for number, unit in amounts if number and unit), default=0)


def _latest(cases: Cases, ends: Iterable[Spread]) -> Spread:
    return reduce(lambda one, two: _some(greater(cases.space.diagrams, one, two)), ends, _NOTHING)


def _some(spread: Spread) -> Spread:
    """Leave out the numbers that are nowhere."""
    return {number: node for number, node in spread.items() if node != FALSE}
