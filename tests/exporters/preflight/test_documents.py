"""Documents are printed and read back: what a reader would miss is told."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from exporters.layout.paper import FLOOR
from exporters.look import Look
from exporters.pdf.document import print_page
from exporters.pdf.guide import render
from exporters.pdf.installation import missing
from exporters.pdf.reading import read_back
from exporters.preflight.batch import Order, preflight
from exporters.preflight.documents import printed_flaws
from exporters.preflight.drawn import drawn_in
from exporters.preflight.flaw import Kind
from exporters.preflight.said import Lack, lacks, told
from exporters.view import View
from guides.document.build import document_of
from guides.document.order import order_named
from tests.exporters.document_samples import subject

pytestmark = pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango")
CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
DRAWN = (
    '<rect width="9" height="9"/>',
    '<path stroke="#000" d="M0 9h9"/>',
    '<text y="20">字</text>',
    '<g opacity="0.5"><rect width="9" height="9"/></g>',
    '<g transform="scale(2)"><circle cx="9" cy="9" r="5" fill="#fff" stroke="#123456"/></g>',
)
NOT_DRAWN = (
    "",
    '<path d="M0 9h9m2 0h3M0 12h9"/>',
    '<rect width="9" height="9" fill="#fff"/>',
    '<rect width="9" height="9" fill="none"/>',
    '<text y="20" fill="#fff">字</text>',
    '<g transform="scale(0.0001)"><rect width="9" height="9"/></g>',
)
ITEM = "qingshi-amr--food-business-new"


@pytest.fixture(scope="module")
def view():
    return document_of(subject(ITEM), order_named("national"))


def held(body: str):
    return read_back(print_page(f"<html lang=zh><title>颗粒</title><body>{body}", "p{margin:0}"))


def test_a_sound_document_has_no_flaw() -> None:
    order = Order(CLEAN, (View.GUIDE, View.BRIEF, View.CHECKLIST), Language.ZH, Look())
    (found,) = preflight(order, ["civil--registration"], processes=1)
    assert (found.flaws, found.documents, found.pictures) == ((), 3, 0)


def test_text_is_read_in_the_order_of_the_tags_without_heads_and_feet() -> None:
    page = '<p>一 one</p><div style="position:absolute;top:9cm">下</div><ul><li>二</li></ul>'
    style = "<style>@page{@top-left{content:'页眉'}}</style>"
    assert "".join(held(style + page).text.split()) == "一one下•二"


def test_a_character_without_a_glyph_is_named() -> None:
    assert held("<p>办\U0010fffd</p>").without_glyph == "\U0010fffd"
    assert held("<p>办</p>").without_glyph == ""


def test_a_picture_without_words_and_a_link_that_nobody_should_follow_are_told() -> None:
    svg = '<svg width="9" height="9"><rect width="9" height="9"/>{}</svg>'
    found = held(svg.format("") + svg.format("<title>方</title>") + "<a href='ftp://x.example/'>x</a>")
    assert (found.without_alt, found.dead_links) == (1, ("ftp://x.example/",))


SEEN = '<svg width="90" height="90"><title>方</title>{}</svg>'


@pytest.mark.parametrize("drawn", DRAWN)
def test_a_picture_of_which_something_can_be_seen_is_not_blank(drawn) -> None:
    found = held(SEEN.format(drawn))
    assert (found.pictures, found.blank) == (1, 0)


@pytest.mark.parametrize("drawn", NOT_DRAWN)
def test_a_picture_of_which_nothing_can_be_seen_is_blank(drawn) -> None:
    found = held("<p>上" + SEEN.format(drawn))
    assert (found.pictures, found.blank) == (0, 1)


def test_type_in_pictures_is_measured_as_large_as_it_is_on_paper() -> None:
    text = (
        '<svg width="90" height="90" viewBox="0 0 900 900"><title>字</title><text y="99" font-size="50">字</text></svg>'
    )
    assert held(f"<p>上{text}").smallest == pytest.approx(50 * 90 / 900 * 0.75, abs=0.01)
    assert held("<p style='font-size:9pt'>上").smallest == pytest.approx(9, abs=0.01)
    assert held("").smallest is None


def test_pictures_that_are_blank_and_type_too_small_to_read_are_told(view) -> None:
    code = '<svg width="90" height="90"><title>码</title><path fill="#fff" d="M0 0h90v90h-90z"/></svg>'
    page = f"<html lang=zh><title>颗粒</title><body><p style='font-size:6pt'>颗粒</p>{code}"
    flaws = {flaw.kind: flaw.said.en for flaw in printed_flaws(view, print_page(page, ""), View.GUIDE)}
    assert flaws[Kind.SIZE] == "the smallest type is 6.0 pt; it takes 7"
    assert flaws[Kind.BLANK] == f"pictures or QR codes that are blank on paper: {drawn_in(view)}"


def test_a_guide_has_a_code_and_its_charts_to_be_seen(view) -> None:
    assert drawn_in(view) == 3
    found = read_back(render(view))
    assert (found.pictures, found.blank) == (3, 0)
    assert found.smallest is not None
    assert found.smallest >= FLOOR


def test_heads_of_tables_say_what_they_are_of() -> None:
    assert held("<table><tr><th>甲<td>1</table>").without_scope == 0


def test_a_document_that_says_everything_in_order_lacks_nothing(view) -> None:
    assert list(lacks(view, "".join(told(view)))) == []


def test_a_text_that_is_missing_or_at_the_wrong_place_is_told(view) -> None:
    whole = "".join(told(view))
    assert (Lack.NOT_SAID, view.title) in list(lacks(view, whole.replace(view.title, "")))
    moved = replace(view, sections=(view.sections[-1], *view.sections[:-1]))
    assert Lack.OUT_OF_ORDER in {lack for lack, _ in lacks(moved, whole)}
