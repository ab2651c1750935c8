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

TEXTS = (st.text() | st.text(alphabet="#-+*_~`|<>[]()!1.)=:/w@&;a \\")).map(str.strip)


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


def test_nobody_is_called() -> None:
    assert "@everyone" not in escaped("@everyone 抄送@某人")
