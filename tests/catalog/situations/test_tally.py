"""Endings that are tallied together are as many as those added one by one."""

from random import Random

import pytest

from catalog.situations.effort import Effort, TooTangledError
from catalog.situations.tally import Tally

ENDINGS = 40


@pytest.mark.parametrize("seed", range(20))
def test_every_ending_is_counted_as_often_as_it_was_added(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  # no secret
    added = [(chance.getrandbits(ENDINGS), chance.randint(0, 20)) for _ in range(chance.randint(0, 60))]
    tally = Tally(Effort((0,)))
    for endings, times in added:
        tally.add([endings], times)
    tally.shorten()
    for ending in range(ENDINGS):
        assert tally.count(1 << ending) == sum(times for endings, times in added if endings >> ending & 1)
    some = chance.getrandbits(ENDINGS)
    assert tally.count(some) == sum(times * (endings & some).bit_count() for endings, times in added)


def test_more_than_can_be_added_is_refused() -> None:
    tally = Tally(Effort((0,), 2))
    tally.add([1, 2, 3], 1)
    with pytest.raises(TooTangledError):
        tally.shorten()
