"""Conditions are simplified exactly: in three values, and for several choices, too."""

from itertools import chain, combinations, product
from random import Random

import pytest

from catalog.bundles.simplifying import conjoined, disjoined
from catalog.model.conditions import NO_ANSWER, AllOf, AnyOf, Condition, Not, Unless, condition_of, evaluate

VALUES = "xyz"
CHOSEN = [frozenset(some) for some in chain.from_iterable(combinations(VALUES, size) for size in range(3))]
ANSWERS = (*VALUES, NO_ANSWER, *CHOSEN)


def drawn(chance: Random, deep: int) -> Condition:
    """Draw a condition on two questions."""
    if not deep or chance.random() < 0.3:
        return condition_of({chance.choice("ab"): chance.sample([*VALUES, "none"], chance.randint(1, 3))})
    parts = tuple(drawn(chance, deep - 1) for _ in range(chance.randint(1, 3)))
    return chance.choice([AllOf(parts), AnyOf(parts), Not(parts[0]), Unless(parts[0])])


@pytest.mark.parametrize("seed", range(4))
def test_what_is_left_is_true_false_and_neither_in_the_same_cases(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  # no secret
    cases = [{"a": one, "b": other} for one, other in product(ANSWERS, repeat=2)]
    for _ in range(60):
        drawn_ones = tuple(drawn(chance, 2) for _ in range(chance.randint(1, 3)))
        for kind, simplified in ((AllOf, conjoined), (AnyOf, disjoined)):
            whole, left = kind(drawn_ones), kind(simplified(drawn_ones))
            assert [case for case in cases if evaluate(whole, case) != evaluate(left, case)] == []


@pytest.mark.parametrize(
    ("parts", "left"),
    [
        (({"a": "x"}, {"all": [{"b": "y"}, {"a": "x"}]}), ({"a": "x"},)),
        (({"a": "x", "b": "y"}, {"b": "y", "a": "x"}), ({"a": "x", "b": "y"},)),
        (({"a": "x"}, {"a": ["y", "z"]}), ({"a": ["x", "y", "z"]},)),
        (({"a": ["x", "y"]}, {"a": "x", "b": "y"}), ({"a": ["x", "y"]},)),
    ],
)
def test_what_is_covered_is_not_said_twice(parts, left) -> None:
    assert disjoined(map(condition_of, parts)) == tuple(map(condition_of, left))


def test_the_narrower_of_two_tests_is_enough() -> None:
    assert conjoined([condition_of({"a": ["x", "y"]}), condition_of({"a": "y"})]) == (condition_of({"a": "y"}),)
