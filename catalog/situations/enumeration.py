"""All distinct situations of an item, one after the other: in which cases each is, and its figures."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from msgspec import Struct

from catalog.model.conditions import Condition
from catalog.situations.alternatives import Alternatives
from catalog.situations.cases import Cases
from catalog.situations.cubes import spelled
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.effort import ENOUGH, Effort
from catalog.situations.measures import Measure, Measured, measured
from catalog.situations.outcomes import Part, parts
from catalog.situations.spreads import Number
from catalog.situations.tracks import Told


class Outcome(Struct, frozen=True):
    """One situation."""

    where: Node
    """The cases that it is, of those that can be."""
    figures: Mapping[Measure, Number | None]
    """None where there is no number."""


def outcomes(cases: Cases, most: int, enough: int = ENOUGH) -> Iterator[Outcome]:
    """Give the situations of an item, so many of them at most.

    Raises:
        TooTangledError: too many questions would have to be taken together.
    """
    measures = measured(cases)
    terms = [node for one in measures.values() for node, _ in one.terms]
    found = parts(cases.space.diagrams, (*cases.granules.values(), *terms), cases.possible, enough)
    ways = product(*(islice(part.outcomes(), most) for part in found))
    return (_outcome(cases, measures, found, way) for way in islice(ways, most))


def answers_to(cases: Cases, where: Node, enough: int = ENOUGH) -> Condition:
    """Give the answers that lead to some cases.

    Raises:
        TooTangledError: there are too many ways to them.
    """
    diagrams = cases.space.diagrams
    cubes = diagrams.cubes(diagrams.within(cases.possible, where))
    effort = Effort(tuple(range(len(diagrams.sizes))), enough)
    return spelled(cases, Alternatives(diagrams, effort).joined(cubes))


def _outcome(cases: Cases, measures: Mapping[Measure, Measured], found: Sequence[Part], way: Sequence[Told]) -> Outcome:
    diagrams = cases.space.diagrams
    true = frozenset[Node]({TRUE}).union(*(part.true(told) for part, told in zip(found, way, strict=True)))
    functions = [function for part in found for function in part.functions]
    held = (function if function in true else diagrams.no(function) for function in functions)
    where = diagrams.all((cases.possible, *held))
    return Outcome(where, {measure: _figure(cases, one, where, true) for measure, one in measures.items()})


def _figure(cases: Cases, one: Measured, where: Node, true: frozenset[Node]) -> Number | None:
    if cases.space.diagrams.both(where, one.unknown) != FALSE:
        return None
    return sum(number for node, number in one.terms if node in true)
