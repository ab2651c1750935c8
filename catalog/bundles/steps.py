"""The steps of a bundle as one graph: handed in and accepted once, examined side by side, handed out once.

Steps of applying, accepting and delivering are one step for all members, as far as nothing of another phase lies
between them. Everything else of a member waits for acceptance, and for the members it comes after.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from catalog.bundles.joining import Joined, Joining
from catalog.bundles.terms import Terms, any_of, first_that_applies
from catalog.model.bundle import Member
from catalog.model.conditions import ALWAYS, Condition
from catalog.model.parts import Limit, LimitCase
from catalog.model.steps import Actor, Outcome, Phase, Step, all_before
from catalog.model.working_time import WorkingTime

TOGETHER: Final[Mapping[Phase, str]] = {Phase.APPLY: "apply", Phase.ACCEPT: "accept", Phase.DELIVERY: "deliver"}
"""By phase: the id of the one step for all."""

_ORDER: Final = tuple(Phase)


class Graph(Struct, frozen=True):
    """The steps of a bundle."""

    steps: tuple[Step, ...]
    names: Mapping[str, Mapping[str, str]]
    """By member: the step of the bundle that each of its own has become."""


def graph_of(joining: Joining, terms: Mapping[str, Terms]) -> Graph:
    """Put the steps of all members together."""
    names = {one.id: _names(terms[one.id]) if one.id in terms else {} for one in joining.members}
    ends: dict[str, tuple[str, ...]] = {}
    for one in joining.in_order:
        before = tuple(end for other in sorted(joining.after[one.id]) for end in ends[other])
        ends[one.id] = _ends(one, names[one.id]) or before
    apart: list[Step] = []
    shared: dict[str, list[Step]] = {name: [] for name in TOGETHER.values()}
    for one in joining.members:
        first = [end for other in sorted(joining.after[one.id]) for end in ends[other]]
        for step in _steps(one, terms.get(one.id), names[one.id], first):
            shared[step.id].append(step) if step.id in shared else apart.append(step)
    merged = {name: _merged(name, steps, joining.working_time) for name, steps in shared.items() if steps}
    every = [end for one in joining.members if one.item for end in ends[one.id]]
    steps = sorted([*merged.values(), *apart], key=lambda step: step.id == TOGETHER[Phase.DELIVERY])  # that comes last
    return Graph(tuple(_wired(steps, merged.keys(), every)), names)


def step_of_others(member: str) -> str:
    """Name the step that stands for what others do: as the member is, unless a step for all is called so."""
    return f"{member}--{member}" if member in TOGETHER.values() else member


def _names(terms: Terms) -> Mapping[str, str]:
    steps = terms.item.steps
    shared = {step.id: TOGETHER[step.phase] for step in steps if step.phase in TOGETHER and _is_free(step, steps)}
    return {step.id: shared.get(step.id) or terms.id(step.id) for step in steps}


def _is_free(step: Step, steps: tuple[Step, ...]) -> bool:
    """Say whether nothing of another phase has to come before a step at the beginning, or behind one at the end."""
    after = {one.id: one.after for one in steps}
    phases = {one.id: one.phase for one in steps}
    if step.phase is Phase.DELIVERY:
        behind = (one for one in phases if step.id in all_before(one, after))
        return all(phases[one] is Phase.DELIVERY for one in behind)
    place = _ORDER.index(step.phase)
    return all(_ORDER.index(phases[one]) <= place for one in all_before(step.id, after) if one in phases)


def _ends(one: Joined, names: Mapping[str, str]) -> tuple[str, ...]:
    """Name what is to be done of a member before those that wait for it begin: all but delivery."""
    if one.item is None:
        return (step_of_others(one.id),)
    inner = [step for step in one.item.steps if names[step.id] not in TOGETHER.values()]
    waited_for = {before for step in inner for before in step.after}
    return tuple(names[step.id] for step in inner if step.id not in waited_for)


def _steps(one: Joined, terms: Terms | None, names: Mapping[str, str], first: list[str]) -> Iterator[Step]:
    if terms is None:
        yield _of_others(one.member, first)
        return
    for step in terms.item.steps:
        said = terms.throughout(step)
        after = [names[before] for before in step.after if before in names]
        outcomes = tuple(_outcome(outcome, terms, names) for outcome in said.outcomes)
        begins = [] if names[step.id] in TOGETHER.values() else first
        yield replace(said, id=names[step.id], after=(*after, *begins), outcomes=outcomes)


def _of_others(member: Member, first: list[str]) -> Step:
    return Step(
        step_of_others(member.id),
        member.external,
        Phase.REVIEW,
        Actor.INTERMEDIARY,
        member.by,
        tuple(first),
        member.limit,
        counted=False,
        when=member.when,
    )


def _outcome(outcome: Outcome, terms: Terms, names: Mapping[str, str]) -> Outcome:
    return replace(outcome, id=terms.id(outcome.id), back_to=names.get(outcome.back_to, outcome.back_to))


def _merged(name: str, steps: list[Step], time: WorkingTime) -> Step:
    return replace(
        steps[0],
        id=name,
        after=tuple(dict.fromkeys(before for step in steps for before in step.after if before != name)),
        limit=_longest(steps, time),
        outcomes=tuple(_outcomes(steps)),
        optional=all(step.optional for step in steps),
        counted=any(step.counted for step in steps),
        when=any_of(tuple(step.when for step in steps)),
    )


def _outcomes(steps: list[Step]) -> Iterator[Outcome]:
    """Give the outcomes of steps that have become one; those that are alike but for their id are one."""
    alike: dict[Outcome, list[Outcome]] = {}
    for outcome in (outcome for step in steps for outcome in step.outcomes):
        alike.setdefault(replace(outcome, id="", when=ALWAYS), []).append(outcome)
    for ones in alike.values():
        yield replace(ones[0], when=any_of(tuple(one.when for one in ones)))


def _longest(steps: list[Step], time: WorkingTime) -> Limit | None:
    """Give the longest of the limits of those that apply; first come the cases with the most time."""
    cases = [case for step in steps if step.limit for case in _cases(step.id, step.limit, step.when)]
    if not cases:
        return None
    cases.sort(key=lambda case: -time.days(case.number, case.unit) if case.number is not None and case.unit else 0)
    *longer, shortest = cases
    usual = LimitCase("", ALWAYS, shortest.number, shortest.unit)
    told = (case for case in longer if replace(case, id="", when=ALWAYS) != usual)
    named = tuple(replace(case, id=f"case-{place}") for place, case in enumerate(told, 1))
    return Limit(shortest.number, shortest.unit, cases=named)


def _cases(step: str, limit: Limit, when: Condition) -> Iterator[LimitCase]:
    default = LimitCase(step, ALWAYS, limit.number, limit.unit, limit.none, limit.note)
    for where, case in first_that_applies(when, (*limit.cases, default)):
        yield replace(case, when=where, unit=case.unit or limit.unit)


def _wired(steps: list[Step], shared: Iterable[str], ends: list[str]) -> Iterator[Step]:
    """Let everything wait for acceptance, and delivery for everything."""
    begins = [name for name in (TOGETHER[Phase.ACCEPT], TOGETHER[Phase.APPLY]) if name in shared][:1]
    for step in steps:
        if step.id == TOGETHER[Phase.DELIVERY]:
            waits = [*begins, *step.after, *ends]
        elif step.id in TOGETHER.values():
            waits = [*(one for one in (TOGETHER[Phase.APPLY],) if one in shared), *step.after]
        else:
            waits = [*([] if step.after else begins), *step.after]
        yield replace(step, after=tuple(dict.fromkeys(one for one in waits if one != step.id)))
