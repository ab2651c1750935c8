"""The garbage collector rests, and is as it was afterwards."""

import gc

import pytest

from catalog.storage.collector import loading_for_good, paused_collector


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_as_it_was_after_a_pause(on: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if on else gc.disable)()
        with paused_collector():
            assert not gc.isenabled()
        assert gc.isenabled() is on
        with pytest.raises(LookupError), paused_collector():
            raise LookupError
        assert gc.isenabled() is on
    finally:
        (gc.enable if before else gc.disable)()


def test_the_collector_leaves_alone_what_was_loaded_for_good() -> None:
    before, on = gc.get_freeze_count(), gc.isenabled()
    try:
        with loading_for_good():
            assert not gc.isenabled()
            loaded = [[] for _ in range(1000)]
        assert gc.get_freeze_count() >= before + len(loaded)
        assert gc.isenabled() is on
    finally:
        gc.unfreeze()
