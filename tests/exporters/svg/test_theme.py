"""Colours that can be read."""

import pytest

from catalog.model.colours import PALE, PAPER, Chosen, contrast, tint
from exporters.svg.theme import BRANCHES, INK, QUIET, ROOT, Theme


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


def test_a_city_chooses_some_colours_and_leaves_the_others() -> None:
    theme = Theme.of(Chosen.of({"branches": ["#0B3D91", "#7A1F1F"]}))
    assert (theme.root, [theme.branch(number) for number in range(3)]) == (ROOT, ["#0b3d91", "#7a1f1f", "#0b3d91"])
