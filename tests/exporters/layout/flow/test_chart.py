"""Charts of all kinds: nothing overlaps, nothing is cut, nothing is left out."""

from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.findings.words import Language
from exporters.layout.flow.box import Box
from exporters.layout.flow.chart import FlowLayout, arrange
from exporters.layout.flow.labelling import free_spot
from exporters.layout.flow.strips import badge_strips
from exporters.layout.rect import Rect, stretch
from guides.flow.build import flow_of
from guides.flow.view import FlowLine, FlowNode, FlowView, Lane, LineKind, Shape, Sign
from tests.exporters.document_samples import bundle
from tests.exporters.flow_samples import SAMPLES, food_licence, long_chain

GOLDENS = Path(__file__).parent / "goldens"


def rects(layout: FlowLayout) -> list[Rect]:
    return [symbol.rect for symbol in layout.symbols]


def labels(layout: FlowLayout) -> list[Rect]:
    return [line.label for line in layout.lines if line.label]


def strokes(layout: FlowLayout) -> list[Rect]:
    return [stretch(one, other) for line in layout.lines for one, other in pairwise(line.way)]


def check(layout: FlowLayout) -> None:
    page = Rect(0, 0, layout.width, layout.height)
    solid = rects(layout)
    assert not [pair for pair in combinations([*solid, *set(labels(layout))], 2) if pair[0].meets(pair[1])]
    for one, other in ((one, other) for line in layout.lines for one, other in pairwise(line.way)):
        assert one[0] == pytest.approx(other[0]) or one[1] == pytest.approx(other[1])
    for stroke in strokes(layout):
        assert not [rect for rect in solid if rect.grown(-0.5).meets(stroke)]
        assert not [rect for rect in labels(layout) if rect.meets(stroke)]
    for rect in [*solid, *labels(layout), *strokes(layout)]:
        assert rect.x >= page.x
        assert layout.heading
        assert rect.y >= layout.heading.bottom - 0.01
        assert rect.right <= page.right
        assert rect.bottom <= page.bottom


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_overlaps_and_nothing_is_cut(name: str) -> None:
    check(arrange(SAMPLES[name]()))


@pytest.mark.parametrize("name", SAMPLES)
def test_texts_stay_inside_their_symbols(name: str) -> None:
    for symbol in arrange(SAMPLES[name]()).symbols:
        for text in (*symbol.texts, *(text for badge in symbol.badges for text in badge.texts)):
            assert text.x >= 0
            assert text.x + text.width <= symbol.width
            assert 0 < text.y < symbol.height


@pytest.mark.parametrize("name", SAMPLES)
def test_lines_join_what_they_say(name: str) -> None:
    view = SAMPLES[name]()
    layout = arrange(view)
    at = {symbol.id: symbol.rect.grown(0.5) for symbol in layout.symbols}
    for line, drawn in zip(view.lines, layout.lines, strict=True):
        assert at[line.source].meets(stretch(drawn.way[0], drawn.way[0]).grown(0.1))
        assert at[line.target].meets(stretch(drawn.way[-1], drawn.way[-1]).grown(0.1))
        assert bool(line.label) == (drawn.label is not None)


def test_twelve_symbols_are_legible_on_one_page() -> None:
    view = food_licence()
    assert len(view.nodes) == 12
    assert arrange(view).min_print_pt >= 8


def test_the_main_way_runs_straight_down() -> None:
    layout = arrange(food_licence())
    main = {"start", "apply", "accept", "complete", "inspect", "approve", "fit", "issue", "end"}
    assert len({round(symbol.rect.middle[0], 1) for symbol in layout.symbols if symbol.id in main}) == 1


def test_the_text_of_a_decision_lies_inside_its_diamond() -> None:
    for symbol in arrange(food_licence()).symbols:
        if symbol.shape is not Shape.DECISION:
            continue
        for text in symbol.texts:
            for x, y in ((text.x, text.y - text.size * 0.8), (text.x + text.width, text.y)):
                away = abs(x / symbol.width - 0.5) + abs(y / symbol.height - 0.5)
                assert away <= 0.52


@pytest.mark.parametrize("language", Language)
def test_the_labels_of_a_busy_chart_stand_within_its_lanes(language: Language) -> None:
    layout = arrange(flow_of(bundle("open-pharmacy", language)))
    assert max(rect.right for rect in [*labels(layout), *strokes(layout)]) <= layout.lanes[-1].body.right


def test_a_label_stands_where_its_line_begins_rather_than_further_on_beside_a_longer_stretch() -> None:
    way = [((0.0, 0.0), (150.0, 0.0)), ((150.0, 0.0), (150.0, 400.0))]
    spot = free_spot(Box(30, 12), way, [], way)
    assert spot is not None
    assert spot.right < 150


def test_a_badge_of_several_lines_is_one_pill() -> None:
    (strip,) = badge_strips(["may have to come"], 80)
    (badge,) = strip.badges
    assert [text.text for text in badge.texts] == ["may have", "to come"]
    assert all(badge.x <= text.x and text.x + text.width <= badge.x + badge.width for text in badge.texts)
    assert badge.height < strip.height


def test_the_same_view_gives_the_same_layout() -> None:
    assert arrange(long_chain()) == arrange(long_chain())


LAID_OUT = [
    "food_licence",
    "parallel",
    "two_roads",
    "food_licence_lanes",
    "parallel_lanes",
    "two_roads_lanes",
    "signed",
]


@pytest.mark.parametrize("name", LAID_OUT)
def test_layouts_are_as_they_were(name: str, request: pytest.FixtureRequest) -> None:
    layout = arrange(SAMPLES[name]())
    golden = GOLDENS / f"flow_{name}.txt"
    if request.config.getoption("update_goldens"):
        golden.write_text(said(layout), "utf-8")
    assert said(layout) == golden.read_text("utf-8")


def said(layout: FlowLayout) -> str:
    """Write a layout in lines, to tens of points."""
    rows = [f"page {_tens(layout.width)} x {_tens(layout.height)}"]
    rows += [f"lane {lane.number}: {_tens(lane.head.x)} to {_tens(lane.head.right)}" for lane in layout.lanes]
    rows += [f"{s.id}: {s.shape} at {_tens(s.rect.middle[0])}, {_tens(s.rect.middle[1])}" for s in layout.symbols]
    for line in layout.lines:
        extra = "".join([" thick" * line.critical, f" {line.mark.sign}" if line.mark else ""])
        rows.append(f"{line.kind}: {' '.join(_turns(line.way))}{extra}")
    return "\n".join([*rows, ""])


def _turns(way: tuple[tuple[float, float], ...]) -> list[str]:
    return [
        ("right" if x2 > x1 else "left") if abs(x2 - x1) > abs(y2 - y1) else ("down" if y2 > y1 else "up")
        for (x1, y1), (x2, y2) in pairwise(way)
    ]


def _tens(value: float) -> int:
    return round(value / 10) * 10


@st.composite
def views(draw: st.DrawFn) -> FlowView:
    count, lanes = draw(st.integers(1, 9)), draw(st.integers(0, 6))
    shapes, lane = st.sampled_from(list(Shape)), st.sampled_from([f"l{n}" for n in range(lanes)] or [""])
    words = st.text("中文字 ab，。", min_size=1, max_size=30)
    signs = st.frozensets(st.sampled_from(list(Sign)), max_size=2)
    nodes = tuple(
        FlowNode(f"n{n}", draw(shapes), draw(words), draw(st.sampled_from(["", "3", "2.1"])),
                 draw(st.sampled_from(["", "甲", "乙"])), lane=draw(lane), signs=draw(signs))
        for n in range(count)
    )  # fmt: skip
    ends = st.integers(0, count - 1)
    pairs = draw(st.lists(st.tuples(ends, ends), max_size=14, unique=True))
    kinds, said = st.sampled_from(list(LineKind)), st.sampled_from(["", "是", "否", "材料不齐全的"])
    lines = tuple(FlowLine(f"n{one}", f"n{other}", draw(said), draw(kinds), draw(signs)) for one, other in pairs)
    heads = tuple(Lane(f"l{n}", draw(words), draw(st.sampled_from(["", "1"]))) for n in range(lanes))
    return FlowView("any", "zh", "任意", "", nodes, lines, "", "", heads)


@settings(max_examples=max(1, settings.default.max_examples // 4))  # each is a chart of dozens of lines
@given(views())
def test_any_chart_is_clear(view: FlowView) -> None:
    layout = arrange(view)
    check(layout)
    assert layout == arrange(view)


def test_ways_that_part_by_meaning_leave_a_decision_by_different_sides() -> None:
    nodes = tuple(
        FlowNode(name, shape, name)
        for name, shape in (
            ("ask", Shape.PROCESS),
            ("decide", Shape.DECISION),
            ("one", Shape.PROCESS),
            ("two", Shape.PROCESS),
            ("three", Shape.PROCESS),
            ("no", Shape.TERMINATOR),
            ("end", Shape.TERMINATOR),
        )
    )
    on = [FlowLine("decide", name, "yes") for name in ("one", "two", "three")]
    ends = [FlowLine(name, "end") for name in ("one", "two", "three")]
    out = [FlowLine("decide", "no", "", LineKind.OUT), FlowLine("decide", "ask", "again", LineKind.BACK)]
    layout = arrange(FlowView("f", "en", "f", "", nodes, (FlowLine("ask", "decide"), *on, *out, *ends), "", ""))
    begins = [line.way[0] for line in layout.lines]
    assert len(set(begins[1:4])) == 1
    assert len({begins[1], begins[4], begins[5]}) == 3
    check(layout)
