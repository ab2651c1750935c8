"""Key figures of a map: numbers are seen first, whatever their unit is called."""

import pytest
from msgspec.structs import replace

from exporters.layout.map.heads import Role, banner, card
from exporters.layout.map.sizes import VALUE
from guides.map.view import Figure

LONG = Figure("10–100", "working days", "promised")


def values(head):
    return [line for line in head.lines if line.role is Role.VALUE]


@pytest.mark.parametrize("lay_out", [card, lambda view: banner(view, 520.0)], ids=["card", "banner"])
def test_a_number_is_as_large_as_others_and_a_long_unit_stands_below_it(lay_out, english) -> None:
    number, unit = values(lay_out(replace(english, figures=(LONG,))))
    assert (number.runs[0].text, number.size) == (LONG.value, VALUE)
    assert unit.runs[0].text == LONG.unit
    assert unit.top >= number.top + number.height


def test_figures_beside_each_other_are_level_whatever_their_units_are(english) -> None:
    others = (Figure("0", "", "visits (Online)"), Figure("3–12", "", "documents needed"), Figure("0", "CNY", "fee"))
    lines = values(banner(replace(english, figures=(LONG, *others)), 720.0))
    assert len({line.top for line in lines if line.size == VALUE}) == 1
