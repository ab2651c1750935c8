"""A condition as parts that are joined by "and" or "or": what is chosen is written back as the standard has it.

A part is a test of one question, what does not hold, or a group with parts of its own. Parts that
are not touched stay as they are written.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

Written: TypeAlias = Mapping[str, Any]

ALL, ANY, NOT = "all", "any", "not"
_JOINS = (ALL, ANY)


class Parts(Struct, frozen=True):
    """What a condition is made of."""

    join: str = ALL
    parts: tuple[Written, ...] = ()

    def with_part(self, part: Written) -> "Parts":
        """Give it with another part at its end."""
        return replace(self, parts=(*self.parts, part))

    def with_other(self, at: int, part: Written | None) -> "Parts":
        """Give it with a part that gives way to another one, or goes."""
        other = () if part is None else (part,)
        return replace(self, parts=(*self.parts[:at], *other, *self.parts[at + 1 :]))

    def joined_otherwise(self) -> "Parts":
        """Give it with "or" instead of "and", and the other way round."""
        return replace(self, join=ANY if self.join == ALL else ALL)


def parts_of(when: Written | None) -> Parts:
    """Take a condition apart."""
    for join in _JOINS:
        if when and tuple(when) == (join,) and isinstance(when[join], list):
            return Parts(join, tuple(when[join]))
    return Parts(ALL, tuple({key: value} for key, value in (when or {}).items()))


def put_together(parts: Parts) -> Written | None:
    """Write a condition; None for one without parts, which always holds."""
    if len(parts.parts) <= 1:
        return parts.parts[0] if parts.parts else None
    keys = [key for part in parts.parts for key in part]
    are_tests = all(is_test(part) for part in parts.parts)
    if parts.join == ALL and are_tests and len(set(keys)) == len(keys):
        return {key: value for part in parts.parts for key, value in part.items()}
    return {parts.join: [dict(part) for part in parts.parts]}


def test(question: str, values: Sequence[Any]) -> Written:
    """Write a test: the answer is this one, or one of these. Yes and no together are no test."""
    return {question: values[0] if len(values) == 1 else list(values)}


def is_test(part: Written) -> bool:
    """Tell whether a part is a test of one question."""
    return len(part) == 1 and next(iter(part)) not in (*_JOINS, NOT)


def turned(part: Written) -> Written:
    """Give what holds where a part does not."""
    inner = part.get(NOT) if len(part) == 1 else None
    return inner if isinstance(inner, Mapping) else {NOT: dict(part)}


def values_of(part: Written) -> tuple[str, tuple[Any, ...]]:
    """Give the question of a test and the answers that it takes."""
    ((question, value),) = part.items()
    return question, tuple(value) if isinstance(value, list) else (value,)


def part_at(when: Written | None, way: Sequence[int]) -> Written | None:
    """Give the part to which a way leads: the number of a part, and of one within it. The whole has no way."""
    for at in way:
        parts = parts_of(inside(when)).parts
        when = parts[at] if at < len(parts) else None
    return when


def with_part_at(when: Written | None, way: Sequence[int], part: Written | None) -> Written | None:
    """Give a condition in which the part at a way gives way to another one, or goes."""
    if not way:
        return part
    parts = parts_of(inside(when))
    inner = with_part_at(parts.parts[way[0]], way[1:], part)
    return _around(when, put_together(parts.with_other(way[0], inner)))


def inside(when: Written | None) -> Written | None:
    """Give what a "not" is about; else the condition itself."""
    inner = when.get(NOT) if when and len(when) == 1 else None
    return inner if isinstance(inner, Mapping) else when


def is_turned(when: Written | None) -> bool:
    """Tell whether a condition says what must not hold."""
    return inside(when) is not when


def _around(old: Written | None, new: Written | None) -> Written | None:
    return {NOT: dict(new)} if new is not None and is_turned(old) else new
