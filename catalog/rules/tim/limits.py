"""The values of a time limit: each case and the default, in working days and in words."""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.messages import explanation
from catalog.findings.words import Words
from catalog.model.parts import Limit, Unit
from catalog.model.working_time import Days, WorkingTime
from catalog.rules.subject import ItemSubject
from catalog.situations.diagrams import Node


class Value(Struct, frozen=True):
    """One value of a limit."""

    path: Path
    days: Days
    said: Words


@lru_cache(maxsize=2)
def values(subject: ItemSubject, name: str) -> tuple[Value, ...]:
    """Give the values of a limit that have a number, its cases first."""
    limit: Limit | None = getattr(subject.item, name)
    return () if limit is None else tuple(_values(limit, (name,), subject.settings.working_time))


def where(subject: ItemSubject, value: Value) -> Node:
    """Give the cases in which a value of a limit holds."""
    name, *of_case = value.path
    granules, diagrams = subject.cases.granules, subject.cases.space.diagrams
    if of_case:
        return granules[value.path]
    return diagrams.all(diagrams.no(node) for path, node in granules.items() if path[:2] == (name, "cases"))


def _values(limit: Limit, path: Path, time: WorkingTime) -> Iterator[Value]:
    for index, case in enumerate(limit.cases):
        yield from _value((*path, "cases", index), case.number, case.unit or limit.unit, time)
    yield from _value(path, limit.number, limit.unit, time)


def _value(path: Path, number: int | None, unit: Unit | None, time: WorkingTime) -> Iterator[Value]:
    if number is not None and unit is not None:
        yield Value(path, time.days(number, unit), _said(number, unit))


@lru_cache
def _said(number: int, unit: Unit) -> Words:
    return explanation("TIM001").phrases[unit].format({"number": str(number)})
