"""Maps on one canvas: nothing overlaps, nothing crosses, nothing is left out, all can be read."""

from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from exporters.layout.map import fitting
from exporters.layout.map.blocks import Block
from exporters.layout.map.curves import Curve
from exporters.layout.map.fitting import at, on
from exporters.layout.map.layout import Layout, Mode, Shape, Twig
from exporters.layout.paper import A3, A4, PHONE, READABLE
from exporters.layout.rect import Rect
from guides.map.view import MapView

GOLDENS = Path(__file__).parent / "goldens"
VIEWS = ("food", "english", "empty", "large", "hostile")
fitted = cache(fitting.fitted)


class Sampled(NamedTuple):
    """Where a curve leads, and how high it is on its way."""

    toward: tuple[bool, float]
    heights: tuple[float, ...]


@pytest.fixture(params=VIEWS)
def view(request: pytest.FixtureRequest) -> MapView:
    found: MapView = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("mode", Mode)
def test_nothing_overlaps_and_all_is_on_the_canvas(view: MapView, mode: Mode) -> None:
    layout = fitted(view, mode)
    canvas = Rect(0, 0, layout.width, layout.height)
    boxes = [layout.head.box, *(placed.box for placed in layout.panels)]
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    assert all(_within(box, canvas) for box in boxes)


@pytest.mark.parametrize("mode", Mode)
def test_the_text_of_a_panel_stays_within(view: MapView, mode: Mode) -> None:
    for placed in fitted(view, mode).panels:
        for block in placed.panel.blocks:
            assert all(line.top >= 0 and line.top + line.height <= block.height + 0.01 for line in block.lines)
        air = placed.air * len(placed.panel.blocks)
        assert placed.panel.height + air == pytest.approx(placed.box.height)


@pytest.mark.parametrize("mode", Mode)
def test_no_line_crosses_another(view: MapView, mode: Mode) -> None:
    curves = [_sampled(curve) for curve in fitted(view, mode).curves if curve.branch >= 0]
    assert not [pair for pair in combinations(curves, 2) if _cross(*pair)]


@pytest.mark.parametrize("mode", [Mode.HUB, Mode.SPINE])
def test_a_licence_of_ninety_granules_can_be_read_on_one_sheet_of_a4(food: MapView, mode: Mode) -> None:
    layout = on(food, mode, A4)
    assert layout.min_print_pt >= READABLE
    assert layout.width * layout.scale <= A4.inner[0] + 0.01
    assert layout.height * layout.scale <= A4.inner[1] + 0.01


def test_a_map_too_large_for_a4_says_how_small_it_prints_on_a3(large: MapView) -> None:
    layout = fitted(large, Mode.SPINE)
    assert layout.paper.name == "A3"
    assert layout.min_print_pt < READABLE


@pytest.mark.parametrize("mode", Mode)
def test_a_map_for_a_phone_is_one_column_of_three_hundred_twenty_pixels(view: MapView, mode: Mode) -> None:
    layout = on(view, mode, PHONE)
    boxes = [layout.head.box, *(placed.box for placed in layout.panels)]
    assert layout.width * layout.scale * 4 / 3 == pytest.approx(320)
    assert layout.min_print_pt >= READABLE
    assert all(above.bottom <= below.y for above, below in pairwise(boxes))
    assert all(_within(box, Rect(0, 0, layout.width, layout.height)) for box in boxes)


def test_small_maps_are_not_blown_up(english: MapView) -> None:
    assert on(english, Mode.SPINE, A3).min_print_pt <= 11.01


def test_a_branch_is_parted_between_columns_only_where_the_sheet_asks_for_it(food: MapView, large: MapView) -> None:
    assert all(placed.panel.part == 0 for placed in on(food, Mode.SPINE, A4).panels)
    assert any(placed.panel.part for placed in fitted(large, Mode.SPINE).panels)


@pytest.mark.parametrize("mode", Mode)
def test_the_licence_lies_as_it_always_did(food: MapView, mode: Mode, pytestconfig: pytest.Config) -> None:
    golden = GOLDENS / f"map_food_{mode}.txt"
    told = _told(at(food, Shape(mode, A4, 0), 22))
    if pytestconfig.getoption("--update-goldens"):
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")


def _told(layout: Layout) -> str:
    box = layout.head.box
    rows = [f"canvas {layout.width:.0f} x {layout.height:.0f}", f"head {_box(box)}"]
    for one in layout.read():
        if isinstance(one, Twig):
            rows += [f"  {_box(one.box)}", *_block(one.block)]
            continue
        rows.append(f"{one.panel.branch + 1} {_box(one.box)} {' / '.join(one.panel.title)}")
        rows += [row for block in one.panel.blocks for row in _block(block)]
    return "\n".join(rows) + "\n"


def _block(block: Block) -> list[str]:
    badges = "".join(f" [{badge.text}]" for badge in block.badges)
    return [f"    {block.kind}{badges}", *("      " + _line(line.runs) for line in block.lines)]


def _line(runs: tuple) -> str:  # type: ignore[type-arg]
    return "".join("  " * bool(run.gap) + run.text for run in runs)


def _box(box: Rect) -> str:
    return f"({box.x:.0f}, {box.y:.0f}) {box.width:.0f} x {box.height:.0f}"


def _within(box: Rect, canvas: Rect) -> bool:
    return box.x >= 0 and box.y >= 0 and box.right <= canvas.right + 0.01 and box.bottom <= canvas.bottom + 0.01


def _cross(one: Sampled, other: Sampled) -> bool:
    """Tell whether two curves change sides, where they run beside each other."""
    if one.toward != other.toward:
        return False
    gaps = [below - above for above, below in zip(one.heights, other.heights, strict=True)]
    return min(gaps) < 0 < max(gaps)


def _sampled(curve: Curve) -> Sampled:
    toward = (curve.start[0] < curve.end[0], curve.end[0])
    return Sampled(toward, tuple(_height(curve, step / 20) for step in range(21)))


def _height(curve: Curve, share: float) -> float:
    rest = 1 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    points = (curve.start, curve.first, curve.second, curve.end)
    return sum(weight * point[1] for weight, point in zip(weights, points, strict=True))
