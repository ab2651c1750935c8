"""Work that takes too long is stopped, and nothing is left of the clock."""

import signal
import time
from contextlib import suppress

import pytest

from catalog.jobs.limit import each_within, within

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers")


def test_work_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(TimeoutError), within(0.05):
        time.sleep(60)


def test_what_catches_every_fault_does_not_catch_it() -> None:
    def careless() -> None:
        while True:
            with suppress(Exception):
                time.sleep(60)

    with pytest.raises(TimeoutError), within(0.05):
        careless()


def test_pieces_made_in_time_are_given_before_one_that_is_not() -> None:
    def pieces():
        yield 1
        yield 2
        time.sleep(60)

    made = each_within(0.2, pieces())
    assert [next(made), next(made)] == [1, 2]
    with pytest.raises(TimeoutError):
        next(made)
    assert list(each_within(60, iter("ab"))) == ["a", "b"]


def test_no_clock_goes_on_and_signals_are_as_before() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with within(60):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before
