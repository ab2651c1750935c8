"""Timelines laid out: rows below each other, bars where their days are, nothing outside the page, nothing lost."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings
from msgspec.structs import replace

from exporters.layout.paper import A3, A4, READABLE
from exporters.layout.rect import Rect
from exporters.layout.timeline.axis import ticks
from exporters.layout.timeline.chart import LABELS, LEAST, MARGIN, ROOMY, TIGHT, Air, TimelineLayout, arrange
from exporters.layout.timeline.pages import pages
from guides.timeline.view import Strip, TimelineView
from tests.chances import drawn
from tests.exporters.timeline_samples import bar, drawn_timeline, hostile, timeline, two_situations

FEWER = settings(max_examples=settings.default.max_examples // 4)


@pytest.mark.parametrize("air", [ROOMY, TIGHT])
@FEWER
@given(view=drawn(drawn_timeline))
def test_rows_stand_below_each_other_and_bars_within_them(view: TimelineView, air: Air) -> None:
    layout = arrange(view, air)
    page = Rect(0, 0, layout.width, layout.height)
    rows = [row for strip in layout.strips for row in strip.rows]
    assert all(above.box.bottom <= below.box.y + 0.01 for above, below in pairwise(rows))
    for row in rows:
        assert row.box.y <= row.bar.y
        assert row.bar.bottom <= row.box.bottom
        assert row.bar.x >= MARGIN + LABELS - 0.01
        assert row.bar.right <= page.right - MARGIN + 0.01
        assert all(text.x + text.width <= MARGIN + LABELS for text in row.label.texts)
        assert all(row.box.y <= text.y <= row.box.bottom for text in row.label.texts)
    assert all(text.x + text.width <= page.right for text in (*layout.heading, *layout.foot))
    assert all(text.y <= page.bottom for text in layout.foot)


@FEWER
@given(drawn(drawn_timeline))
def test_a_bar_is_as_long_as_its_days_on_one_axis_for_all_strips(view: TimelineView) -> None:
    layout = arrange(view)
    bars = [
        (told, row.bar)
        for strip, shown in _strips(view, layout)
        for told, row in zip(strip.bars, shown.rows, strict=True)
    ]
    scales = [drawn.width / (told.ends - told.begins) for told, drawn in bars if drawn.width > LEAST + 0.01]
    assert scales == pytest.approx([*scales[:1]] * len(scales), rel=1e-4)
    for strip, shown in _strips(view, layout):
        ends = [row.bar.right for told, row in zip(strip.bars, shown.rows, strict=True) if told.ends == strip.days > 0]
        assert all(end == pytest.approx(shown.end, abs=LEAST) for end in ends)


def _strips(view: TimelineView, layout: TimelineLayout):
    return zip(view.strips, layout.strips, strict=True)


@pytest.mark.parametrize("air", [ROOMY, TIGHT])
@FEWER
@given(view=drawn(drawn_timeline))
def test_every_text_is_there(view: TimelineView, air: Air) -> None:
    assert not _said(view) - _shown([arrange(view, air)])


@settings(max_examples=settings.default.max_examples // 10)
@given(drawn(drawn_timeline))
def test_every_page_can_be_read_and_every_step_is_on_one(view: TimelineView) -> None:
    sheet, found = pages(view)
    assert all(layout.smallest_on(sheet) >= READABLE for layout in found)
    shown = [told.id for layout in found for strip in layout.view.strips for told in strip.bars]
    assert shown == [told.id for strip in view.strips for told in strip.bars]


def test_sixty_steps_go_on_with_the_name_of_their_strip() -> None:
    view = timeline(Strip("大型", "承诺办结：60个工作日", 60.0, tuple(bar(n, n - 1, n) for n in range(1, 61))))
    sheet, found = pages(view)
    assert sheet == A4
    assert len(found) == 2
    assert [strip.title for layout in found for strip in layout.view.strips][1].startswith("大型（续）")


def test_a_few_steps_lie_on_a_sheet_that_is_turned() -> None:
    sheet, found = pages(two_situations(), A3)
    assert (sheet, len(found)) == (A3.turned, 1)


@pytest.mark.parametrize(("rows", "air", "sheets"), [(10, ROOMY, 1), (12, TIGHT, 1), (20, TIGHT, 1), (22, ROOMY, 2)])
def test_rows_stand_closer_where_that_spares_a_second_sheet(rows: int, air: Air, sheets: int) -> None:
    situations = [Strip(name, "", None, tuple(bar(n, n, n + 1) for n in range(rows))) for name in ("大型", "小型")]
    _, found = pages(timeline(*situations))
    assert len(found) == sheets
    assert found == tuple(arrange(layout.view, air) for layout in found)


def test_who_acts_stands_beside_the_name_only_where_it_fits_there() -> None:
    steps = (bar(1, 0, 1), bar(2, 1, 2, actor="某某市市场监督管理局综合窗口"))
    [strip] = arrange(timeline(Strip("", "", None, steps)), TIGHT).strips
    assert [len({text.y for text in row.label.texts}) for row in strip.rows] == [1, 2]


def test_what_nobody_would_write_is_laid_out() -> None:
    layout = arrange(hostile())
    assert all(row.box.right <= layout.width for strip in layout.strips for row in strip.rows)


def test_the_unit_of_the_axis_stands_beside_the_last_day() -> None:
    view = replace(timeline(Strip("", "", 20.0, (bar(1, 0, 20),))), unit="working days")
    [strip] = arrange(view).strips
    [unit] = [text for text in strip.heading if text.text == "working days"]
    assert all(text.x + text.width / 2 < unit.x for _, texts in strip.ticks for text in texts)


def test_nothing_at_all_is_laid_out() -> None:
    assert pages(timeline())[1][0].strips == ()


@pytest.mark.parametrize(
    ("days", "room", "expected"),
    [
        (1, 400, [0, 1]),
        (7, 400, [0, 1, 2, 3, 4, 5, 6, 7]),
        (20, 400, list(range(0, 21, 2))),
        (90, 400, list(range(0, 91, 10))),
    ],
)
def test_an_axis_names_round_days(days: float, room: float, expected: list[int]) -> None:
    assert ticks(days, room) == expected


@pytest.mark.parametrize("days", [0.25, 1, 3000, 100_000])
def test_an_axis_of_any_length_has_a_few_days(days: float) -> None:
    assert 1 <= len(ticks(days, 400)) <= 16


def test_two_situations_lie_as_they_always_did() -> None:
    layout = arrange(two_situations())
    told = [
        f"{strip.end:.0f} | "
        + "; ".join(f"{row.bar.x:.0f}–{row.bar.right:.0f} at {row.box.y:.0f}" for row in strip.rows)
        for strip in layout.strips
        if strip.end is not None
    ]
    assert told == [
        "596 | 262–279 at 139; 279–479 at 175; 279–285 at 212; 479–521 at 248",
        "262 | 262–268 at 368",
    ]


def _said(view: TimelineView) -> Counter[str]:
    said = [view.title, view.subtitle, view.note, view.footer]
    for strip in view.strips:
        said += [strip.title, strip.total]
        for told in strip.bars:
            said += [told.number, told.title, told.actor, told.length, *told.badges]
    return Counter("".join(said).replace(" ", ""))


def _shown(layouts) -> Counter[str]:
    found = []
    for layout in layouts:
        texts = [*layout.heading, *layout.foot]
        for strip in layout.strips:
            texts += strip.heading
            for row in strip.rows:
                texts += [*row.label.texts, *(text for badge in row.label.badges for text in badge.texts)]
        found += [text.text for text in texts]
    return Counter("".join(found).replace(" ", ""))
