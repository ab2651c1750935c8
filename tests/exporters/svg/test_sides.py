"""Tables of situations as SVG: well-formed, complete, harmless, marked without colour alone."""

from xml.etree.ElementTree import fromstring

from exporters.svg.sides import draw
from tests.exporters.sides_samples import hostile, two_columns

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: str) -> str:
    root = fromstring(picture)  # noqa: S314 we wrote it ourselves
    return "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")).replace(" ", "")


def test_rows_are_read_one_after_the_other_each_from_left_to_right() -> None:
    assert "本人代办申请材料第1号材料需要—第2号材料需要—第3号材料需要需要" in texts(draw(two_columns()))


def test_a_row_that_differs_has_a_mark_and_bold_words() -> None:
    picture = draw(two_columns())
    assert picture.count("l3.2 3.2") == 2
    assert 'font-weight="700">第1号材料' in picture
    assert 'font-weight="700">第3号材料' not in picture


def test_hostile_texts_are_shown_and_do_nothing() -> None:
    picture = draw(hostile())
    names = {element.tag.removeprefix(SVG) for element in fromstring(picture).iter()}  # noqa: S314
    assert names <= {"svg", "title", "desc", "g", "rect", "path", "text"}
    assert "<script>" in texts(picture)
    assert draw(hostile()) == picture
