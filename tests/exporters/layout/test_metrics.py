"""Widths without fonts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exporters.layout.metrics import advances, offsets, slender, width


def test_a_han_character_is_one_em_wide() -> None:
    assert width("颗粒𠮷，") == 4


@given(st.text(alphabet=st.characters(min_codepoint=0x2000, max_codepoint=0xFFFF) | st.sampled_from("食品，。a1")))
def test_a_text_is_as_wide_as_its_characters(text: str) -> None:
    for bold in (False, True):
        steps = advances(text, bold=bold)
        assert abs(width(text, bold=bold) - sum(steps)) < 1e-9
        assert [after - before for before, after in pairwise(offsets(text, len(text) if bold else 0))] == pytest.approx(
            steps
        )


def test_no_slender_character_is_wider_than_an_em_in_either_weight() -> None:
    found = [chr(code) for code in range(0x10000) if slender(chr(code))]
    assert set("食，—i") <= set(found)
    assert all(width(char, bold=bold) <= 1 for char in found for bold in (False, True))


def test_bold_is_no_narrower_than_regular() -> None:
    assert all(width(chr(code), bold=True) >= width(chr(code)) - 0.01 for code in range(32, 127))


def test_digits_are_all_of_one_width() -> None:
    assert len({width(digit) for digit in "0123456789"}) == 1


def test_accents_and_joiners_take_no_room() -> None:
    assert width("e\u0301") == width("e")
    assert width("\u200d") == 0


def test_halfwidth_katakana_is_half_an_em_and_an_emoji_more_than_one() -> None:
    assert width("ｱ") == 0.5
    assert width("😀") > 1


@given(st.text())
def test_offsets_grow_to_the_width(text: str) -> None:
    found = list(offsets(text))
    assert found == sorted(found)
    assert abs(found[-1] - width(text)) < 1e-6
