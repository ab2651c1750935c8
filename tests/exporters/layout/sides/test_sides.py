"""Tables of situations laid out: every cell within its column and row, nothing outside the page, nothing lost."""

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given, settings

from exporters.layout.paper import A3, A4, READABLE
from exporters.layout.sides.pages import pages
from exporters.layout.sides.table import MARGIN, ROOMY, TIGHT, TableLayout, arrange
from guides.sides.view import SidesView
from tests.chances import drawn
from tests.exporters.sides_samples import drawn_table, hostile, table, two_columns

FEWER = settings(max_examples=settings.default.max_examples // 4)


@pytest.mark.parametrize("air", [ROOMY, TIGHT])
@FEWER
@given(view=drawn(drawn_table))
def test_every_text_stands_within_one_column_and_its_row(view: SidesView, air: float) -> None:
    layout = arrange(view, air)
    edges = [MARGIN, *layout.columns, layout.width - MARGIN]
    for part in (layout.head, *layout.rows):
        for text in part.texts:
            assert any(left <= text.x and text.x + text.width <= right for left, right in pairwise(edges))
            assert part.box.y <= text.y <= part.box.bottom
    parts = sorted((part.box for part in (layout.head, *layout.bands, *layout.rows)), key=lambda box: box.y)
    assert all(abs(above.bottom - below.y) < 0.01 for above, below in pairwise(parts))
    assert parts[-1].bottom <= layout.height - MARGIN


@FEWER
@given(drawn(drawn_table))
def test_every_text_is_there(view: SidesView) -> None:
    assert not said(view) - shown(arrange(view))


@settings(max_examples=settings.default.max_examples // 20)
@given(drawn(drawn_table))
def test_every_page_can_be_read_and_every_row_is_on_one(view: SidesView) -> None:
    sheet, found = pages(view)
    assert all(layout.smallest_on(sheet) >= READABLE for layout in found)
    rows = [row for layout in found for section in layout.view.sections for row in section.rows]
    assert rows == [row for section in view.sections for row in section.rows]


def test_only_rows_that_differ_are_marked() -> None:
    assert [row.differs for row in arrange(two_columns()).rows] == [True, True, False]


def test_many_rows_go_on_under_the_same_head() -> None:
    sheet, found = pages(two_columns(100))
    assert sheet == A4
    assert len(found) > 1
    assert {"".join(text.text for text in layout.head.texts) for layout in found} == {"本人代办"}
    assert {"".join(text.text for text in layout.bands[0].texts) for layout in found} == {"申请材料"}


@pytest.mark.parametrize(("rows", "air", "sheets"), [(38, ROOMY, 1), (46, TIGHT, 1), (70, ROOMY, 2)])
def test_rows_stand_closer_where_that_spares_a_sheet(rows: int, air: float, sheets: int) -> None:
    _, found = pages(two_columns(rows))
    assert len(found) == sheets
    assert found == tuple(arrange(layout.view, air) for layout in found)


def test_a_paper_that_is_named_is_taken() -> None:
    assert pages(two_columns(), A3)[0] == A3


def test_many_situations_lie_on_a_larger_sheet() -> None:
    assert pages(table(tuple(f"情形{at}" for at in range(9))))[0] == A3.turned


def test_what_nobody_would_write_is_laid_out() -> None:
    layout = arrange(hostile())
    assert all(text.x + text.width <= layout.width for row in layout.rows for text in row.texts)


def said(view: SidesView) -> Counter[str]:
    found = [view.title, view.subtitle, view.topic, view.note, view.footer, *view.columns]
    for section in view.sections:
        found += [section.title, *(text for row in section.rows for text in (row.label, *row.cells))]
    return Counter("".join(found).replace(" ", ""))


def shown(layout: TableLayout) -> Counter[str]:
    texts = [*layout.heading, *layout.foot, *layout.head.texts]
    texts += [text for part in (*layout.bands, *layout.rows) for text in part.texts]
    return Counter("".join(text.text for text in texts).replace(" ", ""))
