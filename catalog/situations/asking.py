"""How many questions an interview asks, on average (every answer offered as likely as the others) and at most."""

from collections.abc import Mapping
from fractions import Fraction

from msgspec import Struct, field

from catalog.situations.cases import Cases
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.effort import ENOUGH, Effort
from catalog.situations.outcomes import parts
from catalog.situations.plan import Plan
from catalog.situations.wanting import Wanting


class Asking(Struct, frozen=True):
    """The questions of an item, and how many of them are asked."""

    when: Mapping[str, Node]
    """By question, in order: where it is asked."""
    average: Fraction
    most: int


def asking(plan: Plan, enough: int = ENOUGH) -> Asking:
    """Count the questions that are asked.

    Raises:
        TooTangledError: too many questions would have to be taken together.
    """
    wanting, cases = Wanting(plan), plan.cases
    when = {question: cases.space.diagrams.any(wanting.asked(question)) for question in plan.order}
    variables = tuple(variable for question in plan.order for variable in cases.space.of[question])
    chances = _Chances(cases, variables, Effort(variables, enough))
    average = sum((chances.of(node, cases.possible) for node in when.values()), Fraction(0))
    return Asking(when, average, _most(cases, when, enough))


def _most(cases: Cases, when: Mapping[str, Node], enough: int) -> int:
    weights: dict[Node, int] = {}
    for node in when.values():
        weights[node] = weights.get(node, 0) + 1
    always = weights.pop(TRUE, 0)
    found = parts(cases.space.diagrams, weights, cases.possible, enough)
    return int(always + sum(part.span(weights)[1] for part in found))


class _Chances(Struct, frozen=True):
    """How likely functions are to be true, if one question is answered after the other."""

    cases: Cases
    variables: tuple[int, ...]
    effort: Effort
    _known: dict[tuple[Node, Node], Fraction] = field(default_factory=dict)

    def of(self, node: Node, possible: Node) -> Fraction:
        """Give the chance that a function is true; a value that no possible case has is not answered."""
        if node in (FALSE, TRUE):
            return Fraction(node)
        known = self._known.get((node, possible))
        if known is None:
            self.effort.spend(1)
            known = self._known[node, possible] = self._mean(node, possible)
        return known

    def _mean(self, node: Node, possible: Node) -> Fraction:
        diagrams = self.cases.space.diagrams
        asks = diagrams.asks(node) | diagrams.asks(possible)
        variable = next(one for one in self.variables if asks >> one & 1)
        values = range(diagrams.sizes[variable])
        able = [value for value in values if diagrams.given(possible, variable, value) != FALSE]
        given = ((diagrams.given(node, variable, one), diagrams.given(possible, variable, one)) for one in able)
        return sum((self.of(*pair) for pair in given), Fraction(0)) / len(able)
