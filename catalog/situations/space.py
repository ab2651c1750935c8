"""The space of cases of an item: its questions as variables, its conditions as functions of them.

`Space.true(condition)` is true in exactly those cases in which the condition is TRUE in its three values
(catalog.model.conditions): a question that does not arise has no answer, so that a test on it is neither true
nor false. No function depends on a question where that question does not arise.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from catalog.model.conditions import NOTHING_CHOSEN, AllOf, AnswerValue, AnyOf, Condition, Not, Test, Unless
from catalog.model.item import Item
from catalog.model.questions import QuestionKind
from catalog.situations.asked import Asked, asked_of
from catalog.situations.cycles import SITUATION, Waiting, by_need, named, waiting_of
from catalog.situations.diagrams import FALSE, Diagrams, Node
from catalog.situations.effort import TooTangledError

_MOST_VARIABLES: Final = 300
"""Diagrams are gone through variable by variable, each a call within a call; Python allows a thousand of these."""


class Variable(Struct, frozen=True):
    """What a diagram asks: a question, or whether one option of a `multi` question is chosen."""

    question: str
    values: tuple[AnswerValue, ...]
    option: AnswerValue | None = None
    """Of a `multi` question; its values are False and True."""


class Side(StrEnum):  # of texts, whose hash costs nothing: it is asked for at every step
    """Where a condition is TRUE, or where it is FALSE; elsewhere it is neither."""

    TRUE = "true"
    FALSE = "false"

    @property
    def other(self) -> "Side":
        """Give the side a `not` turns this one to."""
        return Side.FALSE if self is Side.TRUE else Side.TRUE


class Space(Struct):
    """The cases of one item."""

    questions: Mapping[str, Asked]
    variables: tuple[Variable, ...]
    of: Mapping[str, tuple[int, ...]]
    """The variables of each question."""
    situations: Mapping[str, Condition]
    diagrams: Diagrams
    undecided: frozenset[str]
    """Questions and situations on a cycle: those are never asked, and these never hold."""
    _known: dict[tuple[Condition, Side], Node] = field(default_factory=dict)
    _arises: dict[str, Node] = field(default_factory=dict)
    _asked_by: dict[Node, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of_item(cls, item: Item, questions: Iterable[Asked] | None = None) -> "Space":
        """Open the space of an item; with what can be asked of it where that is known."""
        return cls.over(asked_of(item) if questions is None else questions, _situations(item))

    @classmethod
    def over(cls, questions: Iterable[Asked], situations: Mapping[str, Condition]) -> "Space":
        """Open a space over some questions.

        Raises:
            TooTangledError: they have too many options.
        """
        by_id = {question.id: question for question in questions}
        waiting = waiting_of(by_id, situations)
        variables = _all_variables(by_id, waiting)
        if len(variables) > _MOST_VARIABLES:
            raise TooTangledError(tuple(range(len(variables))))
        of: dict[str, tuple[int, ...]] = dict.fromkeys(by_id, ())
        for index, variable in enumerate(variables):
            of[variable.question] += (index,)
        diagrams = Diagrams(tuple(len(one.values) for one in variables))
        undecided = frozenset(name for name, ahead in waiting.items() if name in ahead)
        return cls(by_id, variables, of, situations, diagrams, undecided)

    def true(self, condition: Condition) -> Node:
        """Give where a condition is TRUE."""
        return self._decided(condition, Side.TRUE)

    def false(self, condition: Condition) -> Node:
        """Give where a condition is FALSE, which is not everywhere else."""
        return self._decided(condition, Side.FALSE)

    def arises(self, question: str) -> Node:
        """Give where a question is asked: its own `when` is TRUE, and there is an answer to give."""
        known = self._arises.get(question)
        if known is None:
            known = self._arises[question] = self._arising(self.questions[question])
        return known

    def offered(self, question: str, value: AnswerValue) -> Node:
        """Give where an option is offered, if its question is asked."""
        only = [condition for one, condition in self.questions[question].only if one == value]
        return self.diagrams.all(map(self.true, only))

    def asks(self, question: str, variables: int) -> bool:
        """Say whether one of a question's variables is among some, given as a set of bits."""
        return any(variables >> variable & 1 for variable in self.of[question])

    def asked_by(self, node: Node) -> tuple[str, ...]:
        """Name the questions on which a function depends, in the order they stand."""
        known = self._asked_by.get(node)
        if known is None:
            asks = self.diagrams.asks(node)
            known = tuple(question for question in self.questions if self.asks(question, asks))
            self._asked_by[node] = known
        return known

    def needs(self, question: str) -> frozenset[str]:
        """Name the questions that decide whether a question arises, and which options it has."""
        offered = (self.offered(question, value) for value in self.questions[question].values)
        return frozenset(other for node in (self.arises(question), *offered) for other in self.asked_by(node))

    def possible(self) -> Node:
        """Give the cases that can be: no answer is one that is not offered."""
        restricted = [question for question in self.questions.values() if question.only]
        return self.diagrams.all(self._offers(question) for question in restricted)

    def _decided(self, condition: Condition, side: Side) -> Node:
        known = self._known.get((condition, side))
        if known is None:
            known = self._known[condition, side] = self._decide(condition, side)
        return known

    def _decide(self, condition: Condition, side: Side) -> Node:
        match condition:
            case Test(question, values):
                return self._test(question, values, side)
            case AllOf(parts):
                join = self.diagrams.all if side is Side.TRUE else self.diagrams.any
                return join(self._decided(part, side) for part in parts)
            case AnyOf(parts):
                join = self.diagrams.any if side is Side.TRUE else self.diagrams.all
                return join(self._decided(part, side) for part in parts)
            case Not(part):
                return self._decided(part, side.other)
            case Unless(part):
                holds = self._decided(part, Side.TRUE)
                return self.diagrams.no(holds) if side is Side.TRUE else holds

    def _test(self, question: str, values: frozenset[AnswerValue], side: Side) -> Node:
        if question == SITUATION and question not in self.questions:
            return self._situation(values, side)
        if question not in self.questions:
            return FALSE  # `keli check` tells of it; nothing is known of it, so it is neither
        met = self._met(self.questions[question], values)
        return self.diagrams.both(self.arises(question), met if side is Side.TRUE else self.diagrams.no(met))

    def _situation(self, values: frozenset[AnswerValue], side: Side) -> Node:
        named_ones = (value for value in sorted(map(str, values)) if value in self.situations)
        held = [self.situations[one] for one in named_ones if named(one) not in self.undecided]
        return self._decided(AnyOf(tuple(held)), side) if held else FALSE

    def _met(self, question: Asked, values: frozenset[AnswerValue]) -> Node:
        of = self.of[question.id]
        if question.kind is not QuestionKind.MULTI:
            chosen = [index for index, value in enumerate(question.values) if value in values]
            return self.diagrams.test(of[0], chosen) if of else FALSE
        chosen = [variable for variable in of if self.variables[variable].option in values]
        met = [self.diagrams.test(variable, {1}) for variable in chosen]
        if NOTHING_CHOSEN in values:
            met.append(self.diagrams.all(self.diagrams.test(variable, {0}) for variable in of))
        return self.diagrams.any(met)

    def _arising(self, question: Asked) -> Node:
        if question.id in self.undecided:
            return FALSE
        arises = self.true(question.when)
        if question.kind in (QuestionKind.COUNT, QuestionKind.MULTI):
            return arises
        if not question.only:
            return arises if question.values else FALSE
        return self.diagrams.both(arises, self.diagrams.any(self.offered(question.id, one) for one in question.values))

    def _offers(self, question: Asked) -> Node:
        given = self.diagrams.any(self._given(question, value, index) for index, value in enumerate(question.values))
        if question.kind is QuestionKind.MULTI:
            given = self.diagrams.all(self._chosen_only_if_offered(question))
        return self.diagrams.any((self.diagrams.no(self.arises(question.id)), given))

    def _given(self, question: Asked, value: AnswerValue, index: int) -> Node:
        return self.diagrams.both(
            self.diagrams.test(self.of[question.id][0], {index}), self.offered(question.id, value)
        )

    def _chosen_only_if_offered(self, question: Asked) -> Iterator[Node]:
        for variable, value in zip(self.of[question.id], question.values, strict=True):
            yield self.diagrams.any((self.diagrams.test(variable, {0}), self.offered(question.id, value)))


def variables_of(item: Item) -> tuple[Variable, ...]:
    """Give the variables of an item's questions, as they are numbered in its space."""
    questions = {question.id: question for question in asked_of(item)}
    return _all_variables(questions, waiting_of(questions, _situations(item)))


def _situations(item: Item) -> Mapping[str, Condition]:
    return {situation.id: situation.when for situation in item.situations}


def _all_variables(questions: Mapping[str, Asked], waiting: Waiting) -> tuple[Variable, ...]:
    """Give the variables of questions, each behind those that decide whether it arises and what it offers.

    So what is left of a function where some answers are not offered never asks for what follows.
    """
    return tuple(variable for question in by_need(questions, waiting) for variable in _variables(question))


def _variables(question: Asked) -> Iterator[Variable]:
    if question.kind is QuestionKind.MULTI:
        yield from (Variable(question.id, (False, True), option) for option in question.values)
    elif question.values:
        yield Variable(question.id, question.values)
