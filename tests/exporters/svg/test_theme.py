"""Colours that can be read."""

import pytest

from exporters.svg.theme import BRANCHES, INK, PALE, PAPER, QUIET, ROOT, contrast, tint


@pytest.mark.parametrize("color", BRANCHES)
def test_a_branch_can_be_read_on_its_tint_and_white_on_it(color: str) -> None:
    assert contrast(color, PAPER) >= 4.5
    assert contrast(color, tint(color)) >= 4.5
    assert contrast(INK, tint(color)) >= 7


def test_heads_and_footers_can_be_read() -> None:
    assert min(contrast(PALE, ROOT), contrast(PAPER, ROOT), contrast(QUIET, PAPER)) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
