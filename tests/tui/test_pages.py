"""Lines that the screens show, where there is little room for them."""

from pathlib import Path

import pytest

from catalog.findings.words import Language
from tui.desk import Desk
from tui.pages import breadcrumb, contents_lines
from tui.session.session import Session

CITY = Path(__file__).parents[2] / "examples" / "city"


@pytest.fixture
def desk() -> Desk:
    desk = Desk(Session(CITY), Language.EN)
    desk.open("items/qingshi-amr/qingshi-amr--food-business-renew.yaml")
    return desk


def test_the_top_line_shortens_whose_an_item_is_before_where_one_is_in_it(desk: Desk) -> None:
    assert breadcrumb(desk, 80).plain.split(" › ")[0] == " Qingshi District…egulation"
    assert breadcrumb(desk, 80).plain.rstrip().endswith("经营许可延续 › Names and codes")
    assert breadcrumb(desk, 120).plain.startswith(" Qingshi District Administration for Market Regulation › ")


def test_a_name_of_a_section_that_is_cut_stands_apart_from_its_number(desk: Desk) -> None:
    assert "Questions ofte… 1" in contents_lines(desk)
