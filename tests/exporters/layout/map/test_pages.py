"""Maps on several sheets: one type size, heads repeated, pages counted, nothing lost."""

from collections import Counter

import pytest
from msgspec.structs import replace

from exporters.layout.map.layout import Layout, Mode
from exporters.layout.map.pages import PRINT, pages
from exporters.layout.paper import A3, A4, READABLE
from guides.map.view import Card, Fact, MapView


def test_a_licence_stays_on_one_sheet_as_a_hub(food: MapView) -> None:
    found = pages(food, Mode.HUB, A4)
    assert len(found) == 1
    assert found[0].mode is Mode.HUB


@pytest.mark.parametrize("paper", [A4, A3])
def test_three_hundred_materials_go_on_at_one_size(large: MapView, paper: object) -> None:
    found = pages(large, Mode.HUB, paper)  # type: ignore[arg-type]
    assert len(found) > 1
    [size] = {round(layout.min_print_pt, 6) for layout in found[1:]}
    assert size in PRINT
    assert all(layout.height * layout.scale <= layout.paper.inner[1] + 0.1 for layout in found)


def test_every_page_says_which_it_is(large: MapView) -> None:
    found = pages(large, Mode.HUB, A4)
    assert _text(found[1].footer) == f"{large.footer} · 导图第 2 页，共 {len(found)} 页"


@pytest.mark.parametrize("mode", Mode)
def test_the_overview_has_all_branches_and_says_where_the_heavy_ones_are(large: MapView, mode: Mode) -> None:
    overview, *further = pages(large, mode, A4)
    assert [placed.panel.branch for placed in overview.panels] == list(range(len(large.branches)))
    assert {placed.panel.branch for layout in further for placed in layout.panels} == {2}
    assert "详见导图第 2 页" in _all(overview)


def test_the_overview_names_the_entries_of_a_heavy_branch_where_there_is_room(food: MapView) -> None:
    facts = tuple(Fact("要求", "在有效期内，复印件加盖公章，与原件一致") for _ in range(4))
    cards = tuple(Card(f"第{number}号材料", (), facts) for number in range(1, 21))
    materials = replace(food.branches[2], entries=cards)
    few = replace(food, branches=(food.branches[0], materials, food.branches[4]))
    overview, *further = pages(few, Mode.HUB, A4)
    assert further
    assert "第1号材料、第2号材料" in _all(overview)


def test_a_parted_branch_repeats_its_head(large: MapView) -> None:
    parts = [placed.panel for layout in pages(large, Mode.HUB, A4) for placed in layout.panels if placed.panel.part]
    assert parts
    assert all("".join(panel.title).endswith("（续）") for panel in parts)


@pytest.mark.parametrize("name", ["large", "hostile"])
def test_every_line_is_on_some_page(name: str, request: pytest.FixtureRequest, said) -> None:
    view: MapView = request.getfixturevalue(name)
    shown = Counter("".join(_all(layout) for layout in pages(view, Mode.HUB, A4)).replace(" ", ""))
    wanted = Counter("".join(said(view)).translate({ord(char): None for char in " \x00\x1b\u202e\u2066\ufeff\uffff"}))
    assert not wanted - shown


def test_even_what_nobody_would_write_can_be_read(hostile: MapView) -> None:
    assert min(layout.min_print_pt for layout in pages(hostile, Mode.HUB, A4)) >= READABLE


def _all(layout: Layout) -> str:
    found = _text(layout.head.lines) + _text(layout.footer)
    for placed in layout.panels:
        found += "".join(placed.panel.title)
    blocks = [block for placed in layout.panels for block in placed.panel.blocks]
    for block in (*blocks, *(twig.block for twig in layout.twigs)):
        found += "".join(run.text for line in block.lines for run in line.runs)
        found += "".join(badge.text for badge in block.badges)
    return found


def _text(lines) -> str:
    return "".join(run.text for line in lines for run in line.runs)
