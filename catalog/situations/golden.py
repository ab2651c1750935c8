"""Golden cases 用例: answers, the list they have to lead to, and what is different.

What is expected and what is found have the shape of the schema, so that the one can be written for the other.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from typing import Any, TypeAlias

from msgspec import Struct

from catalog.model.conditions import Answers, Verdict
from catalog.model.item import Item
from catalog.situations.cases import Cases, Given
from catalog.situations.diagrams import FALSE, Node
from catalog.situations.measures import entries
from catalog.situations.plan import Plan
from catalog.situations.settling import settled


class Found(Struct, frozen=True):
    """What answers lead to."""

    value: Any
    """None where there is nothing of the kind: no limit, no situation, a fee that has no amount."""
    open: tuple[str, ...] = ()
    """Questions without whose answers it is not decided."""


class Difference(Struct, frozen=True):
    """An expectation that is not met."""

    key: str
    expected: Any
    found: Found

    @property
    def can_be_written(self) -> bool:
        """Whether what was found can stand in the golden case instead."""
        return not self.found.open and self.found.value is not None


class _Case(Struct, frozen=True):
    given: Given
    answers: Answers
    item: Item
    """Under the answers."""


_Finder: TypeAlias = Callable[[_Case, Any], Found]


def differences(cases: Cases, answers: Answers, expect: Mapping[str, Any]) -> Iterator[Difference]:
    """Give each expectation, of the schema's shape, that answers do not lead to."""
    case = _Case(cases.under(answers), answers, settled(cases, answers))
    for key, expected in expect.items():
        found = _FINDERS[key](case, expected)
        if found.open or found.value != expected:
            yield Difference(key, expected, found)


def _listed(where: Callable[[Cases], Mapping[str, Node]], case: _Case, _expected: Any) -> Found:
    """Give the ids of what applies, in order."""
    verdicts = {one: case.given.decided(node) for one, node in where(case.given.cases).items()}
    still = [node for one, node in where(case.given.cases).items() if verdicts[one] is Verdict.DEPENDS]
    return Found([one for one, verdict in verdicts.items() if verdict is Verdict.APPLIES], _asked(case, still))


def _asked(case: _Case, nodes: Iterable[Node]) -> tuple[str, ...]:
    space = case.given.cases.space
    return tuple(dict.fromkeys(one for node in nodes for one in space.asked_by(case.given.left(node))))


def _entries(name: str, cases: Cases) -> Mapping[str, Node]:
    ids = (entry.id for entry in getattr(cases.item, name))
    return dict(zip(ids, entries(cases, name), strict=True))


def _waived(name: str, cases: Cases) -> Mapping[str, Node]:
    every = enumerate(getattr(cases.item, name))
    return {entry.id: cases.granules.get((name, index, "waiver"), FALSE) for index, entry in every}


def _filled_in(cases: Cases) -> Mapping[str, Node]:
    waived, diagrams = _waived("forms", cases), cases.space.diagrams
    return {one: diagrams.both(node, diagrams.no(waived[one])) for one, node in _entries("forms", cases).items()}


def _visits(case: _Case, _expected: Any) -> Found:
    found = _listed(partial(_entries, "visits"), case, None)
    return Found(len(found.value), found.open)


def _amount(case: _Case, _expected: Any) -> Found:
    """Add up the fees; one by rate has no amount."""
    granules, fees = case.given.cases.granules, case.item.fees
    amounts = [fee.amount for fee in fees]
    still = [node for path, node in granules.items() if path[0] == "fees" and _depends(case, node)]
    if still or None in amounts:
        return Found(None, _asked(case, still))
    total = sum((amount.number or Decimal(0) for amount in amounts if amount), Decimal(0))
    return Found(int(total) if total == int(total) else float(total))


def _limit(case: _Case, expected: Any) -> Found:
    """Give number and unit, or that there is no limit; of the rest what is expected, too."""
    limit = case.item.promised_limit
    granules = case.given.cases.granules
    still = [node for path, node in granules.items() if path[0] == "promised_limit" and _depends(case, node)]
    if limit is None or still:
        return Found(None, _asked(case, still))
    found: dict[str, Any] = {"none": True} if limit.none else {"number": limit.number, "unit": str(limit.unit)}
    if "from" in expected and limit.from_:
        found["from"] = limit.from_
    return Found({**found, **{key: value for key, value in expected.items() if key not in _COMPARED}})


_COMPARED = frozenset({"none", "number", "unit", "from"})
"""Parts of a limit that are looked at; notes, bases and cases are not."""


def _depends(case: _Case, node: Node) -> bool:
    return case.given.decided(node) is Verdict.DEPENDS


def _situation(case: _Case, expected: Any) -> Found:
    """Give the expected situation if it is one of those that hold, else the first of them."""
    space = case.given.cases.space
    nodes = {one: space.true(when) for one, when in space.situations.items()}
    held = [one for one, node in nodes.items() if case.given.decided(node) is Verdict.APPLIES]
    if expected in held:
        return Found(expected)
    return Found(next(iter(held), None), _asked(case, (node for node in nodes.values() if _depends(case, node))))


def _questions(case: _Case, _expected: Any) -> Found:
    plan = Plan.of(case.given.cases)
    asked = plan.asked(case.answers)
    missing = plan.next(asked)
    return Found(list(asked), (missing.id,) if missing else ())


_LISTS = ("materials", "conditions", "steps", "fees", "results")
_FINDERS: Mapping[str, _Finder] = {
    **{name: partial(_listed, partial(_entries, name)) for name in _LISTS},
    "waived": partial(_listed, partial(_waived, "materials")),
    "forms": partial(_listed, _filled_in),
    "visits": _visits,
    "amount": _amount,
    "promised_limit": _limit,
    "situation": _situation,
    "questions": _questions,
}
