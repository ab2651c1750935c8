"""The question plan: in which order to ask, and which questions are worth asking under the answers so far.

The order is fixed, so that a form stands still while it is filled in; a question is left out as soon as no answer
to it changes anything. What another question needs to arise, or to know its options, comes before it.
"""

from collections.abc import Iterator, Mapping
from functools import reduce

from msgspec import Struct

from catalog.model.conditions import Answer, Answers
from catalog.situations.asked import Asked
from catalog.situations.cases import Cases, Given
from catalog.situations.diagrams import FALSE, TRUE, Node
from catalog.situations.ordering import ordered
from catalog.situations.space import Space


class Plan(Struct, frozen=True):
    """The order of an item's questions, and what they are for."""

    cases: Cases
    order: tuple[str, ...]
    """Only questions whose answer can change something."""
    functions: tuple[Node, ...]
    """What the answers decide, each once."""
    offers: Mapping[str, tuple[Node, ...]]
    """Of questions with options that are not always offered: where each of them is."""
    counts: Mapping[str, Node]
    """Where the number that a count question asks for is needed."""

    @classmethod
    def of(cls, cases: Cases) -> "Plan":
        """Plan the questions of an item."""
        space = cases.space
        within = {space.diagrams.within(cases.possible, node): None for node in cases.granules.values()}
        functions = tuple(node for node in within if space.diagrams.asks(node))
        offers = {one.id: _offers(cases, one) for one in space.questions.values() if one.only}
        wanted = _with_offers(space, reduce(int.__or__, map(space.diagrams.asks, functions), 0), offers)
        order = ordered(space, [question for question in space.questions if space.asks(question, wanted)], functions)
        counts = _counts(cases)
        return cls(cases, (*order, *counts), functions, offers, counts)

    def next(self, answers: Answers) -> Asked | None:
        """Give the next question to ask, or None if no further answer changes anything."""
        return next(self.open(answers), None)

    def open(self, answers: Answers) -> Iterator[Asked]:
        """Give the questions not answered whose answer can still change something, in order."""
        given = self.cases.under(answers)
        wanted = self._wanted(given)
        space = self.cases.space
        for question in self.order:
            needed = space.asks(question, wanted) or given.left(self.counts.get(question, FALSE)) == TRUE
            if needed and question not in answers:
                yield space.questions[question]

    def asked(self, answers: Answers) -> dict[str, Answer]:
        """Give those of the answers that would have been asked for, in order, up to one that is missing."""
        way: dict[str, Answer] = {}
        while (question := self.next(way)) and question.id in answers:
            way[question.id] = answers[question.id]
        return way

    def _wanted(self, given: Given) -> int:
        left = map(given.left, self.functions)
        wanted = reduce(int.__or__, map(self.cases.space.diagrams.asks, left), 0)
        offers = {question: tuple(map(given.left, nodes)) for question, nodes in self.offers.items()}
        return _with_offers(self.cases.space, wanted, offers)


def _with_offers(space: Space, wanted: int, offers: Mapping[str, tuple[Node, ...]]) -> int:
    """Add the variables that decide which options a wanted question has."""
    concerned = [node for question, nodes in offers.items() if space.asks(question, wanted) for node in nodes]
    more = reduce(int.__or__, map(space.diagrams.asks, concerned), wanted)
    return wanted if more == wanted else _with_offers(space, more, offers)


def _offers(cases: Cases, question: Asked) -> tuple[Node, ...]:
    space = cases.space
    offered = (
        space.diagrams.both(space.arises(question.id), space.offered(question.id, one)) for one in question.values
    )
    return tuple(dict.fromkeys(space.diagrams.within(cases.possible, node) for node in offered))


def _counts(cases: Cases) -> dict[str, Node]:
    """Give the questions of how many, and where something of such a party applies."""
    counts: dict[str, Node] = {}
    for party in cases.item.parties:
        if isinstance(party.count, str) and party.count in cases.space.questions:
            needed = cases.space.diagrams.any((counts.get(party.count, FALSE), _of_party(cases, party.id)))
            counts[party.count] = cases.space.diagrams.both(needed, cases.space.arises(party.count))
    return {question: node for question, node in counts.items() if node != FALSE}


def _of_party(cases: Cases, party: str) -> Node:
    materials = enumerate(cases.item.materials)
    return cases.space.diagrams.any(cases.granules["materials", at] for at, one in materials if one.party == party)
