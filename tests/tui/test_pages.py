"""Lines that the screens show, where there is little room for them."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from catalog.findings.words import Language
from catalog.schema.kinds import Kind
from tui.desk import Desk
from tui.form.sections import sections
from tui.pages import CONTENTS, breadcrumb
from tui.session.session import Session

CITY = Path(__file__).parents[2] / "examples" / "city"


@pytest.fixture
def desk() -> Desk:
    desk = Desk(Session(CITY), Language.EN)
    desk.open("items/qingshi-amr/qingshi-amr--food-business-renew.yaml")
    return desk


def test_the_top_line_shortens_whose_an_item_is_before_where_one_is_in_it(desk: Desk) -> None:
    assert breadcrumb(desk, 80).plain.split(" › ")[0] == " Qingshi District Ad…Regulation"
    assert breadcrumb(desk, 80).plain.rstrip().endswith("经营许可延续 › Names, codes")
    assert breadcrumb(desk, 120).plain.startswith(" Qingshi District Administration for Market Regulation › ")


@pytest.mark.parametrize("language", list(Language))
def test_no_name_of_a_section_is_cut_beside_its_numbers(language: Language) -> None:
    kinds = [kind for kind in Kind if not kind.is_register]
    names = {section.label.in_language(language) for kind in kinds for section in sections(kind)}
    assert not [name for name in names if cell_len(name) > CONTENTS - cell_len(" !1")]
