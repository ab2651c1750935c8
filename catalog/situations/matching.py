"""Matching: the same answers put to many items, each of which takes what it asks for itself.

A question is the same by its id; an answer counts wherever it is offered. Numbers are kept as they were given, since
each item has bands of its own.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypeAlias

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.model.conditions import Answer, Answers
from catalog.model.questions import QuestionKind
from catalog.schema.meant import nearest
from catalog.situations.answers import read_answers
from catalog.situations.entitled import Entitlement, Entitling, Standing
from catalog.situations.refusals import listed, refused

Given: TypeAlias = Mapping[str, Any]
"""Answers by question, as people gave them."""

AUDIENCE: Final = "audience"
_NUMBERS: Final = (QuestionKind.NUMBER, QuestionKind.COUNT)
_NOTHING: Final = Entitlement(Standing.NOT_ENTITLED, (), (), ())


class Matching(Struct, frozen=True):
    """Items and bundles that are matched together."""

    things: Sequence[Entitling]

    def under(self, given: Given) -> list[Entitlement]:
        """Say how one stands to each under some answers, in the order of the things.

        Raises:
            KeliError: nothing asks a question that is answered, or has such an answer.
        """
        for question, value in given.items():
            self.read(question, value)
        return [self._under(thing, given) for thing in self.things]

    def read(self, question: str, value: Any) -> Answer:
        """See that an answer is one, of whichever item; a number stays as it was given.

        Raises:
            KeliError: nothing asks such a question, or has such an answer.
        """
        if question == AUDIENCE:
            return self._audience(str(value))
        asking = [thing for thing in self.things if _asks(thing, question)]
        if not asking:
            known = list(dict.fromkeys(one for thing in self.things for one in thing.questions))
            raise refused("unknown_question", question=question, nearest=nearest(question, known), known=listed(known))
        refusals = []
        for thing in asking:
            try:
                found = read_answers(thing.cases, {question: value})[question]
            except KeliError as refusal:
                refusals.append(refusal)
            else:
                return str(value) if thing.cases.space.questions[question].kind in _NUMBERS else found
        raise refusals[0]

    def open(self, given: Given) -> list[str]:
        """Name the questions that still decide something, the most deciding first.

        A thing that hangs on few questions counts more for each of these than one that hangs on many.
        """
        weights: dict[str, float] = {}
        for thing, found in zip(self.things, self.under(given), strict=True):
            for question in _ready(thing, found):
                weights[question] = weights.get(question, 0) + 1 / len(found.questions)
        asked = sorted(weights, key=lambda question: -round(weights[question], 9))
        return [AUDIENCE, *(one for one in asked if one != AUDIENCE)] if self._parts_people(given) else asked

    def taken(self, thing: Entitling, given: Given) -> Answers:
        """Give those of the answers that are answers to a thing's own questions."""
        answers: dict[str, Answer] = {}
        for question, value in given.items():
            if _asks(thing, question):
                try:
                    answers |= read_answers(thing.cases, {question: value})
                except KeliError:
                    continue  # another item has such an answer; this one asks on
        return answers

    def is_for(self, thing: Entitling, given: Given) -> bool:
        """Say whether a thing is for whom the answers say; what does not say for whom it is, is for all."""
        audience = thing.cases.item.audience
        return AUDIENCE not in given or not audience or given[AUDIENCE] in audience

    def _under(self, thing: Entitling, given: Given) -> Entitlement:
        return thing.under(self.taken(thing, given)) if self.is_for(thing, given) else _NOTHING

    def _audience(self, value: str) -> str:
        known = list(dict.fromkeys(one for thing in self.things for one in thing.cases.item.audience))
        if value not in known:
            near = nearest(value, known)
            raise refused("not_an_answer", question=AUDIENCE, value=value, nearest=near, known=listed(known))
        return value

    def _parts_people(self, given: Given) -> bool:
        """Say whether it still matters who asks: what is left is not all for the same people."""
        pairs = zip(self.things, self.under(given), strict=True)
        left = (thing for thing, found in pairs if found.standing is not Standing.NOT_ENTITLED)
        return AUDIENCE not in given and len({frozenset(thing.cases.item.audience) for thing in left}) > 1


def _asks(thing: Entitling, question: str) -> bool:
    return question in thing.cases.space.questions


def _ready(thing: Entitling, found: Entitlement) -> list[str]:
    """Give the questions on which a thing depends and whose own conditions are no longer open."""
    left = set(found.questions)
    return [question for question in found.questions if thing.cases.space.needs(question).isdisjoint(left - {question})]
