"""The least and the most of one measure over all cases; bounds of them where the questions are too tangled.

For that the situations need not be told apart, so this is known of more items, and sooner, than all figures are.
"""

from msgspec import Struct

from catalog.model.conditions import Verdict
from catalog.situations.cases import Cases
from catalog.situations.diagrams import TRUE
from catalog.situations.effort import ENOUGH, TooTangledError
from catalog.situations.measures import Measured, numbered
from catalog.situations.outcomes import parts
from catalog.situations.spreads import Number


class Extremes(Struct, frozen=True):
    """What a measure lies between."""

    least: Number
    most: Number
    exact: bool = True
    """False where it is only certain that it is no less and no more."""


def extremes(cases: Cases, measured: Measured, enough: int = ENOUGH) -> Extremes | None:
    """Give the least and the most of a measure, in the cases in which there is a number; None if there is none."""
    known = numbered(cases, measured)
    if known is None:
        return None
    try:
        return _exact(known, measured, enough)
    except TooTangledError:
        return _bounds(known, measured)


def _exact(cases: Cases, measured: Measured, enough: int) -> Extremes:
    weights = dict(measured.terms)
    certain = weights.pop(TRUE, 0)
    found = parts(cases.space.diagrams, weights, cases.possible, enough)
    spans = [part.span(weights) for part in found]
    return Extremes(certain + sum(least for least, _ in spans), certain + sum(most for _, most in spans))


def _bounds(cases: Cases, measured: Measured) -> Extremes:
    decided = cases.under({}).decided
    terms = [(decided(node), number) for node, number in measured.terms]
    certain = sum(number for verdict, number in terms if verdict is Verdict.APPLIES)
    open_ones = [number for verdict, number in terms if verdict is Verdict.DEPENDS]
    least = certain + sum(number for number in open_ones if number < 0)
    return Extremes(least, certain + sum(number for number in open_ones if number > 0), exact=False)
