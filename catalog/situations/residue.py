"""What is left of conditions under answers: said without what was answered, true in just the same cases.

A condition keeps the shape its author gave it; parts that are decided fall away. Where a condition is true and
where it is false are different matters (catalog.model.conditions), so each part is kept exact on the side on
which it counts: the true one, and within `not` the false one.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct

from catalog.model.conditions import ALWAYS, NEVER, AllOf, AnyOf, Condition, Not, Test, Unless, Verdict, tests_of
from catalog.situations.cases import Given
from catalog.situations.cycles import SITUATION, named
from catalog.situations.space import Side

_Parts: TypeAlias = tuple[Condition, ...]


class Residue(Struct, frozen=True):
    """Conditions under answers."""

    given: Given
    answered: frozenset[str]
    """Questions whose answer is known, so that they are no longer asked."""
    changed: frozenset[str]
    """Situations that are gone, or stand under a condition that names an answered question."""

    @classmethod
    def of(cls, given: Given, answered: Iterable[str]) -> "Residue":
        """Take up what is known of an item's cases."""
        plain = cls(given, frozenset(answered), frozenset())
        return cls(given, plain.answered, plain._changed(given.cases.space.situations))

    def of_condition(self, condition: Condition) -> Condition:
        """Give what is left of a condition: ALWAYS or NEVER where it is decided, itself where nothing changes it."""
        return self._left(condition, Side.TRUE)

    def of_situation(self, situation: str) -> Condition:
        """Give what is left of the condition of a situation; one that waits for itself never holds."""
        when = self._holding().get(situation)
        return NEVER if when is None else self.of_condition(when)

    def _changed(self, situations: Mapping[str, Condition]) -> frozenset[str]:
        held = self._holding()
        changed = frozenset(one for one, when in situations.items() if one not in held or self._is_gone(when))
        for _ in situations:
            changed |= {one for one, when in situations.items() if self._names_answered(when, changed)}
        return changed

    def _names_answered(self, condition: Condition, changed: frozenset[str]) -> bool:
        return any(
            test.question in self.answered or (test.question == SITUATION and not changed.isdisjoint(test.values))
            for test in tests_of(condition)
        )

    def _left(self, condition: Condition, side: Side) -> Condition:
        decided = self._decided(condition, side)
        if decided is not Verdict.DEPENDS:
            return _constant(decided is Verdict.APPLIES, side)
        if not self._names_answered(condition, self.changed):
            return condition
        match condition:
            case Test():
                return self._of_test(condition, side)
            case AllOf(parts):
                return self._joined(parts, side, AllOf, absorbed=side is Side.TRUE)
            case AnyOf(parts):
                return self._joined(parts, side, AnyOf, absorbed=side is Side.FALSE)
            case Not() | Unless():
                return self._turned(condition, side)

    def _joined(self, parts: _Parts, side: Side, join: Callable[[_Parts], Condition], *, absorbed: bool) -> Condition:
        """Leave out decided parts: certain ones where all have to be so, impossible ones where one is enough."""
        gone = Verdict.APPLIES if absorbed else Verdict.DOES_NOT_APPLY
        left = tuple(dict.fromkeys(self._left(part, side) for part in parts if self._decided(part, side) is not gone))
        return left[0] if len(left) == 1 else join(left)

    def _turned(self, condition: Not | Unless, side: Side) -> Condition:
        if isinstance(condition, Unless):
            return Unless(self._left(condition.part, Side.TRUE))
        left = self._left(condition.part, side.other)
        return left.part if isinstance(left, Not) else Not(left)

    def _of_test(self, test: Test, side: Side) -> Condition:
        if test.question != SITUATION:  # answered, and so it comes down to whether the question is asked
            return _turned(self._left(self.given.cases.space.questions[test.question].when, Side.TRUE), side)
        held = {one: when for one, when in self._holding().items() if one in test.values}
        if side is Side.FALSE:
            return self._left(AnyOf(tuple(held.values())), side)
        return Test(SITUATION, frozenset(one for one, when in held.items() if not self._is_gone(when)))

    def _holding(self) -> Mapping[str, Condition]:
        """Give the situations that can hold; one that waits for itself never does."""
        space = self.given.cases.space
        return {one: when for one, when in space.situations.items() if named(one) not in space.undecided}

    def _is_gone(self, when: Condition) -> bool:
        return self._decided(when, Side.TRUE) is Verdict.DOES_NOT_APPLY

    def _decided(self, condition: Condition, side: Side) -> Verdict:
        space = self.given.cases.space
        return self.given.decided(space.true(condition) if side is Side.TRUE else space.false(condition))


def _constant(holds: bool, side: Side) -> Condition:
    """Give a condition that is on a side always, or never."""
    return ALWAYS if holds is (side is Side.TRUE) else NEVER


def _turned(condition: Condition, side: Side) -> Condition:
    return condition if side is Side.TRUE else Not(condition)
