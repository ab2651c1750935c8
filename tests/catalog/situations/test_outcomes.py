"""Outcomes counted by their endings are those found by following states to the end."""

from collections import Counter
from itertools import product
from random import Random

import pytest
from hypothesis import given
from msgspec.structs import replace

from catalog.situations.cases import Cases
from catalog.situations.critical import holds
from catalog.situations.diagrams import TRUE, Diagrams, Node
from catalog.situations.effort import Effort, TooTangledError
from catalog.situations.endings import Endings
from catalog.situations.outcomes import Part, parts
from tests.catalog.situations.drawn import items

NEVER = 1_000_000
WHERE_TRACKS_MEET = 1
FROM_THE_BEGINNING = 0


def parts_of(item) -> tuple[Cases, tuple[Part, ...]]:
    cases = Cases.of(item)
    return cases, parts(cases.space.diagrams, cases.granules.values(), cases.possible)


@pytest.mark.parametrize("crowded", [FROM_THE_BEGINNING, WHERE_TRACKS_MEET])
@given(items())
def test_endings_tell_the_outcomes_there_are(crowded, item):
    for part in parts_of(item)[1]:
        followed, counted = (replace(part, crowded=often) for often in (NEVER, crowded))
        assert Counter(counted.outcomes()) == Counter(followed.outcomes())
        assert counted.count == followed.count


@pytest.mark.parametrize("crowded", [FROM_THE_BEGINNING, WHERE_TRACKS_MEET])
@given(items())
def test_endings_have_the_sums_of_the_outcomes_and_a_case_for_each(crowded, item):
    cases, found = parts_of(item)
    for part in found:
        chance = Random(len(part.functions))  # noqa: S311  # no secret
        weights = {function: chance.choice((0, 1, 1, 2, 1_000)) for function in part.functions}
        counted = replace(part, crowded=crowded)
        weighed = counted.weighed(weights)
        sums = Counter(sum(weights[one] for one in part.true(told)) for told in part.outcomes())
        assert weighed.distribution == sums
        for number in sums:
            known = {**dict.fromkeys(range(len(cases.space.variables)), 0), **counted.case(weighed.outcome(number))}
            assert sum(weights[one] for one in part.functions if holds(cases, known, one)) == number


def tangled(chance: Random) -> tuple[Diagrams, list[Node]]:
    """Draw functions, each true where several of six variables have some values."""
    diagrams = Diagrams((3,) * 6)
    tests = [
        [diagrams.test(one, chance.sample(range(3), chance.choice((1, 1, 2)))) for one in range(6)] for _ in range(18)
    ]
    return diagrams, [diagrams.all(chance.sample(one, chance.randint(1, 3))) for one in tests]


def true_in(diagrams: Diagrams, functions: list[Node], case: tuple[int, ...]) -> frozenset[Node]:
    """Give the functions that are true in a case."""
    left = functions
    for variable, value in enumerate(case):
        left = [diagrams.given(one, variable, value) for one in left]
    return frozenset(function for function, one in zip(functions, left, strict=True) if one == TRUE)


@pytest.mark.parametrize("seed", range(6))
def test_where_many_questions_hang_together_each_outcome_is_counted_once(seed):
    chance = Random(seed)  # noqa: S311  # no secret
    diagrams, functions = tangled(chance)
    weights = {one: chance.randint(0, 3) for one in functions}
    outcomes = {true_in(diagrams, functions, case) for case in product(range(3), repeat=6)}
    (part,) = (replace(one, crowded=WHERE_TRACKS_MEET) for one in parts(diagrams, functions, TRUE))
    assert 0 < len(part.graph.states) < len(part.steps)
    assert sorted(map(sorted, map(part.true, part.outcomes()))) == sorted(map(sorted, outcomes))
    assert part.weighed(weights).distribution == Counter(sum(weights[one] for one in true) for true in outcomes)


def test_endings_that_take_too_much_effort_are_refused():
    steps = [[[(0, 0), (1, 1)]], [[(0, 0), (1, 0)], [(0, 0), (1, 0)]]]
    with pytest.raises(TooTangledError):
        Endings.of(steps, Effort((0, 1), 5))
