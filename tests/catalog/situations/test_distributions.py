"""Both ways of writing distributions down count what going through all ways counts."""

from collections import Counter
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest

from catalog.situations.distributions import Distribution, counting
from catalog.situations.effort import Effort, TooTangledError
from catalog.situations.spreads import Number
from catalog.situations.states import State

CLOSE = (0, 1, 2, 3)
HALVES = (Fraction(0), Fraction(1, 2), Fraction(2))
APART = (0, 5, 1_000, 12_345)
BELOW_NOTHING = (0, 1, -2)

Graph = list[list[State]]


def drawn(chance: Random) -> Graph:
    """Draw states of four questions; there is one before the first, and one in the end."""
    sizes = [1, *(chance.randint(1, 3) for _ in range(3)), 1]
    return [
        [
            {told: chance.randrange(beyond) for told in chance.sample(range(4), chance.randint(1, 4))}
            for _ in range(size)
        ]
        for size, beyond in pairwise(sizes)
    ]


def gone_through(graph: Graph, weights: dict[int, Number], level: int = 0, place: int = 0) -> Distribution:
    if level == len(graph):
        return {0: 1}
    found = Counter[Number]()
    for told, beyond in graph[level][place].items():
        for number, ways in gone_through(graph, weights, level + 1, beyond).items():
            found[number + weights[told]] += ways
    return found


@pytest.mark.parametrize("numbers", [CLOSE, HALVES, APART, BELOW_NOTHING])
def test_a_distribution_counts_every_way_once(numbers: tuple[Number, ...]) -> None:
    for seed in range(300):
        chance = Random(seed)  # noqa: S311  # no secret
        graph, weights = drawn(chance), {told: chance.choice(numbers) for told in range(4)}
        wanted = gone_through(graph, weights)
        most = len(graph) * max(weights.values())
        chosen = counting(weights, sum(wanted.values()), most, Effort((0,)))
        written = [chosen.start]
        for states, beyond in pairwise([*graph, [{}]]):
            written = chosen.after(states, written, len(beyond))
        assert chosen.read(written[0]) == wanted, seed
        assert all(chosen.has(written[0], number) == (number in wanted) for number in (*wanted, 1, 7, Fraction(1, 3)))


@pytest.mark.parametrize("numbers", [CLOSE, APART])
def test_what_takes_too_much_effort_is_refused(numbers: tuple[int, ...]) -> None:
    chosen = counting(dict(enumerate(numbers)), 4, sum(numbers), Effort((0,), 3))
    with pytest.raises(TooTangledError):
        chosen.after([dict.fromkeys(range(4), 0)], [chosen.start], 1)
