"""A guide as one page of HTML: it brings all along, lets nothing in or out, and can be heard as well as seen."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from catalog.findings.words import Language
from catalog.schema.ordering import HOUSE_ORDERS
from exporters.html.guide import render
from exporters.html.writing import environment, marked_up
from guides.document.build import document_of
from guides.document.order import order_named
from guides.interview.cutting import interview_of
from tests.exporters.document_samples import ADDRESS, HOSTILE, hostile, subject

VOID = {"meta", "input", "br", "hr", "img", "path", "rect", "circle", "line", "polygon", "polyline", "use"}


class Page(HTMLParser):
    """What a page is made of; every element has to be closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def all(self, *tags):
        return [attributes for tag, attributes in self.elements if tag in tags]


@pytest.fixture(scope="module")
def written() -> str:
    return made(subject("qingshi-amr--food-business-new"))


def made(of, order="national") -> str:
    return render(document_of(of, order_named(order)), interview_of(of)).decode()


def test_a_page_asks_for_nothing_from_outside_and_has_no_script(written) -> None:
    page = Page(written)
    assert page.all("script", "iframe", "object", "embed", "link", "img", "base") == []
    assert page.all("form") == [{"class": "interview", "aria-labelledby": "ask"}]  # it has nowhere to go
    assert [one for _, attributes in page.elements for one in attributes if one.startswith("on") or one == "src"] == []
    assert "url(" not in written
    assert "@import" not in written


def test_its_policy_allows_its_own_style_and_nothing_else(written) -> None:
    (policy,) = [one["content"] for one in Page(written).all("meta") if "http-equiv" in one]
    style = re.search("<style>(.*?)</style>", written, re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert [one for _, attributes in Page(written).elements for one in attributes if one == "style"] == []


def test_it_says_its_language_and_has_landmarks_and_headings_in_order(written) -> None:
    page = Page(written)
    assert page.all("html")[0]["lang"] == "zh-CN"
    assert [len(page.all(tag)) for tag in ("main", "header", "footer", "nav", "h1")] == [1, 1, 1, 1, 1]
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_its_links_lead_somewhere(written) -> None:
    page = Page(written)
    ids = [one["id"] for _, one in page.elements if "id" in one]
    assert len(ids) == len(set(ids))
    inner = [one["href"][1:] for one in page.all("a") if one["href"].startswith("#")]
    assert len(inner) > 10
    assert set(inner) <= set(ids)


def test_tables_say_what_their_heads_are_of(written) -> None:
    page = Page(written)
    assert {one.get("scope") for one in page.all("th")} == {"row", "col"}


def test_pictures_have_a_name_and_a_description(written) -> None:
    pictures = [one for one in Page(written).all("svg") if one.get("aria-labelledby")]
    assert len(pictures) == 3
    assert {one["role"] for one in pictures} == {"group", "img"}  # those with links are groups


def test_it_leads_to_itself_by_a_code(written) -> None:
    page = Page(written)
    assert ADDRESS in [one["href"] for one in page.all("a")]
    assert [one for one in page.all("svg") if one.get("class") == "code"]


@pytest.mark.parametrize("order", HOUSE_ORDERS)
def test_hostile_text_stays_text_and_is_cut_nowhere(order) -> None:
    text = made(hostile(), order)
    page = Page(text)
    assert page.all("script", "img") == []
    assert [one["href"] for one in page.all("a") if "script" in one["href"]] == []
    assert page.text.count(HOSTILE.replace("\u202e", "\ufffd")) >= 6
    assert "49" not in page.text
    assert "\u202e" not in text


def test_markdown_makes_paragraphs_and_lists_and_no_headings() -> None:
    assert marked_up("a\n\n- b\n- c") == "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n"
    assert "<h1" not in marked_up("# a")


def test_templates_cannot_reach_into_python() -> None:
    from jinja2.exceptions import SecurityError

    with pytest.raises(SecurityError):
        environment().from_string("{{ x.__class__.__mro__ }}").render(x="")


def test_an_english_guide_says_so() -> None:
    page = Page(made(subject("qingshi-civil--marriage-registration", Language.EN)))
    assert page.all("html")[0]["lang"] == "en"
    assert "What to bring" in page.text
    assert "Large text" in page.text
    assert "Requirements: Valid original" in page.text


def test_the_same_guide_gives_the_same_bytes(written) -> None:
    assert made(subject("qingshi-amr--food-business-new")) == written
