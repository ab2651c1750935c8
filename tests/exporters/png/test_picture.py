"""Pictures as PNG, drawn by the real resvg and read back by a real decoder."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from catalog.findings.errors import KeliError
from exporters.fonts.installed import no_chinese
from exporters.png.picture import MOST, render
from exporters.svg.map import draw
from exporters.svg.writer import Frame, Piece, document, text
from guides.map.view import MapView

pytestmark = pytest.mark.skipif(no_chinese() is not None, reason="no Chinese font")


def read(written: bytes) -> Image.Image:
    picture = Image.open(BytesIO(written))
    picture.load()
    return picture


def picture_of(said: str, width: float = 72, height: float = 36) -> str:
    return document(Frame("map", "i", "zh", "t", "d", width, height), [text((6, 24), [Piece(said, {})], {})])


def ink(picture: Image.Image) -> int:
    """Give how many dots are drawn on."""
    return sum(picture.convert("RGBA").getchannel("A").histogram()[128:])


@pytest.mark.parametrize("resolution", [72, 150, 300])
def test_it_has_as_many_dots_as_asked_for_and_says_so(resolution: int) -> None:
    picture = read(render(picture_of("字"), resolution))
    assert picture.size == (resolution, resolution // 2)
    assert [round(one) for one in picture.info["dpi"]] == [resolution, resolution]


def test_characters_are_drawn_rare_ones_too() -> None:
    blank, rare = ink(read(render(picture_of(" ")))), [ink(read(render(picture_of(one)))) for one in "国龘𠮷㐂"]
    assert blank == 0
    assert min(rare) > 200
    assert len(set(rare)) == len(rare)


@pytest.mark.parametrize("name", ["food", "english", "empty", "hostile"])
def test_maps_are_drawn_whatever_they_say(name: str, request: pytest.FixtureRequest) -> None:
    view: MapView = request.getfixturevalue(name)
    picture = read(render(draw(view), 40))
    assert picture.format == "PNG"
    assert ink(picture) == picture.width * picture.height


def test_a_picture_of_too_many_dots_is_refused_with_the_resolution_that_fits() -> None:
    side = 72 * (MOST**0.5) / 100
    with pytest.raises(KeliError) as caught:
        render(picture_of("字", side, side), 101)
    assert "100" in caught.value.hint.en
    assert "100" in caught.value.hint.zh


def test_the_bytes_are_the_same_in_every_process(food: MapView) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import conftest, hashlib; from exporters.svg.map import draw; "
        "from exporters.png.picture import render; "
        "sys.stdout.buffer.write(render(draw(conftest.load('food')), 40))"
    )
    root = str(Path(__file__).parents[3])
    again = subprocess.run(
        [sys.executable, "-c", program, str(Path(__file__).parents[1])],
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": root},
        check=True,
        capture_output=True,
    ).stdout
    assert again == render(draw(food), 40)
