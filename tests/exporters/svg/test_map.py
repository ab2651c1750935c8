"""The map as SVG: text is text, links lead on, and the bytes are always the same."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from msgspec.structs import replace

from exporters.layout.cleaning import clean
from exporters.layout.map.layout import Mode
from exporters.svg.icons import STROKES
from exporters.svg.map import draw
from guides.map.view import Icon, MapView

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("name", ["food", "english"])
def test_the_text_is_exactly_that_of_the_view(name: str, mode: Mode, request: pytest.FixtureRequest, said) -> None:
    view: MapView = request.getfixturevalue(name)
    root = _tree(draw(view, mode))
    shown = Counter("".join("".join(line.itertext()) for line in root.iter(f"{SVG}text")))
    wanted = Counter("".join(said(view)) + "".join(str(number + 1) for number in range(len(view.branches))))
    assert set(wanted - shown) <= {" "}  # a line ends instead
    assert set(shown - wanted) <= set("： :")


@pytest.mark.parametrize("name", ["large", "hostile", "empty"])
def test_large_and_hostile_maps_are_well_formed_and_complete(name: str, request: pytest.FixtureRequest, said) -> None:
    view: MapView = request.getfixturevalue(name)
    root = _tree(draw(view))
    shown = Counter("".join("".join(line.itertext()) for line in root.iter(f"{SVG}text")).replace(" ", ""))
    assert not Counter("".join(map(clean, said(view))).replace(" ", "")) - shown
    assert not list(root.iter(f"{SVG}script"))


def test_the_picture_says_what_it_is_to_those_who_cannot_see_it(food: MapView) -> None:
    root = _tree(draw(food))
    names = (root.get("aria-labelledby") or "").split()
    told = {element.get("id"): element.text for element in root if element.get("id")}
    assert root.get("role") == "img"
    assert root.get("lang") == "zh-CN"
    assert [told[name] for name in names] == [food.title, food.description]


def test_the_sheet_is_white_in_viewers_with_a_dark_background(food: MapView) -> None:
    sheet = next(_tree(draw(food)).iter(f"{SVG}rect"))
    assert (sheet.get("fill"), sheet.get("x")) == ("#ffffff", None)


def test_no_span_stands_within_a_span(food: MapView) -> None:
    spans = _tree(draw(food)).iter(f"{SVG}tspan")
    assert not [span for span in spans if len(span)]


def test_links_that_may_be_followed_are_links(food: MapView, hostile: MapView) -> None:
    links = [link.get("href") for link in _tree(draw(food)).iter(f"{SVG}a")]
    assert links == ["tel:12345", "https://www.example.cn/complaints"]
    assert "javascript:alert(1)" not in [link.get("href") for link in _tree(draw(hostile)).iter(f"{SVG}a")]


def test_every_branch_has_a_sign_of_its_own() -> None:
    assert set(STROKES) == set(Icon)
    assert len(set(STROKES.values())) == len(Icon)


@pytest.mark.parametrize(("mode", "kilobytes"), [(Mode.HUB, 16), (Mode.SPINE, 16), (Mode.CARDS, 20), (Mode.NODES, 20)])
def test_a_licence_of_eighty_granules_takes_few_kilobytes(food: MapView, mode: Mode, kilobytes: int) -> None:
    eighty = replace(food, branches=tuple(branch for branch in food.branches if branch.icon is not Icon.FORM))
    assert len(draw(eighty, mode).encode()) <= kilobytes * 1024


def test_the_bytes_are_the_same_in_every_process() -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1]); import conftest, hashlib; from exporters.svg.map import draw; "
        "print(hashlib.sha256(draw(conftest.load('food')).encode()).hexdigest())"
    )
    folder = str(Path(__file__).parents[1])
    root = str(Path(__file__).parents[3])
    found = {
        subprocess.run(
            [sys.executable, "-c", program, folder],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": root},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1


def _tree(picture: str) -> Element:
    return fromstring(picture)  # noqa: S314 we wrote it ourselves
