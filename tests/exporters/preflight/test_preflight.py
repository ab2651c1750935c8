"""Preflight: what a printer would send back is told, with the item and the view."""

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from exporters.layout.paper import A4
from exporters.look import Look
from exporters.pictures import BUILDERS
from exporters.preflight.batch import Order, preflight
from exporters.preflight.flaw import Examined, Kind
from exporters.preflight.glyphs import without_glyph
from exporters.preflight.shown import not_shown, said_by
from exporters.svg.map import draw
from exporters.svg.reading import drawn_texts
from exporters.view import View
from guides.map.view import Branch, Fact, Icon, MapView, Point

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
ITEM = "items/civil/civil--registration.yaml"
ID = "civil--registration"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


@pytest.fixture
def order(root):
    return Order(root, tuple(BUILDERS), Language.ZH)


def looked_at(order) -> Examined:
    (found,) = preflight(order, [ID], processes=1)
    return found


def test_an_item_without_a_flaw_is_told_with_its_smallest_type(order) -> None:
    found = looked_at(order)
    assert found.flaws == ()
    assert found.pictures >= len(BUILDERS)
    assert found.smallest is not None
    assert found.smallest >= 7


def test_a_character_that_the_font_lacks_is_named_with_the_views_that_have_it(root, order) -> None:
    with (root / ITEM).open("a", encoding="utf-8") as item:
        item.write("plain_name: 我要登记志愿服务组织😀\n")
    flaws = looked_at(order).flaws
    assert [(flaw.kind, flaw.view, flaw.said.en) for flaw in flaws] == [
        (Kind.GLYPH, View.MAP, "the font has no glyph for 😀 U+1F600")
    ]


def test_type_that_would_be_too_small_is_told(order) -> None:
    stamp = replace(A4, name="stamp", width=120.0, height=120.0)
    flaws = looked_at(replace(order, views=(View.TIMELINE,), look=Look(paper=stamp))).flaws
    assert [flaw.kind for flaw in flaws] == [Kind.SIZE]


def test_an_item_that_cannot_be_shown_is_told_and_the_others_are_looked_at(order) -> None:
    found = preflight(order, ["nobody", ID], processes=1)
    assert [(one.item, [flaw.kind for flaw in one.flaws]) for one in found] == [("nobody", [Kind.REFUSED]), (ID, [])]


def test_colours_that_cannot_be_read_stop_it(root, order) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[publish.theme]\nroot = "#aabbcc"\n')
    with pytest.raises(KeliError, match="#aabbcc"):
        looked_at(order)


def test_bold_and_regular_are_looked_up_in_fonts_of_their_own() -> None:
    assert without_glyph([("汉字 abc", False), ("㐂𠮷", True)]) == ""
    assert without_glyph([("\ue000", False), ("😀a", True), ("😀", False)]) == "\ue000😀"


SMALL = MapView(
    "x",
    "zh",
    "小事",
    "",
    "某局",
    (),
    (Branch("b", Icon.INFO, "要点", (Fact("键", "值"), Point("一句话"))),),
    "",
    "版本",
)


def test_what_a_picture_shows_is_not_missing() -> None:
    assert not_shown(SMALL, [text for text, _ in drawn_texts(draw(SMALL))]) == []


def test_a_text_that_a_picture_leaves_out_is_missing() -> None:
    shown = [text for text, _ in drawn_texts(draw(SMALL))]
    more = replace(SMALL, subtitle="某局某科", footer="版本 2")
    assert not_shown(more, shown) == ["某局某科", "版本 2"]


def test_a_text_may_go_on_elsewhere_but_not_in_crumbs() -> None:
    assert not_shown(("甲乙丙丁戊己庚辛",), ["甲乙丙丁", "（续）", "戊己庚辛"]) == []
    assert not_shown(("甲乙丙丁戊己庚辛",), ["甲", "（续）", "乙", "丙", "丁", "戊己庚辛"]) == ["甲乙丙丁戊己庚辛"]


def test_ids_links_and_what_is_read_aloud_need_not_be_shown() -> None:
    assert set(said_by(SMALL)) == {"小事", "", "某局", "要点", "键", "值", "一句话", "版本"}
