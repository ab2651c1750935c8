"""The critical path: in the case that takes longest, the steps that nothing else may hold up."""

from collections.abc import Mapping

from msgspec import Struct

from catalog.model.conditions import Answers
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.duration import duration, step_by_step
from catalog.situations.paths import mattering
from catalog.situations.spreads import Number, Spread


class Critical(Struct, frozen=True):
    """The longest way through the steps of an item."""

    days: Number
    """Working days that it takes."""
    steps: tuple[tuple[int, Number], ...]
    """The steps on it that take time, by their places, and how long each takes."""
    answers: Answers
    """Those that matter for it."""


def critical_path(cases: Cases) -> Critical:
    """Find the longest way; of several as long the one whose steps stand first.

    Raises:
        TooTangledError: too many questions hang together.
    """
    spread = duration(cases)
    days, where = max((one for one in spread.items() if _able(cases, one[1])), key=lambda one: one[0])
    known = one_case(cases, where)
    answers = mattering(cases, cases.answers(known), (where,))
    return Critical(days, _longest(cases, known), answers)


def _able(cases: Cases, node: Node) -> bool:
    return cases.space.diagrams.both(cases.possible, node) != FALSE


def one_case(cases: Cases, where: Node) -> Mapping[int, int]:
    """Give values for all variables under which a function is true in a case that can be."""
    diagrams, left, known = cases.space.diagrams, cases.space.diagrams.both(cases.possible, where), dict[int, int]()
    for variable in range(len(cases.space.variables)):
        ways = ((value, diagrams.given(left, variable, value)) for value in range(diagrams.sizes[variable]))
        known[variable], left = next((value, node) for value, node in ways if node != FALSE)
    return known


def _longest(cases: Cases, known: Mapping[int, int]) -> tuple[tuple[int, Number], ...]:
    ends: dict[str, tuple[Number, tuple[tuple[int, Number], ...]]] = {}
    for index, spread in step_by_step(cases).items():
        step = cases.item.steps[index]
        before = [ends[one] for one in step.after if one in ends]
        so_far, way = max(before, key=lambda end: end[0], default=(0, ()))
        takes = lasting(cases, known, spread)
        ends[step.id] = (so_far + takes, (*way, (index, takes)) if takes else way)
    return max(ends.values(), key=lambda end: end[0], default=(0, ()))[1]


def lasting(cases: Cases, known: Mapping[int, int], spread: Spread) -> Number:
    """Give the number that a spread has in a case; 0 where it has none."""
    return next((number for number, node in spread.items() if holds(cases, known, node)), 0)


def holds(cases: Cases, known: Mapping[int, int], node: Node) -> bool:
    """Tell whether a function is true in the case that gives every variable a value."""
    for variable, value in known.items():
        node = cases.space.diagrams.given(node, variable, value)
    return node == TRUE
