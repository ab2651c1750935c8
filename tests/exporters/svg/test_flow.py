"""Flow charts as SVG: well-formed, complete, harmless, the same every time."""

import os
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest
from msgspec.structs import replace

from catalog.model.colours import PAPER, contrast, tint
from exporters.svg import theme
from exporters.svg.flow import draw
from tests.exporters.flow_samples import SAMPLES, food_licence, hostile, in_lanes, signed, two_roads

SVG = "{http://www.w3.org/2000/svg}"


def read(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314 - we made it


def texts(picture: str) -> str:
    return "".join("".join(text.itertext()) for text in read(picture).iter(f"{SVG}text")).replace(" ", "")


@pytest.mark.parametrize("name", sorted(set(SAMPLES) - {"hostile", "hostile_lanes"}))
def test_every_text_of_the_view_is_in_the_picture(name: str) -> None:
    view = SAMPLES[name]()
    shown = texts(draw(view))
    wanted = [view.title, view.subtitle, view.footer, *(line.label for line in view.lines)]
    wanted += [words for _, words in view.legend]
    wanted += [words for lane in view.lanes for words in (lane.title, lane.number, *lane.captions)]
    for node in view.nodes:
        wanted += [node.title, node.number, node.actor, *node.lines, *node.badges]
    assert [text for text in wanted if text.replace(" ", "") not in shown] == []


def test_hostile_texts_are_shown_and_do_nothing() -> None:
    picture = draw(hostile())
    names = {element.tag.removeprefix(SVG) for element in read(picture).iter()}
    assert names <= {"svg", "title", "desc", "g", "rect", "path", "circle", "text"}
    assert "<script>alert(1)</script>\"'&]]>\\N\\l\\G-->" in texts(picture)
    assert "\u202e" not in picture
    assert "𠮷野家" in picture


def test_the_picture_says_what_it_is() -> None:
    view = food_licence()
    root = read(draw(view))
    title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert description is not None
    assert (title.text, description.text) == (view.title, view.description)
    assert root.get("role") == "img"
    assert root.get("lang") == "zh-CN"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_only_ways_back_are_dashed() -> None:
    picture = draw(two_roads())
    assert picture.count("stroke-dasharray") == 1


def test_each_actor_has_a_colour_of_its_own_in_the_legend() -> None:
    picture = draw(food_licence())
    assert all(theme.HOUSE.branch(number) in picture for number in range(4))


def test_texts_have_contrast_to_what_they_stand_on() -> None:
    for tone in theme.BRANCHES:
        assert contrast(PAPER, tone) >= 4.5
        assert contrast(tone, tint(tone)) >= 4.5
        assert contrast(theme.INK, tint(tone)) >= 4.5
    assert contrast(PAPER, theme.ROOT) >= 4.5
    assert contrast(PAPER, theme.QUIET) >= 4.5
    assert contrast(theme.QUIET, tint(theme.QUIET)) >= 4.5


def test_the_bytes_do_not_depend_on_the_seed_of_hashes() -> None:
    imports = "from tests.exporters.flow_samples import long_chain; from exporters.svg.flow import draw"
    code = f"{imports}; print(draw(long_chain()))"
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code], env=os.environ | {"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1


def test_names_of_a_thousand_characters_are_shown_whole() -> None:
    view = in_lanes(two_roads())
    long = "很长的名称，" * 170
    nodes = tuple(replace(node, title=long, lines=(long,)) for node in view.nodes)
    lanes = tuple(replace(lane, title=long) for lane in view.lanes)
    shown = texts(draw(replace(view, nodes=nodes, lanes=lanes, title=long)))
    assert shown.count(long) >= 2 * len(nodes)


def test_the_critical_path_is_thick_and_open_steps_are_dashed() -> None:
    shapes = list(read(draw(signed())).iter())
    plain = list(read(draw(in_lanes(SAMPLES["parallel"]()))).iter())
    thick = [len([one for one in drawn if one.get("stroke-width") == "3"]) for drawn in (shapes, plain)]
    rims = [len([one for one in drawn if one.get("stroke-dasharray") == "2.5 2.5"]) for drawn in (shapes, plain)]
    assert thick[0] > thick[1] == 0
    assert rims[0] > rims[1] == 0


def test_handing_over_is_drawn_on_the_line() -> None:
    plain, marked = (draw(view) for view in (in_lanes(SAMPLES["parallel"]()), signed()))
    assert marked.count("<circle") > plain.count("<circle")
