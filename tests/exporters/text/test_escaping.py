"""Texts of people in Markdown: read back as they are, wherever they stand."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from catalog.findings.visible import visible
from exporters.text.escaping import escaped

RENDER = MarkdownIt("gfm-like").render
PLACES = {
    "cell": "| a |\n|---|\n| x{}x |\n",
    "entry": "- {}x\n",
    "heading": "# {}x\n",
    "line": "{}x\n",
}
OURS = {"p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "h1"}

PIECES = (
    *"https http mailto ftp xmpp : // www www. WWW. . a.cn x@y.org 例子.中国 1.2.3.4 ?q= % & &amp; :tada:".split(),
    *"< > [ ] ( ) { } ! ` ** __ ~~ == -- --- + - # 1. 2) | \\ $ ^ \" ' a 字 3".split(),
    *(" ", "    ", "\n", "\u3000", "\u2028"),
)
TEXTS = (st.text() | st.lists(st.sampled_from(PIECES), max_size=8).map("".join)).map(str.strip)


class Seen(HTMLParser):
    """The elements and the text of rendered Markdown."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs) -> None:
        self.elements.add(tag)
        assert not attrs, (tag, attrs)

    def handle_data(self, data) -> None:
        self.text += data


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
def test_a_text_is_shown_as_it_is(place: str, text: str) -> None:
    shown = Seen(RENDER(PLACES[place].format(escaped(text))))
    assert shown.elements <= OURS
    told = shown.text.split("x", 1)[1] if place == "cell" else shown.text
    assert told.replace("\u2060", "").strip() == f"{visible(text)}x".replace("\u2060", "").strip()


@pytest.mark.parametrize(
    "text", ["2026-01-01至2026-12-31", "08:30—12:00", "(a), “b” and 'c'", "1.5 m/s", "0369-5550221", "up to 3."]
)
def test_what_means_nothing_is_left_alone_for_those_who_read_the_source(text: str) -> None:
    assert escaped(text) == text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. 申请", "1\\. 申请"),
        ("2) x", "2\\) x"),
        ("- x", "\\- x"),
        ("+ x", "\\+ x"),
        ("https://a.cn/b", "https\\:\\//a\\.cn/b"),
        ("www.1.cn", "www\\.1\\.cn"),
        ("好:tada:", "好\\:tada:"),
        ("见!12和#3", "见\\!12和\\#3"),
    ],
)
def test_what_would_mean_something_there_is_escaped(text: str, written: str) -> None:
    assert escaped(text) == written


def test_nobody_is_called() -> None:
    assert "@everyone" not in escaped("@everyone 抄送@某人")
