"""What is counted of a case: materials, copies, fields, visits, days, fee; each as weighted functions of the answers.

To hand in is a material that applies, is not waived and not optional. Of a group count the options with the
least, as many as are needed. Where a question asks how many of a party there are, its least number counts, else one.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import reduce
from typing import TypeAlias

from msgspec import Struct

from catalog.model.materials import Material, Necessity
from catalog.model.parts import Amount, AmountCase, Count, CountCase, Limit, Unit
from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.granules import Path
from catalog.situations.spreads import Number, Spread, added, everywhere, least

Weigh: TypeAlias = Callable[[Cases, int], Spread]
"""What the material of an index counts, by the case."""


class Measure(StrEnum):
    """What is counted."""

    MATERIALS = "materials"
    """Materials to hand in."""
    COPIES = "copies"
    """Originals, copies and certified copies to hand in."""
    FIELDS = "fields"
    """Fields to fill in by hand."""
    VISITS = "visits"
    DAYS = "days"
    """The promised limit, in working days."""
    FEE = "fee"
    """In the currency of the fees."""


class Measured(Struct, frozen=True):
    """One measure of an item: in each case the sum of the numbers whose function is true there."""

    terms: tuple[tuple[Node, Number], ...]
    unknown: Node = FALSE
    """Where there is no number: a fee by rate, no time limit."""


def measured(cases: Cases) -> Mapping[Measure, Measured]:
    """Give every measure of an item."""
    return {
        Measure.MATERIALS: Measured(summed(_materials(cases, lambda *_: {1: TRUE}))),
        Measure.COPIES: Measured(summed(_materials(cases, _copies))),
        Measure.FIELDS: how_many(fields_to_fill(cases)),
        Measure.VISITS: how_many(entries(cases, "visits")),
        Measure.DAYS: days(cases, "promised_limit"),
        Measure.FEE: _fee(cases),
    }


def numbered(cases: Cases, measured: Measured) -> Cases | None:
    """Give an item with only the cases in which a measure has a number; None where it has one in no case."""
    known = cases if measured.unknown == FALSE else cases.within(cases.space.diagrams.no(measured.unknown))
    return None if known.possible == FALSE else known


def how_many(nodes: Iterable[Node]) -> Measured:
    """Count how many functions are true."""
    return Measured(summed((node, 1) for node in nodes))


def entries(cases: Cases, name: str) -> list[Node]:
    """Give where each entry of a top-level list applies."""
    return [cases.granules[name, index] for index in range(len(getattr(cases.item, name)))]


def fields_to_fill(cases: Cases) -> Iterator[Node]:
    """Give where each field has to be filled in: its form is not waived, and nothing fills it beforehand."""
    without = cases.space.diagrams
    for index, form in enumerate(cases.item.forms):
        waived = cases.granules.get(("forms", index, "waiver"), FALSE)
        for place in range(len(form.fields)):
            path = ("forms", index, "fields", place)
            filled = cases.granules.get((*path, "prefill"), FALSE)
            yield without.all((cases.granules[path], without.no(waived), without.no(filled)))


def days(cases: Cases, name: str) -> Measured:
    """Give a time limit of the item, in working days."""
    limit: Limit | None = getattr(cases.item, name)
    return Measured((), TRUE) if limit is None else days_of(cases, limit, (name,))


def days_of(cases: Cases, limit: Limit, path: Path) -> Measured:
    """Give the time limit that stands at a path, in working days."""
    found = dict(promises(cases, limit, path))
    unknown = (node for node, *_ in limits_by_case(cases, limit, path) if node not in found)
    return Measured(summed(found.items()), cases.space.diagrams.any(unknown))


def promises(cases: Cases, limit: Limit, path: Path) -> Iterator[tuple[Node, Number]]:
    """Give the working days of the time limit at a path, 0 too, and where each holds."""
    for node, number, unit, none in limits_by_case(cases, limit, path):
        if not none and number is not None and unit is not None:
            yield node, cases.item.working_time.days(number, unit)


def limits_by_case(cases: Cases, limit: Limit, path: Path) -> Iterator[tuple[Node, int | None, Unit | None, bool]]:
    """Give each value of the time limit at a path: where it holds, its number and unit, and whether it is no limit."""
    for index, case in enumerate(limit.cases):
        node = cases.granules[*path, "cases", index]
        yield node, case.number, case.unit or limit.unit, case.none
    otherwise = _otherwise(cases, TRUE, path, len(limit.cases))
    yield otherwise, limit.number, limit.unit, limit.none


def _fee(cases: Cases) -> Measured:
    found: list[tuple[Node, Number]] = []
    by_rate: list[Node] = []
    for index, fee in enumerate(cases.item.fees):
        node = cases.granules["fees", index]
        if fee.rate is not None:
            by_rate.append(node)
        if fee.amount is not None:
            amounts = number_by_case(cases, fee.amount, ("fees", index, "amount"))
            found += ((cases.space.diagrams.both(node, where), number) for number, where in amounts.items())
    return Measured(summed(found), cases.space.diagrams.any(by_rate))


def _otherwise(cases: Cases, node: Node, path: Path, how_many: int) -> Node:
    """Give where the default of a value with cases holds."""
    diagrams = cases.space.diagrams
    return diagrams.all([node, *(diagrams.no(cases.granules[*path, "cases", index]) for index in range(how_many))])


def _handed_in(cases: Cases, index: int) -> Node:
    return FALSE if cases.item.materials[index].necessity is Necessity.OPTIONAL else asked_for(cases, index)


def asked_for(cases: Cases, index: int) -> Node:
    """Give where the material of an index applies and is not waived."""
    waived = cases.granules.get(("materials", index, "waiver"), FALSE)
    return cases.space.diagrams.both(cases.granules["materials", index], cases.space.diagrams.no(waived))


def _materials(cases: Cases, weigh: Weigh) -> Iterator[tuple[Node, Number]]:
    """Give a number for each material handed in; `weigh` says what each counts, wherever it does."""
    groups = {group.id: group.need for group in cases.item.material_groups}
    chosen: dict[str, dict[str, list[int]]] = {group: {} for group in groups}
    for index, material in enumerate(cases.item.materials):
        if material.group in groups:
            chosen[material.group].setdefault(material.option or material.id, []).append(index)
        else:
            yield from ((node, number) for number, node in _counted(cases, index, weigh).items())
    for group, options in chosen.items():
        spreads = [_option(cases, indexes, weigh) for indexes in options.values()]
        yield from ((node, number) for number, node in least(cases.space.diagrams, spreads, groups[group]).items())


def _counted(cases: Cases, index: int, weigh: Weigh) -> Spread:
    handed = _handed_in(cases, index)
    return {number: cases.space.diagrams.both(handed, node) for number, node in weigh(cases, index).items()}


def _option(cases: Cases, indexes: Iterable[int], weigh: Weigh) -> Spread:
    """Give what an option of a group counts, wherever any material of it applies."""
    diagrams = cases.space.diagrams
    there = diagrams.any(cases.granules["materials", index] for index in indexes)
    spreads = [everywhere(diagrams, _counted(cases, index, weigh)) for index in indexes]
    total = reduce(lambda left, right: added(diagrams, left, right), spreads)
    return {number: diagrams.both(there, node) for number, node in total.items()}


def _copies(cases: Cases, index: int) -> Spread:
    material = cases.item.materials[index]
    counts = {name: getattr(material, name) for name in ("originals", "copies", "certified_copies")}
    total: Spread = {sum(count for count in counts.values() if isinstance(count, int)): TRUE}
    for name, count in counts.items():
        if not isinstance(count, int):
            total = added(cases.space.diagrams, total, number_by_case(cases, count, ("materials", index, name)))
    times = _how_many(cases, material)
    return {times * number: node for number, node in total.items()}


def number_by_case(cases: Cases, count: int | Count | Amount, path: Path) -> Spread:
    """Give the number that stands at a path, by the case."""
    if isinstance(count, int):
        return {count: TRUE}
    where: dict[Number, list[Node]] = {}
    for index, case in enumerate[AmountCase | CountCase](count.cases):
        where.setdefault(Fraction(case.number), []).append(cases.granules[*path, "cases", index])
    where.setdefault(Fraction(count.number or 0), []).append(_otherwise(cases, TRUE, path, len(count.cases)))
    return {number: cases.space.diagrams.any(nodes) for number, nodes in where.items()}


def _how_many(cases: Cases, material: Material) -> int:
    count = next((party.count for party in cases.item.parties if party.id == material.party), None)
    if isinstance(count, str):
        return next((question.min for question in cases.item.questions if question.id == count), None) or 1
    return 1 if count is None else count


def summed(terms: Iterable[tuple[Node, Number]]) -> tuple[tuple[Node, Number], ...]:
    """Add up what counts in the same cases, and leave out what never does."""
    sums: dict[Node, Number] = {}
    for node, number in terms:
        sums[node] = sums.get(node, 0) + number
    return tuple((node, number) for node, number in sums.items() if number and node != FALSE)
