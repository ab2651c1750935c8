"""Documents are printed and read back: what a reader would miss is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from catalog.findings.words import Language
from exporters.look import Look
from exporters.pdf.document import print_page
from exporters.pdf.installation import missing
from exporters.pdf.reading import read_back
from exporters.preflight.batch import Order, preflight
from exporters.preflight.said import Lack, lacks, told
from exporters.view import View
from guides.document.build import document_of
from guides.document.order import order_named
from tests.exporters.document_samples import subject

pytestmark = pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango")
CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"
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


def test_heads_of_tables_say_what_they_are_of() -> None:
    assert held("<table><tr><th>甲<td>1</table>").without_scope == 0


def test_a_document_that_says_everything_in_order_lacks_nothing(view) -> None:
    assert list(lacks(view, "".join(told(view)))) == []


def test_a_text_that_is_missing_or_at_the_wrong_place_is_told(view) -> None:
    whole = "".join(told(view))
    assert (Lack.NOT_SAID, view.title) in list(lacks(view, whole.replace(view.title, "")))
    moved = replace(view, sections=(view.sections[-1], *view.sections[:-1]))
    assert Lack.OUT_OF_ORDER in {lack for lack, _ in lacks(moved, whole)}
