"""Notices on one page, and lists to tick off, as PDF and as pages of HTML."""

import re
import shutil
import subprocess

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from catalog.situations.answers import read_answers
from exporters.html import brief as html_brief
from exporters.html import checklist as html_checklist
from exporters.pdf import brief, checklist
from exporters.pdf.installation import missing
from guides.brief.build import brief_of
from guides.checklist.build import checklist as checklist_of
from tests.exporters.document_samples import HOSTILE, bundle, hostile, subject

pytestmark = [
    pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler"),
]
ITEM = "qingshi-amr--food-business-new"
LONGEST = "qingshi-amr--drug-retail-new"


@pytest.fixture(scope="module")
def mine():
    whole = subject(ITEM)
    return checklist_of(whole, whole.cases, read_answers(whole.cases, {"business": "catering"}))


def told(program: str, pdf: bytes, folder) -> str:
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    command = [program, str(file)] if program == "pdfinfo" else [program, "-raw", str(file), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


@pytest.mark.parametrize("item_id", [ITEM, LONGEST, "qingshi-civil--marriage-registration"])
def test_a_notice_is_one_page(item_id, tmp_path) -> None:
    info = told("pdfinfo", brief.render(brief_of(subject(item_id))), tmp_path)
    assert "Pages:           1\n" in info
    assert "Tagged:          yes" in info


def test_the_headings_at_the_top_of_both_columns_are_level(tmp_path) -> None:
    # the second column begins with a heading here; where it goes on with a list there is nothing to be level
    heights = _heights(brief.render(brief_of(subject("qingshi-civil--marriage-registration"))), tmp_path)
    assert heights["谁能办"] == heights["跑几次"]


def test_the_lines_of_the_title_stand_as_close_beside_a_code_that_is_higher(tmp_path) -> None:
    english = subject("qingshi-police--identity-card", Language.EN).at("https://guides.example.cn/x.guide.html")
    plain = replace(english, address="")
    close, beside = (_heights(brief.render(brief_of(one)), tmp_path) for one in (plain, english))
    assert beside["2026-01-01"] - beside["Qingshi"] == pytest.approx(close["2026-01-01"] - close["Qingshi"])


def _heights(pdf: bytes, folder) -> dict[str, float]:
    """Give how far below the top of the page each word stands where it is first said."""
    file = folder / "document.pdf"
    file.write_bytes(pdf)
    boxes = subprocess.run(["pdftotext", "-bbox", str(file), "-"], capture_output=True, check=True, text=True).stdout
    words = re.findall(r'yMin="([0-9.]+)" xMax="[0-9.]+" yMax="[0-9.]+">([^<]*)<', boxes)
    return {word: float(top) for top, word in reversed(words)}


def test_a_notice_is_set_closer_before_a_few_lines_go_on_to_a_second_page(tmp_path) -> None:
    info = told("pdfinfo", brief.render(brief_of(bundle("enterprise-change"))), tmp_path)
    assert "Pages:           1\n" in info


def test_a_notice_that_no_page_can_hold_goes_on_and_is_cut_nowhere(tmp_path) -> None:
    text = "".join(told("pdftotext", brief.render(brief_of(hostile())), tmp_path).split())
    assert text.count("长") >= 3000


def test_the_same_notice_gives_the_same_bytes() -> None:
    assert brief.render(brief_of(subject(ITEM))) == brief.render(brief_of(subject(ITEM)))


def test_a_list_has_what_is_needed_and_why(mine, tmp_path) -> None:
    text = "".join(told("pdftotext", checklist.render(mine), tmp_path).split())
    for section in mine.sections:
        for one in (*section.entries, *section.not_needed):
            assert "".join(one.label.split()) in text
            assert "".join(one.why.split()) in text
    assert [one.ask for one in mine.open if "".join(one.ask.split()) not in text] == []


def test_materials_and_forms_have_boxes_to_tick(mine) -> None:
    page = html_checklist.render(mine).decode()
    count = sum(len(section.entries) for section in mine.sections if section.id in ("materials", "forms"))
    assert count
    assert len(re.findall('<input type="checkbox" aria-label', page)) == count


def test_a_line_may_end_between_two_facts() -> None:
    pages = (
        html_brief.render(brief_of(subject(ITEM))),
        html_checklist.render(checklist_of(subject(ITEM), subject(ITEM).cases, {})),
    )
    assert [page.decode().count("</p><p><b>") for page in pages] == [0, 0]


def test_a_list_says_where_to_go_and_parts_the_answers(mine) -> None:
    page = html_checklist.render(mine).decode()
    assert "云岭市青石区望溪街18号" in page
    assert "<p>自有；租用</p>" in page


def test_hostile_text_stays_text() -> None:
    whole = hostile()
    for page in (
        html_brief.render(brief_of(whole)).decode(),
        html_checklist.render(checklist_of(whole, whole.cases, {})).decode(),
    ):
        assert "<script" not in page
        assert "{{ 7 * 7 }}" in page
        assert HOSTILE.rpartition("\u202e")[2] in page
