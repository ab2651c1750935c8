"""SVG that stays well-formed and harmless."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exporters.layout.links import allowed
from exporters.svg.writer import Frame, Piece, document, element, escape, number, text


@given(st.text(), st.text())
def test_whatever_people_write_is_read_back_as_text(one: str, other: str) -> None:
    picture = document(Frame("map", one, "zh", one, other, 10, 10), [text((1, 2), [Piece(one, {"fill": other})], {})])
    root = _tree(picture)
    assert {element.tag.split("}")[1] for element in root.iter()} <= {"svg", "title", "desc", "g", "text"}


def test_markup_in_text_stays_text() -> None:
    assert escape("<b>&\"']]>") == "&lt;b&gt;&amp;&quot;']]&gt;"


@pytest.mark.parametrize("hidden", ["\x00", "\x1b", "\u202e", "\u2066", "\ufeff", "\ud800"])
def test_controls_and_marks_of_direction_become_visible(hidden: str) -> None:
    assert escape(f"a{hidden}b") == "a\ufffdb"


@pytest.mark.parametrize("url", ["https://a.cn/?b=1&c=2", "HTTP://a.cn", "tel:12345", "mailto:a@b.cn"])
def test_links_lead_to_the_web_the_telephone_and_mail(url: str) -> None:
    assert "<a href=" in text((0, 0), [Piece("x", {}, url)], {})


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc", "java\nscript:x", "//a", ""])
def test_links_lead_nowhere_else(url: str) -> None:
    assert not allowed(url)
    assert "<a" not in text((0, 0), [Piece("x", {}, url)], {})


def test_spans_are_siblings_never_nested() -> None:
    bold = {"font-weight": 700}
    line = text((0, 0), [Piece("a", bold), Piece("b", {}, "tel:1"), Piece("c", {}), Piece("d", bold)], {})
    assert not [span for span in _tree(line).iter("tspan") if len(span)]
    assert "".join(_tree(line).itertext()) == "abcd"


def test_spaces_at_the_ends_of_a_span_stand_outside_where_every_viewer_keeps_them() -> None:
    bold = {"font-weight": 700}
    line = text((0, 0), [Piece("Fee: ", bold), Piece(" days ", {}, "tel:1"), Piece(" ", bold), Piece("x", {})], {})
    assert "".join(_tree(line).itertext()) == "Fee:  days  x"
    assert all(span.text == (span.text or "").strip() for span in _tree(line).iter("tspan"))


def test_numbers_have_one_decimal_at_most() -> None:
    assert [number(value) for value in (1.0, 1.26, 0.04, 1234567.0)] == ["1", "1.3", "0", "1234567"]


def test_pictures_of_one_item_have_ids_of_their_own() -> None:
    frame, content = Frame("map", "i", "zh", "t", "d", 1, 1), element("g", {})
    others = (replace(frame, kind="flow"), replace(frame, language="en"), replace(frame, description="e"))
    pictures = [document(frame, [content]), document(frame, [element("g", {"x": 1})])]
    pictures += [document(other, [content]) for other in others]
    assert len({picture.split('id="')[1] for picture in pictures}) == len(pictures)


def _tree(picture: str) -> Element:
    return fromstring(picture)  # noqa: S314 we wrote it ourselves
