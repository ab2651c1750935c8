"""What an output does not carry is told, each thing once, and nothing that is there."""

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from exporters.guide import formats_of, render
from exporters.look import Look
from exporters.loss.carrying import _undrawn, not_carried
from exporters.loss.elements import left_out_of
from exporters.loss.report import report
from exporters.subjects import subject_of
from exporters.view import Format, View
from guides.document.build import document_of
from guides.document.order import order_named
from tests.exporters.document_samples import CITY, library

ORDER = order_named("national")
RENT = "yunling-fund--rent-withdrawal"
RESTAURANT = "open-restaurant"


def whole(item: str):
    return subject_of(library(), item, Language.EN, {})[0]


def lost(item: str, view: View, form: Format, look: Look | None = None) -> dict[str, list[str]]:
    found = not_carried(whole(item), view, form, look or Look())
    return {one.why.en: [what.en for what in one.what] for one in found}


def test_elements_that_are_left_out_stand_by_their_reason_and_are_counted() -> None:
    found = {one.why.en: [what.en for what in one.what] for one in left_out_of(whole(RENT), View.MAP, ORDER)}
    details = found["A map is to be seen at a glance; details are in the guide."]
    assert "Materials · Files (4)" in details
    assert not [one for one in details if one.startswith("Rights")]  # this item has none


def test_what_is_told_is_not_said_to_be_left_out() -> None:
    named = {what.en for one in left_out_of(whole(RENT), View.GUIDE, ORDER) for what in one.what}
    assert not [one for one in named if one.startswith(("Summary", "Materials · Requirements", "Steps · Name"))]


def test_a_png_has_no_text_and_no_links_and_an_svg_has_both() -> None:
    address = "https://"
    found = lost(RENT, View.MAP, Format.PNG)
    assert [why for why in found if why.startswith("Text is pixels")]
    assert any(one.startswith((address, "tel:")) for one in found["These addresses cannot be followed:"])
    assert list(lost(RENT, View.MAP, Format.SVG)) == [why for why in lost(RENT, View.MAP, Format.SVG) if "font" in why]
    assert lost(RENT, View.MAP, Format.SVG, Look(embed_font=True)) == {}
    svg = render(whole(RENT), View.MAP, Format.SVG, Look())[0].decode()
    assert all(f'href="{one}"' in svg for one in found["These addresses cannot be followed:"])


def test_an_outline_of_a_flow_loses_lanes_and_signs_and_says_which() -> None:
    found = lost(RESTAURANT, View.FLOW, Format.TXT)
    assert found["These texts are not in it:"]
    signs = next(what for why, what in found.items() if why.startswith("What signs mark"))
    assert any(one.startswith("critical path (") for one in signs)
    written = render(whole(RESTAURANT), View.FLOW, Format.TXT, Look())[0].decode()
    assert [text for text in found["These texts are not in it:"] if text in written] == []


@pytest.mark.parametrize("view", View)
def test_no_text_of_any_view_is_lost_in_what_is_drawn_or_set(view) -> None:
    for form in formats_of(view):
        if form in (Format.SVG, Format.PDF, Format.HTML):
            assert "These texts are not in it:" not in lost(RENT, view, form), form


def test_a_guide_on_paper_cannot_be_answered_and_one_in_the_web_tells_what_it_does_not_ask() -> None:
    paper = lost("open-pharmacy", View.GUIDE, Format.PDF)
    assert [why for why in paper if why.startswith("Questions can't be answered in it")]
    web = lost("open-pharmacy", View.GUIDE, Format.HTML)
    assert [why for why in web if why.startswith("The page does not ask these")]


def test_pictures_that_could_not_be_drawn_are_named() -> None:
    parts = (replace(part, elements=tuple(one for one in part.elements if one != "timeline")) for part in ORDER.parts)
    told = document_of(whole(RENT), replace(ORDER, parts=tuple(parts)))
    (found,) = _undrawn(told, (one for part in ORDER.parts for one in part.elements))
    assert [what.en for what in found.what] == ["timeline"]


def test_the_report_says_the_same_in_chinese() -> None:
    told = report(whole(RENT), View.MAP, Format.PNG, Look(), Language.ZH)
    assert told.startswith(f"{RENT} · map · png\n  - ")
    assert "文字成了像素" in told


def test_the_command_writes_no_file_and_tells_of_each_output(keli, tmp_path) -> None:
    options = ["--view", "brief", "--view", "map", "--format", "pdf", "-C", CITY, "-o", tmp_path / "x"]
    done = keli("export", RENT, "--loss", *options)
    assert done.returncode == 0, done.stderr
    assert f"{RENT} · brief · pdf" in done.stdout
    assert f"{RENT} · map · pdf" in done.stdout
    assert not (tmp_path / "x").exists()
