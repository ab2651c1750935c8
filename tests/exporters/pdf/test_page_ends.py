"""Where pages end: within no label, whatever stands above; and a heading at the end of one is told."""

import re
import subprocess

import pytest
from msgspec.structs import replace

from exporters.html.guide import written
from exporters.html.page import Sort, style_of
from exporters.pdf.document import print_page
from exporters.pdf.guide import render
from exporters.pdf.installation import missing
from exporters.pdf.reading import read_back
from exporters.svg.theme import HOUSE
from guides.document.build import document_of
from guides.document.order import order_named
from guides.document.view import Block, Entries, Facts, Row, Section, Table, Written
from guides.map.view import Card, Fact
from tests.exporters.document_samples import hostile

pytestmark = pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango")
LONG = "这一项的名称长到要分成两行来写才行"
PLACES = range(36)


@pytest.fixture(scope="module")
def held():
    """Read a guide back whose sections begin at many heights of a page."""
    view = document_of(hostile(), order_named("national"))
    sections = tuple(section for place in PLACES for section in _sections(place))
    content = render(replace(view, title="题", name="", description="", sections=sections))
    return read_back(content), _pages(content)


def _pages(content: bytes) -> list[str]:
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
    return ["".join(page.split()) for page in done.stdout.decode().split("\f")]


def _sections(place: int) -> tuple[Section, Section]:
    facts = tuple(Fact(f"{LONG}{place}·{number}", "值") for number in range(4))
    cards = tuple(Card(f"条{place}·{number}") for number in range(place % 2 + 1))
    above = Section(f"a{place}", f"前{place}节", (Written("填\n\n" * (place % 9 + 3)),))
    return above, Section(f"s{place}", f"第{place}节", (Facts(facts), Entries(cards)))


def test_a_label_stands_on_one_page_with_its_value(held) -> None:
    said = "".join(held[0].text.split())
    assert [place for place in PLACES if any(f"{LONG}{place}·{number}值" not in said for number in range(4))] == []


def test_the_few_lines_of_a_short_section_stand_on_one_page(held) -> None:
    for place in PLACES:
        [whole] = [page for page in held[1] if f"条{place}·{place % 2}" in page]
        assert f"第{place}节" in whole


@pytest.mark.parametrize("names", ["甲乙丙丁", "丙丁甲乙"])
def test_no_low_row_stands_alone_where_a_table_begins_or_ends(names: str) -> None:
    assert all(("甲" in text) == ("乙" in text) for text in _broken(_table(names)))


def test_a_high_row_may_stand_alone() -> None:
    for names in ("甲乙丙丁", "丙丁甲乙"):
        assert any(("甲" in text) != ("乙" in text) for text in _broken(_table(names, "要求很多，" * 20)))


def test_a_table_need_not_begin_on_the_page_of_the_list_before_it() -> None:
    cards = tuple(Card(f"条{place}") for place in range(3))
    page = _written(Entries(cards, "situations", "情形"), Table("问题", ("名", "值"), _rows("甲乙", "要求很多，" * 20)))
    [told] = re.findall("<section.*</section>", page, re.DOTALL)
    assert any(("条2" in text) and ("甲" not in text) for text in _broken(told))


def _broken(told: str) -> list[str]:
    """Print a part of a page at many heights, and give the texts of the pages."""
    above = (f"<div style='break-before:page;height:{high}mm'></div>{told}" for high in range(175, 255, 3))
    page = f"<html lang=zh><title>题</title><body>{''.join(above)}"
    return _pages(print_page(page, style_of("guide", Sort.PAPER, HOUSE)))


def test_what_follows_a_table_of_one_row_need_not_stand_on_its_page() -> None:
    assert 'class="low"' not in _table("甲")


@pytest.mark.parametrize(("value", "is_deep"), [("两个工作日", False), ("两个工作日（有许可证：是）" * 8, True)])
def test_a_column_of_long_values_is_wider(value: str, is_deep: bool) -> None:
    rows = tuple(replace(row, cells=((Fact("", "某科"),), (Fact("", value),), *row.cells)) for row in _rows("甲乙"))
    assert ("deep" in _written(Table("表", ("名", "谁", "时限", "说明"), rows))) is is_deep


def test_the_longest_label_of_a_window_stands_on_one_line() -> None:
    page = _written(Facts((Fact("窗口办理 · 是否进驻政务大厅", "是"),)))
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"],
        input=print_page(page, style_of("guide", Sort.PAPER, HOUSE)),
        capture_output=True,
        check=True,
    )
    assert re.search("窗口办理 · 是否进驻政务大厅 +是", done.stdout.decode())


def _table(names: str, value: str = "值") -> str:
    """Write a guide for paper that is one table, and give the table."""
    [table] = re.findall("<table.*</table>", _written(Table("表", ("名", "值"), _rows(names, value))), re.DOTALL)
    return table


def _rows(names: str, value: str = "值") -> tuple[Row, ...]:
    return tuple(Row(name, (), ((Fact("", value),),)) for name in names)


def _written(*blocks: Block) -> str:
    """Write a guide for paper that has one section."""
    view = replace(document_of(hostile(), order_named("national")), sections=(Section("t", "表", blocks),))
    return written(view, HOUSE, Sort.PAPER, lambda *_: ())


def test_a_heading_that_ends_a_page_is_told() -> None:
    page = "<html lang=zh><title>题</title><body><h2>上</h2><p>一<h2>末</h2><p style='break-before:page'>二"
    assert read_back(print_page(page, "p{margin:0}")).ending_pages == ("末",)
