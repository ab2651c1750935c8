"""Conditions without what follows from the rest: members repeat in theirs what the bundle or other members say.

Exact in three values: "and" takes the least, "or" the greatest, so `a or (a and b)` is `a` whatever `a` is.
"""

from collections.abc import Iterable

from catalog.model.conditions import AllOf, AnyOf, Condition, Test, parts_of


def conjoined(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    """Give the parts of "and" of some conditions, without those that a narrower test on the same question implies."""
    parts = dict.fromkeys(part for one in conditions for part in parts_of(one, AllOf))
    return tuple(part for part in parts if not any(_is_narrower(other, part) for other in parts))


def disjoined(conditions: Iterable[Condition]) -> tuple[Condition, ...]:
    """Give the parts of "or" of some conditions, tests on one question as one, without what another part covers."""
    found: dict[object, Condition] = {}
    for part in (part for one in conditions for part in parts_of(one, AnyOf)):
        key = part.question if isinstance(part, Test) else part
        found[key] = _either(found.get(key), part)
    left: dict[frozenset[Condition], Condition] = {}
    for one in found.values():
        left.setdefault(frozenset(parts_of(one, AllOf)), one)
    for needed in tuple(left):
        if any(_covers(other, needed) for other in left if other != needed):
            del left[needed]
    return tuple(left.values())


def _either(known: Condition | None, part: Condition) -> Condition:
    if isinstance(known, Test) and isinstance(part, Test):
        return Test(part.question, known.values | part.values)
    return part


def _is_narrower(one: Condition, other: Condition) -> bool:
    if not (isinstance(one, Test) and isinstance(other, Test)):
        return False
    return one.question == other.question and one.values < other.values


def _covers(one: frozenset[Condition], other: frozenset[Condition]) -> bool:
    """Tell whether an "and" holds wherever another does: the other needs all that it needs."""
    return all(any(part == known or _is_narrower(known, part) for known in other) for part in one)
