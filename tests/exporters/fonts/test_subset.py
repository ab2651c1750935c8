"""Parts of the real font, read back by a real reader of fonts."""

from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from catalog.findings.errors import MissingTool
from exporters.fonts.installed import Face, face, no_chinese
from exporters.fonts.subset import woff2
from exporters.svg.theme import FONTS

pytestmark = pytest.mark.skipif(no_chinese() is not None, reason="no Chinese font")


@pytest.fixture(scope="module")
def regular() -> Face:
    return face(FONTS.replace("'", ""), bold=False)


def test_it_has_the_characters_asked_for_and_no_others(regular) -> None:
    font = TTFont(BytesIO(woff2(regular, "食品A，\U0010fffd")))
    assert {chr(code) for code in font.getBestCmap()} == set("食品A，")


def test_copyright_and_licence_stay_in_it(regular) -> None:
    written = TTFont(BytesIO(woff2(regular, "字")))["name"]
    whole = TTFont(regular.file, fontNumber=regular.number)["name"]
    for number in (0, 13, 14):
        assert written.getDebugName(number) == whole.getDebugName(number)


def test_the_order_of_characters_does_not_matter(regular) -> None:
    assert woff2(regular, "食品A") == woff2(regular, "A品食")


def test_a_font_that_nobody_may_embed_is_refused(regular, tmp_path) -> None:
    font = TTFont(BytesIO(woff2(regular, "字")))
    font["OS/2"].fsType = 2
    font.flavor = None
    font.save(tmp_path / "restricted.otf")
    with pytest.raises(MissingTool) as caught:
        woff2(Face(tmp_path / "restricted.otf", 0), "字")
    assert "restricted.otf" in caught.value.message.en


@pytest.mark.parametrize("content", [b"", b"no font", b"OTTO" + b"\xff" * 60])
def test_a_file_that_is_no_font_is_refused(content: bytes, tmp_path) -> None:
    (tmp_path / "broken.otf").write_bytes(content)
    with pytest.raises(MissingTool) as caught:
        woff2(Face(tmp_path / "broken.otf", 0), "字")
    assert "broken.otf" in caught.value.message.zh
