"""Splices: the shortest stretch between two texts, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.session.splice import Splice, between

TEXTS = st.text(alphabet="ab许可\r\n𠮷\u0085", max_size=40)


@given(TEXTS, TEXTS)
def test_makes_one_text_of_the_other_and_gives_it_back(before: str, after: str) -> None:
    splice = between(before, after)
    assert splice.apply(before) == after
    assert splice.inverse.apply(after) == before


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_keeps_what_both_have_at_their_ends(head: str, old: str, new: str, tail: str) -> None:
    splice = between(head + old + tail, head + new + tail)
    assert len(splice.old) <= len(old)
    assert len(splice.new) <= len(new)


def test_refuses_a_text_that_it_was_not_made_for() -> None:
    with pytest.raises(ValueError, match="not at 0"):
        Splice(0, "许", "可").apply("可")
