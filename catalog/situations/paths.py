"""Paths: how many different lists an item's answers lead to, and what they ask for at least, mostly, at most.

A situation is a distinct outcome: two ways of answering that lead to the same list are one. All figures are
exact; an item whose questions are too entangled for that is refused.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import prod

from msgspec import Struct

from catalog.model.conditions import Answers, Verdict
from catalog.situations.cases import Cases
from catalog.situations.diagrams import TRUE, Node
from catalog.situations.distributions import OF_A_SUM, Distribution
from catalog.situations.effort import ENOUGH, Effort
from catalog.situations.measures import Measure, Measured, measured, numbered
from catalog.situations.outcomes import Part, parts
from catalog.situations.spreads import Number
from catalog.situations.weighed import Weighed
from catalog.storage.collector import paused_collector


class Figure(Struct, frozen=True):
    """One measure over all situations in which there is a number."""

    least: Number
    median: Number
    """Between the two in the middle where their number is even."""
    most: Number
    worst: Answers
    """Answers that lead to the most; only those that matter for it."""
    unknown: Verdict
    """Whether there is no number: in no situation, or in some, such as a fee by rate."""


class Paths(Struct, frozen=True):
    """What an item's answers lead to."""

    situations: int
    figures: Mapping[Measure, Figure | None]
    """None where there is a number in no situation."""


def paths(cases: Cases, enough: int = ENOUGH) -> Paths:
    """Count the situations of an item and give their figures, with `enough` effort for what hangs together.

    Raises:
        TooTangledError: too many questions would have to be taken together.
    """
    measures = measured(cases)
    with paused_collector():  # hundreds of thousands of small lists, none in a circle
        ways = _Ways.of(cases, [node for one in measures.values() for node, _ in one.terms], enough)
        return Paths(prod(ways.counts.values()), {measure: _figure(ways, one) for measure, one in measures.items()})


class _Ways(Struct, frozen=True):
    """The outcomes of an item, part by part."""

    cases: Cases
    terms: tuple[Node, ...]
    """What measures count, beside the entries themselves."""
    counts: Mapping[Part, int]
    """How many outcomes each part has."""
    enough: int

    @classmethod
    def of(cls, cases: Cases, terms: Iterable[Node], enough: int) -> "_Ways":
        """Find the outcomes of an item."""
        kept = tuple(terms)
        found = parts(cases.space.diagrams, (*cases.granules.values(), *kept), cases.possible, enough)
        return cls(cases, kept, {part: part.count for part in found}, enough)


def _figure(ways: _Ways, one: Measured) -> Figure | None:
    known = numbered(ways.cases, one)
    if known is None:
        return None
    everywhere = known.possible == ways.cases.possible
    if not everywhere:
        ways = _Ways.of(known, ways.terms, ways.enough)
    weights = dict(one.terms)
    certain = weights.pop(TRUE, 0)
    weighed = {part: part.weighed(weights) for part in ways.counts if not weights.keys().isdisjoint(part.functions)}
    total: Distribution = {certain: prod(count for part, count in ways.counts.items() if part not in weighed)}
    effort = Effort(ways.cases.space.diagrams.variables(*weights), ways.enough)
    for found in weighed.values():
        effort.spend(OF_A_SUM * len(total) * len(found.distribution))
        total = _together(total, found.distribution)
    return Figure(
        min(total),
        _median(total),
        max(total),
        _worst(ways.cases, weighed, weights),
        Verdict.DOES_NOT_APPLY if everywhere else Verdict.DEPENDS,
    )


def _together(one: Distribution, other: Distribution) -> Distribution:
    found: dict[Number, int] = {}
    for left, ways in one.items():
        for right, more in other.items():
            found[left + right] = found.get(left + right, 0) + ways * more
    return found


def _median(distribution: Distribution) -> Number:
    how_many = sum(distribution.values())
    low, high = _at(distribution, (how_many - 1) // 2), _at(distribution, how_many // 2)
    return low if low == high else Fraction(low + high) / 2


def _at(distribution: Distribution, place: int) -> Number:
    """Give the number at a place, counted from 0, when all outcomes stand in order."""
    passed = 0
    for number in sorted(distribution):
        passed += distribution[number]
        if passed > place:
            break
    return number


def _worst(cases: Cases, weighed: Mapping[Part, Weighed], terms: Iterable[Node]) -> Answers:
    known: dict[int, int] = {}
    for part, one in weighed.items():
        known |= part.case(one.outcome(max(one.distribution)))
    return mattering(cases, cases.answers(dict(sorted(known.items()))), tuple(terms)) if known else {}


def mattering(cases: Cases, answers: Answers, functions: tuple[Node, ...]) -> Answers:
    """Leave out the answers, the last first, without which some functions are still decided as they are with them.

    First those to questions that do not arise: that one cannot be given would settle others, but nobody is asked it.
    """
    given, space = cases.under(answers), cases.space
    decided = [*map(given.decided, functions)]
    gone = {one for one in answers if given.decided(space.arises(one)) is Verdict.DOES_NOT_APPLY}
    kept = {question: answer for question, answer in answers.items() if question not in gone}
    for question in reversed([question for question in space.questions if question in kept]):
        fewer = {other: answer for other, answer in kept.items() if other != question}
        if [*map(cases.under(fewer).decided, functions)] == decided:
            kept = fewer
    return kept
