"""Conditions 适用条件 (`when`): data, finite, decided in three values.

A question that is not asked because its own `when` is false has no answer: a test on it is
neither true nor false, and `not` leaves it so. A question that is not answered *yet* is open,
which is another matter: the condition may still become any of several values.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum, IntFlag
from functools import cache, partial, reduce
from typing import Any, Final, TypeAlias

from msgspec import Struct

AnswerValue: TypeAlias = str | bool


class NoAnswer(Enum):
    """The answer of a question that does not arise."""

    NO_ANSWER = "no answer"


NO_ANSWER: Final = NoAnswer.NO_ANSWER

Answer: TypeAlias = "AnswerValue | frozenset[str] | NoAnswer"
"""An option, yes or no; several options of a `multi` question; or none at all."""

Answers: TypeAlias = Mapping[str, Answer]
"""By question. A question that is not in it is still open."""


class Truth(IntFlag):
    """What a condition may still be: one of these when decided, several while questions are open."""

    FALSE = 1
    NEITHER = 2
    TRUE = 4


OPEN: Final = Truth.FALSE | Truth.NEITHER | Truth.TRUE


class Verdict(Enum):
    """What becomes of a granule."""

    APPLIES = "applies"
    DOES_NOT_APPLY = "does not apply"
    DEPENDS = "depends"


class Test(Struct, frozen=True):
    """The answer to a question is one of these; for `multi`, at least one of these was chosen."""

    question: str
    values: frozenset[AnswerValue]


class AllOf(Struct, frozen=True):
    """Every part holds; with no parts, always."""

    parts: "tuple[Condition, ...]" = ()


class AnyOf(Struct, frozen=True):
    """At least one part holds."""

    parts: "tuple[Condition, ...]"


class Not(Struct, frozen=True):
    """The part does not hold."""

    part: "Condition"


class Unless(Struct, frozen=True):
    """The part is not TRUE: it is false, or neither. Nobody writes it; it comes of putting items together."""

    part: "Condition"


Condition: TypeAlias = Test | AllOf | AnyOf | Not | Unless

ALWAYS: Final = AllOf()
NEVER: Final = AnyOf(())

NOTHING_CHOSEN: Final = "none"
"""The test value for a `multi` question with no option chosen."""


def parts_of(condition: Condition, kind: type[AllOf | AnyOf]) -> tuple[Condition, ...]:
    """Give the parts of "and" or "or", those within parts, too; of anything else, itself."""
    if not isinstance(condition, kind):
        return (condition,)
    return tuple(inner for part in condition.parts for inner in parts_of(part, kind))


def condition_of(data: Mapping[str, Any] | None) -> Condition:
    """Read a `when` of the schema's shape; None is always."""
    if not data:
        return ALWAYS
    parts = [_part(key, value) for key, value in data.items()]
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def written(condition: Condition) -> dict[str, Any]:
    """Give a `when` of the schema's shape that `condition_of` reads as this condition."""
    match condition:
        case Test(question, values):
            several = sorted(values, key=str)
            return {question: several[0] if len(several) == 1 else several}
        case AllOf(parts):
            found = [written(part) for part in parts]
            merged = {key: value for part in found for key, value in part.items()}
            alone = all(isinstance(part, Test) for part in parts) and len(merged) == len(parts) != 1
            return merged if alone else {"all": found}
        case AnyOf(parts):
            return {"any": [written(part) for part in parts]}
        case Not(part):
            return {"not": written(part)}
        case Unless(part):
            return {"unless": written(part)}


def evaluate(condition: Condition, answers: Answers) -> Truth:
    """Give the values the condition may have under these answers."""
    match condition:
        case Test(question, values):
            return _test(answers[question], values) if question in answers else OPEN
        case AllOf(parts):
            return _combine(min, Truth.TRUE, (evaluate(part, answers) for part in parts))
        case AnyOf(parts):
            return _combine(max, Truth.FALSE, (evaluate(part, answers) for part in parts))
        case Not(part):
            return _negated(evaluate(part, answers))
        case Unless(part):
            return _unless(evaluate(part, answers))


def verdict(condition: Condition, answers: Answers) -> Verdict:
    """Say whether what stands under the condition applies."""
    truth = evaluate(condition, answers)
    if truth == Truth.TRUE:
        return Verdict.APPLIES
    return Verdict.DEPENDS if truth & Truth.TRUE else Verdict.DOES_NOT_APPLY


def tests_of(condition: Condition) -> Iterator[Test]:
    """Give every test within a condition, in the order they stand there."""
    match condition:
        case Test():
            yield condition
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from tests_of(part)
        case Not(part) | Unless(part):
            yield from tests_of(part)


def questions_of(condition: Condition) -> Iterator[str]:
    """Name the questions a condition asks, in the order they stand there, repeated ones too."""
    return (test.question for test in tests_of(condition))


def _part(key: str, value: Any) -> Condition:
    if key == "any":
        return AnyOf(tuple(condition_of(part) for part in value))
    if key == "all":
        return AllOf(tuple(condition_of(part) for part in value))
    if key == "not":
        return Not(condition_of(value))
    return Test(key, frozenset(value if isinstance(value, list) else [value]))


def _test(answer: Answer, values: frozenset[AnswerValue]) -> Truth:
    if isinstance(answer, NoAnswer):
        return Truth.NEITHER
    if isinstance(answer, frozenset):
        met = not values.isdisjoint(answer) or (not answer and NOTHING_CHOSEN in values)
    else:
        met = answer in values
    return Truth.TRUE if met else Truth.FALSE


@cache
def _negated(truth: Truth) -> Truth:
    swapped = {Truth.FALSE: Truth.TRUE, Truth.NEITHER: Truth.NEITHER, Truth.TRUE: Truth.FALSE}
    return reduce(Truth.__or__, (swapped[value] for value in truth), Truth(0))


def _unless(truth: Truth) -> Truth:
    swapped = {Truth.FALSE: Truth.TRUE, Truth.NEITHER: Truth.TRUE, Truth.TRUE: Truth.FALSE}
    return reduce(Truth.__or__, (swapped[value] for value in truth), Truth(0))


def _combine(choose: Callable[[Truth, Truth], Truth], neutral: Truth, parts: Iterator[Truth]) -> Truth:
    # FALSE < NEITHER < TRUE: "and" takes the least, "or" the greatest, for every pair of possible values.
    return reduce(partial(_combined, choose), parts, neutral)


@cache  # seven by seven: what is asked millions of times is worked out once
def _combined(choose: Callable[[Truth, Truth], Truth], one: Truth, other: Truth) -> Truth:
    return reduce(Truth.__or__, (choose(left, right) for left in one for right in other), Truth(0))
