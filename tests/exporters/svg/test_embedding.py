"""Pictures that bring their letters along: the text stays text, its characters are all there."""

import re
from base64 import b64decode
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring

import pytest
from fontTools.ttLib import TTFont

from exporters.fonts.installed import no_chinese
from exporters.svg.embedding import embedded
from exporters.svg.map import draw
from exporters.svg.theme import FONTS

pytestmark = pytest.mark.skipif(no_chinese() is not None, reason="no Chinese font")
SVG = "{http://www.w3.org/2000/svg}"
RULE = re.compile(r"@font-face\{font-family:'([^']+)';font-weight:(\d+);src:url\(data:font/woff2;base64,([^)]+)\)")


def fonts(picture: str) -> dict[str, set[str]]:
    """Give the characters of each weight."""
    found = RULE.findall(picture)
    return {weight: {chr(code) for code in TTFont(BytesIO(b64decode(font))).getBestCmap()} for _, weight, font in found}


def drawn(root: Element) -> set[str]:
    return set("".join("".join(line.itertext()) for line in root.iter(f"{SVG}text")))


def test_every_character_that_is_drawn_is_there_in_its_weight(food) -> None:
    picture = embedded(draw(food))
    found = fonts(picture)
    root = fromstring(picture)  # noqa: S314 we wrote it ourselves
    assert set(found) == {"400", "700"}
    assert found["400"] | found["700"] >= drawn(root) - {"\n"}
    assert found["700"] >= set(food.title)
    assert len(found["700"] - found["400"]) < len(found["700"])


def test_everything_but_the_font_is_as_it_was(food) -> None:
    plain = draw(food)
    picture = embedded(plain)
    name = RULE.findall(picture)[0][0]
    assert re.sub(r"<style>.*?</style>", "", picture).replace(f"'{name}',{FONTS}", FONTS) == plain


def test_pictures_that_share_a_page_do_not_share_a_font(food, english) -> None:
    names = {RULE.findall(embedded(draw(view)))[0][0] for view in (food, english)}
    assert len(names) == 2


def test_hostile_texts_are_well_formed_and_what_the_font_does_not_have_is_left_out(hostile) -> None:
    picture = embedded(draw(hostile))
    assert not list(fromstring(picture).iter(f"{SVG}script"))  # noqa: S314 we wrote it ourselves
    assert "😀" not in fonts(picture)["400"]


def test_the_same_picture_gives_the_same_bytes(food) -> None:
    assert embedded(draw(food)) == embedded(draw(food))
