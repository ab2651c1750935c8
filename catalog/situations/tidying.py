"""Conditions in fewer words: what putting items together says again and again stands once.

A tidied condition is TRUE in the very cases in which the first one is; where that is false or neither does not matter
to what applies.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from msgspec import Struct

from catalog.model.conditions import ALWAYS, NEVER, AllOf, AnyOf, Condition, Not, Test, Unless, parts_of
from catalog.model.questions import Question
from catalog.situations.literals import Literals

_Parts: TypeAlias = Sequence[Condition]


def tidied(condition: Condition, questions: Iterable[Question]) -> Condition:
    """Say a condition shorter; `questions` are those of the item that it belongs to."""
    return condition if isinstance(condition, Test) else _Tidying(Literals.about(questions)).of(condition)


class _Tidying(Struct, frozen=True):
    literals: Literals

    def of(self, condition: Condition) -> Condition:
        match condition:
            case Test(_, values):
                return condition if values else NEVER
            case AllOf(parts):
                return self._all([self.of(part) for part in parts])
            case AnyOf(parts):
                return self._any([self.of(part) for part in parts])
            case Not(part):
                return self._not(part)
            case Unless(part):
                return self._unless(part)

    def _not(self, part: Condition) -> Condition:
        """Give where a part is false."""
        match part:
            case Test():
                return self.literals.opposite(part, Not)
            case AllOf(parts):
                return self._any([self._not(one) for one in parts])
            case AnyOf(parts):
                return self._all([self._not(one) for one in parts])
            case Not(inner) | Unless(inner):
                return self.of(inner)

    def _unless(self, part: Condition) -> Condition:
        """Give where a part is not TRUE."""
        match part:
            case Test():
                return self.literals.opposite(part, Unless)
            case AllOf(parts):
                return self._any([self._unless(one) for one in parts])
            case AnyOf(parts):
                return self._all([self._unless(one) for one in parts])
            case Unless(inner):
                return self.of(inner)
            case Not():
                return Unless(part)

    def _all(self, parts: _Parts) -> Condition:
        said = self._met([inner for part in parts for inner in parts_of(part, AllOf)])
        if NEVER in said or any(self.literals.never_meet(one, other) for one in said for other in said):
            return NEVER
        for place, one in enumerate(said):
            others = [*said[:place], *said[place + 1 :]]
            left = self._left(one, others) if isinstance(one, AnyOf) else one
            if left != one:
                return self._all([*others[:place], left, *others[place:]])
        kept = _without(said, lambda one, other: self._follows(other, one))
        return kept[0] if len(kept) == 1 else AllOf(tuple(kept))

    def _any(self, parts: _Parts) -> Condition:
        said = self._joined([inner for part in parts for inner in parts_of(part, AnyOf)])
        if ALWAYS in said or any(self.literals.one_is_so(one, other) for one in said for other in said):
            return ALWAYS
        for place, one in enumerate(said):
            others = [*said[:place], *said[place + 1 :]]
            needed = [two for two in parts_of(one, AllOf) if not any(self.literals.one_is_so(two, it) for it in others)]
            if len(needed) < len(parts_of(one, AllOf)):
                return self._any([*others[:place], self._all(needed), *others[place:]])
        kept = _without(said, self._follows)
        return kept[0] if len(kept) == 1 else self._apart(kept)

    def _apart(self, parts: _Parts) -> Condition:
        """Give "or" of parts with what all of them ask for before it, once."""
        every = [parts_of(part, AllOf) for part in parts]
        common = [one for one in every[0] if all(one in asked for asked in every)] if every else []
        if not common:
            return AnyOf(tuple(parts))
        rest = (self._all([one for one in asked if one not in common]) for asked in every)
        return self._all([*common, self._any([*rest])])

    def _left(self, some: AnyOf, given: _Parts) -> Condition:
        """Give what is left of "or" where other things are so as well."""
        alternatives = []
        for one in some.parts:
            asked = parts_of(one, AllOf)
            if not any(self.literals.never_meet(two, it) for two in asked for it in given):
                open_ = [two for two in asked if not any(self._follows(it, two) for it in given)]
                alternatives.append(one if len(open_) == len(asked) else self._all(open_))
        return some if alternatives == [*some.parts] else self._any(alternatives)

    def _met(self, parts: list[Condition]) -> list[Condition]:
        """Join what "and" says of one question."""
        met: list[Condition] = []
        for one in parts:
            for place, other in enumerate(met):
                both = self.literals.met(other, one)
                if both is not None:
                    met[place] = self.of(both)
                    break
            else:
                met.append(one)
        return met

    def _joined(self, parts: list[Condition]) -> list[Condition]:
        """Join what "or" says of one question."""
        joined: dict[object, Condition] = {}
        for one in parts:
            key = one.question if isinstance(one, Test) else one
            before = joined.get(key)
            values = before.values if isinstance(before, Test) else frozenset()
            joined[key] = Test(one.question, values | one.values) if isinstance(one, Test) else one
        return [*joined.values()]

    def _follows(self, one: Condition, other: Condition) -> bool:
        """Say whether the other is so wherever one is, as far as that can be seen."""
        if isinstance(one, AnyOf):
            return all(self._follows(part, other) for part in one.parts)
        if isinstance(other, AllOf):
            return all(self._follows(one, part) for part in other.parts)
        if isinstance(one, AllOf) and any(self._follows(part, other) for part in one.parts):
            return True
        if isinstance(other, AnyOf):
            return any(self._follows(one, part) for part in other.parts)
        return self.literals.follows(one, other)


def _without(parts: _Parts, is_said_by: Callable[[Condition, Condition], bool]) -> list[Condition]:
    """Leave out what another part says already; of two that say the same the first one stays."""
    return [
        one
        for place, one in enumerate(parts)
        if not any(
            is_said_by(one, other) and (at < place or not is_said_by(other, one))
            for at, other in enumerate(parts)
            if at != place
        )
    ]
