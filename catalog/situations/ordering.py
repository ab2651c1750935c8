"""The order of questions: greedily, next the one after which the fewest others are expected to be left to ask.

Every answer counts as equally likely, and the functions that ask as independent of each other: a rough measure, but
a quick one. Among equals the question that stands first comes first, so the order does not jump about when an item
changes a little.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct, field

from catalog.situations.diagrams import Node
from catalog.situations.space import Space

Chances: TypeAlias = Mapping[Node, float]
"""What a function may have become, and how likely each is."""

_EXACT = 9
"""Decimals to which expectations are compared: beyond is noise of adding."""


def ordered(space: Space, questions: Iterable[str], functions: Iterable[Node]) -> tuple[str, ...]:
    """Order the questions on which some functions depend."""
    left, found = list(questions), list[str]()
    needs = {question: space.needs(question) for question in left}
    first = _closed({question for question in left if space.questions[question].ask_first}, needs)
    forecast = _Forecast(space, [_Prospect.of(space, {function: 1.0}) for function in functions])
    while left:
        ready = [question for question in left if needs[question].isdisjoint(left)]
        urgent = [question for question in ready if question in first] or ready
        chosen = min(urgent, key=lambda question: forecast.left_after(question, left)) if len(urgent) > 1 else urgent[0]
        found.append(chosen)
        left.remove(chosen)
        forecast = forecast.after(chosen)
    return tuple(found)


def _closed(questions: set[str], needs: Mapping[str, frozenset[str]]) -> set[str]:
    """Add what questions need, and what that needs."""
    ahead = [*questions]
    while ahead:
        more = needs.get(ahead.pop(), frozenset()) - questions
        questions |= more
        ahead += more
    return questions


class _Prospect(Struct, frozen=True):
    """What a function may have become, and how likely it then asks each question."""

    chances: Chances
    asked: Mapping[str, float]
    answered: dict[str, "_Prospect"] = field(default_factory=dict)
    """What it has been found to become once a question is answered: most stay the same from one choice to the next."""

    @classmethod
    def of(cls, space: Space, chances: Chances) -> "_Prospect":
        """Look ahead from what a function may have become."""
        asked: dict[str, float] = {}
        for node, chance in chances.items():
            for question in space.asked_by(node):
                asked[question] = asked.get(question, 0) + chance
        return cls(chances, asked)


class _Forecast(Struct, frozen=True):
    """What functions may have become after some questions."""

    space: Space
    prospects: Sequence[_Prospect]

    def left_after(self, question: str, left: Iterable[str]) -> float:
        """Give how many of the others are expected to be left once a question is answered."""
        idle = dict.fromkeys(left, 1.0)
        for prospect in self.after(question).prospects:
            for other, chance in prospect.asked.items():
                idle[other] *= 1 - chance
        return round(sum(1 - chance for other, chance in idle.items() if other != question), _EXACT)

    def after(self, question: str) -> "_Forecast":
        """Give the forecast once a question is answered."""
        answered = (self._answered(prospect, question) for prospect in self.prospects)
        return _Forecast(self.space, [prospect for prospect in answered if prospect.asked])

    def _answered(self, prospect: _Prospect, question: str) -> _Prospect:
        if question not in prospect.asked:
            return prospect
        known = prospect.answered.get(question)
        if known is None:
            known = prospect.answered[question] = _Prospect.of(self.space, self._chances(prospect.chances, question))
        return known

    def _chances(self, chances: Chances, question: str) -> Chances:
        for variable in self.space.of[question]:
            further: dict[Node, float] = {}
            for node, chance in chances.items():
                children = self.space.diagrams.branches(node, variable)
                possible = sum(map(len, children.values()))
                for child, values in children.items():
                    further[child] = further.get(child, 0) + chance * len(values) / possible
            chances = further
        return chances
