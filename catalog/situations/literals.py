"""Tests and their opposites: what follows from one, which never meet, of which one is always so.

All of it is of where they are TRUE; a question that does not arise makes neither a test nor its `not` so.
"""

from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct

from catalog.model.conditions import ALWAYS, AnswerValue, Condition, Not, Test, Unless
from catalog.model.questions import Question, QuestionKind

Opposite: TypeAlias = type[Not] | type[Unless]

_SEVERAL: Final = frozenset({QuestionKind.MULTI, QuestionKind.COUNT})


class Literals(Struct, frozen=True):
    """Compares literals about an item's questions."""

    questions: Mapping[str, Question]

    @classmethod
    def about(cls, questions: Iterable[Question]) -> "Literals":
        """Take up the questions that the literals are about."""
        return cls({question.id: question for question in questions})

    def opposite(self, test: Test, turn: Opposite) -> Condition:
        """Give the opposite of a test, by the other answers where they are no more than those of the test."""
        if turn is Unless and not self._always_asked(test.question):
            return Unless(test)
        others = self._values(test.question) - test.values
        return Test(test.question, others) if 0 < len(others) <= len(test.values) else Not(test)

    def follows(self, one: Condition, other: Condition) -> bool:
        """Say whether the other is so wherever one is."""
        match one, other:
            case Test(asked, values), Test(question, wider):
                return asked == question and values <= wider
            case Test(asked, values), Not(Test(question, barred)) | Unless(Test(question, barred)):
                return asked == question and self._is_single(asked) and not values & barred
            case Not(Test(asked, values)), Not(Test(question, barred)) | Unless(Test(question, barred)):
                return asked == question and barred <= values
            case Unless(Test(asked, values)), Unless(Test(question, barred)):
                return asked == question and barred <= values
        return one == other

    def never_meet(self, one: Condition, other: Condition) -> bool:
        """Say whether there is no case in which both are so."""
        match one, other:
            case Test(asked, values), Test(question, others):
                return asked == question and self._is_single(asked) and not values & others
            case (Test(asked, values), Not(Test(question, barred)) | Unless(Test(question, barred))) | (
                Not(Test(question, barred)) | Unless(Test(question, barred)),
                Test(asked, values),
            ):
                return asked == question and values <= barred
        return False

    def one_is_so(self, one: Condition, other: Condition) -> bool:
        """Say whether there is no case in which neither is so."""
        match one, other:
            case Test(asked, values), Test(question, others):
                return asked == question and self.is_certain(Test(asked, values | others))
            case (Test(asked, values), Unless(Test(question, barred))) | (
                Unless(Test(question, barred)),
                Test(asked, values),
            ):
                return asked == question and barred <= values
            case (Test(asked, values), Not(Test(question, barred))) | (
                Not(Test(question, barred)),
                Test(asked, values),
            ):
                return asked == question and barred <= values and self._always_asked(asked)
        return False

    def is_certain(self, test: Test) -> bool:
        """Say whether a test holds in every case."""
        every = self._values(test.question)
        return bool(every) and every <= test.values and self._always_asked(test.question)

    def met(self, one: Condition, other: Condition) -> Condition | None:
        """Give "and" of two literals of one question as one; None where they stay two."""
        match one, other:
            case Test(asked, values), Test(question, others) if asked == question and self._is_single(asked):
                return Test(asked, values & others)
            case Test(asked, values), Not(Test(question, barred)) if asked == question and self._is_single(asked):
                return Test(asked, values - barred)
            case Not(Test(asked, barred)), Test(question, values) if asked == question and self._is_single(asked):
                return Test(asked, values - barred)
            case Not(Test(asked, barred)), Not(Test(question, others)) if asked == question:
                return Not(Test(asked, barred | others))
        return None

    def _is_single(self, question: str) -> bool:
        found = self.questions.get(question)
        return question != "situation" if found is None else found.kind not in _SEVERAL

    def _always_asked(self, question: str) -> bool:
        found = self.questions.get(question)
        if found is None or found.when != ALWAYS:
            return False
        some = not found.options or found.kind is QuestionKind.MULTI
        return some or any(option.when == ALWAYS for option in found.options)

    def _values(self, question: str) -> frozenset[AnswerValue]:
        """Give every answer to a question that takes one; none where they are not known."""
        found = self.questions.get(question)
        if found is None or found.kind in _SEVERAL:
            return frozenset()
        if found.kind is QuestionKind.YES_NO:
            return frozenset({True, False})
        return frozenset({option.id for option in found.options} | {band.id for band in found.bands})
