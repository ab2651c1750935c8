"""Timelines as SVG: well-formed, complete, harmless, the same every time."""

from xml.etree.ElementTree import fromstring

from exporters.svg.theme import Theme
from exporters.svg.timeline import draw
from tests.exporters.timeline_samples import hostile, two_situations

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: str) -> str:
    root = fromstring(picture)  # noqa: S314 we wrote it ourselves
    return "".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")).replace(" ", "")


def test_every_step_is_shown_with_who_takes_it_and_how_long() -> None:
    shown = texts(draw(two_situations()))
    for said in ("小事·何时办结", "设施：大型", "承诺办结：20个工作日", "2专家评审", "市容科·12个工作日", "不计入时限"):
        assert said in shown


def test_hostile_texts_are_shown_and_do_nothing() -> None:
    picture = draw(hostile())
    names = {element.tag.removeprefix(SVG) for element in fromstring(picture).iter()}  # noqa: S314
    assert names <= {"svg", "title", "desc", "g", "rect", "path", "text"}
    assert "<script>alert" in texts(picture)
    assert "\u202e" not in picture


def test_who_acts_has_a_colour_of_the_theme_and_steps_that_may_wait_are_hollow() -> None:
    picture = draw(two_situations(), Theme(branches=("#112233", "#223344", "#334455")))
    assert {"#112233", "#223344", "#334455"} <= set(picture.split('"'))
    assert picture.count('stroke="#334455"') == 1


def test_the_picture_says_what_it_is() -> None:
    root = fromstring(draw(two_situations()))  # noqa: S314 we wrote it ourselves
    assert root.get("role") == "img"
    assert [element.text for element in root if element.get("id")] == ["小事 · 何时办结", "一句话"]


def test_the_same_timeline_gives_the_same_bytes() -> None:
    assert draw(hostile()) == draw(hostile())
