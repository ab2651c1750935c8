"""Maps drawn at random, in every mode: nothing overlaps, no line crosses, all text is there and within its box."""

from collections import Counter
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exporters.layout.map.arranging import arrange
from exporters.layout.map.blocks import Block, natural_width
from exporters.layout.map.curves import Curve
from exporters.layout.map.fitting import at, fitted
from exporters.layout.map.layout import Layout, Mode, Shape
from exporters.layout.map.pages import pages
from exporters.layout.map.sizes import PAD
from exporters.layout.paper import A3, A4, READABLE
from exporters.layout.rect import Point as Spot
from exporters.layout.rect import Rect, stretch
from guides.map.view import Branch, Card, Entry, Fact, Figure, Icon, MapView, Point
from tests.chances import drawn
from tests.exporters.conftest import said

_WORDS = (
    "营业执照",
    "复印件1份，",
    "由申请人如实填写并签字。",
    "（原件）",
    "https://example.cn/a/b",
    "ID card ",
    "—",
    "𠮷",
)
FEWER = settings(max_examples=settings.default.max_examples // 4)
"""A map is large: a quarter as many as of other things."""
FITTED = settings(max_examples=settings.default.max_examples // 10)
_CURVE = 8
"""A curve is looked at in so many straight pieces."""


def view(chance: Random) -> MapView:
    """Draw a map of up to nine branches."""
    branches = tuple(_branch(chance) for _ in range(chance.randrange(10)))
    figures = tuple(Figure(chance.choice(("0", "5–10")), "次", _text(chance, 3)) for _ in range(chance.randrange(5)))
    return MapView(
        "x", "zh", _text(chance), _text(chance, 3), _text(chance, 3), figures, branches, "一句话", _text(chance, 3)
    )


def shape(chance: Random) -> Shape:
    """Draw how a map is laid out."""
    return Shape(chance.choice(list(Mode)), chance.choice((A4, A3.turned)), chance.choice((150.0, 220.0, 380.0)))


def _branch(chance: Random) -> Branch:
    entries = tuple(_entry(chance) for _ in range(chance.randint(1, chance.choice((3, 9)))))
    return Branch("b", chance.choice(list(Icon)), _text(chance), entries)


def _entry(chance: Random) -> Entry:
    kind = chance.randrange(4)
    if kind == 0:
        return Point(_text(chance))
    if kind == 1:
        return _fact(chance)
    badges = tuple(_text(chance, 2) for _ in range(chance.randrange(3)))
    points = tuple(Point(_text(chance)) for _ in range(chance.randrange(3)))
    return Card(_text(chance), badges, tuple(_fact(chance) for _ in range(chance.randrange(5))), points)


def _fact(chance: Random) -> Fact:
    return Fact(_text(chance, 2), _text(chance))


def _text(chance: Random, most: int = 9) -> str:
    return "".join(chance.choices(_WORDS, k=chance.randint(1, most)))


@FEWER
@given(drawn(view), drawn(shape))
def test_nothing_overlaps_and_all_is_on_the_canvas(view: MapView, shape: Shape) -> None:
    layout = arrange(view, shape)
    canvas = Rect(-0.01, -0.01, layout.width + 0.02, layout.height + 0.02)
    boxes = _boxes(layout)
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1].grown(-0.01))]
    assert all(box.x >= 0 and box.y >= 0 and box.right <= canvas.right and box.bottom <= canvas.bottom for box in boxes)


@FEWER
@given(drawn(view), drawn(shape))
def test_no_line_crosses_another_or_runs_through_a_box(view: MapView, shape: Shape) -> None:
    layout = arrange(view, shape)
    curves = [curve for curve in layout.curves if curve.branch >= 0]
    ways = [_way(curve) for curve in curves]
    assert not [pair for pair in combinations(ways, 2) if _cross(*pair)]
    boxes = [box.grown(-1) for box in _boxes(layout)]
    assert not [(way, box) for way in ways for box in boxes if any(_within(spot, box) for spot in way)]


@FEWER
@given(drawn(view), drawn(shape))
def test_every_text_stays_within_its_box(view: MapView, shape: Shape) -> None:
    layout = arrange(view, shape)
    rooms = [(block, placed.box.width - 2 * PAD) for placed in layout.panels for block in placed.panel.blocks]
    rooms += [(twig.block, twig.box.width - 2 * twig.pad) for twig in layout.twigs]
    assert all(natural_width(block) <= room + 0.01 for block, room in rooms)
    assert all(line.top + line.height <= block.height + 0.01 for block, _ in rooms for line in block.lines)


@FEWER
@given(drawn(view), drawn(shape))
def test_every_text_is_there_once_and_in_the_order_of_reading(view: MapView, shape: Shape) -> None:
    layout = arrange(view, shape)
    wanted = Counter("".join(said(view)).replace(" ", ""))
    shown = Counter(_shown(layout).replace(" ", ""))
    assert not wanted - shown
    assert not set(shown - wanted) - set("：")
    assert [placed.panel.branch for placed in layout.panels] == list(range(len(view.branches)))


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(
    "blank",
    [
        Fact(" ", "\u3000"),
        Point("\t"),
        Card(" "),
        Card(" ", ("免交",)),
        Card(" ", ("免交" * 60,)),
        Card("", facts=(Fact("", " "),)),
    ],
)
def test_an_entry_of_white_space_alone_is_laid_out_without_its_text(mode: Mode, blank: Entry) -> None:
    branch = Branch("b", Icon.INFO, "基本信息", (blank, Point("如实填写"), blank))
    view = MapView("x", "zh", "题目", "", "", (), (branch,), "一句话", "")
    shown = _shown(fitted(view, mode))
    assert shown.count("如实填写") == 1
    assert not set(shown) - set("题目1基本信息如实填写免交")
    assert pages(view, mode, A4)


@FITTED
@given(drawn(view), st.sampled_from(Mode))
def test_a_fitted_map_is_the_same_again_and_no_smaller_than_at_another_width(view: MapView, mode: Mode) -> None:
    layout = fitted(view, mode)
    assert fitted(view, mode) == layout
    if layout.paper.name == A4.name:
        assert layout.min_print_pt >= READABLE
        assert layout.min_print_pt >= at(view, Shape(mode, A4, 0), 15).min_print_pt - 0.01


@FITTED
@given(drawn(view), st.sampled_from(Mode), st.sampled_from([A4, A3]))
def test_every_page_can_be_read_and_every_text_is_on_one(view: MapView, mode: Mode, paper) -> None:
    found = pages(view, mode, paper)
    assert all(layout.min_print_pt >= READABLE for layout in found)
    shown = Counter("".join(map(_shown, found)).replace(" ", ""))
    assert not Counter("".join(said(view)).replace(" ", "")) - shown


def _boxes(layout: Layout) -> list[Rect]:
    return [layout.head.box, *(one.box for one in layout.panels), *(twig.box for twig in layout.twigs)]


def _shown(layout: Layout) -> str:
    found = [run.text for line in (*layout.head.lines, *layout.footer) for run in line.runs]
    for placed in layout.panels:
        found += placed.panel.title
        found += [text for block in placed.panel.blocks for text in _of_block(block)]
    found += [text for twig in layout.twigs for text in _of_block(twig.block)]
    return "".join(found)


def _of_block(block: Block) -> list[str]:
    return [run.text for line in block.lines for run in line.runs] + [badge.text for badge in block.badges]


def _way(curve: Curve) -> list[Spot]:
    points = (curve.start, curve.first, curve.second, curve.end)
    found = []
    for step in range(_CURVE + 1):
        share = step / _CURVE
        rest = 1 - share
        weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
        found.append(
            (
                sum(weight * x for weight, (x, _) in zip(weights, points, strict=True)),
                sum(weight * y for weight, (_, y) in zip(weights, points, strict=True)),
            )
        )
    return found


def _cross(one: list[Spot], other: list[Spot]) -> bool:
    if not stretch(one[0], one[-1]).grown(0.01).meets(stretch(other[0], other[-1]).grown(0.01)):
        return False
    return any(_meet(*piece, *against) for piece in pairwise(one) for against in pairwise(other))


def _meet(a: Spot, b: Spot, c: Spot, d: Spot) -> bool:
    """Tell whether two straight pieces cross, more than in a shared end."""
    return _turn(a, b, c) * _turn(a, b, d) < -1e-6 and _turn(c, d, a) * _turn(c, d, b) < -1e-6


def _turn(a: Spot, b: Spot, c: Spot) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _within(spot: Spot, box: Rect) -> bool:
    return box.x < spot[0] < box.right and box.y < spot[1] < box.bottom
