"""A guide as PDF, by the real WeasyPrint, read back by the real poppler and qpdf."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from msgspec.structs import replace

from exporters.pdf.guide import render
from exporters.pdf.installation import missing
from exporters.pdf.reading import read_back
from guides.document.build import document_of
from guides.document.order import order_named
from guides.document.view import Picture, Section
from guides.flow.view import FlowView
from tests.exporters.document_samples import ADDRESS, HOSTILE, hostile, subject

pytestmark = [
    pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler"),
]
ITEM = "qingshi-amr--food-business-new"


@pytest.fixture(scope="module")
def view():
    return document_of(subject(ITEM), order_named("national"))


@pytest.fixture(scope="module")
def guide(view, tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("pdf") / "guide.pdf"
    file.write_bytes(render(view))
    return file


@pytest.fixture(scope="module")
def plain(guide) -> str:
    return subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", str(guide), "-"], capture_output=True, check=True
    ).stdout.decode("latin-1")


def read(*command) -> str:
    return subprocess.run([str(part) for part in command], capture_output=True, check=True, text=True).stdout


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_it_is_tagged_and_says_its_title_and_language(guide, plain, view) -> None:
    told = read("pdfinfo", guide)
    assert "Tagged:          yes" in told
    assert f"Title:           {view.title}" in told
    assert "/Lang (zh-CN)" in plain
    assert "pdfuaid" in plain


def test_sections_are_bookmarks(plain, view) -> None:
    titles = {bytes.fromhex(found).decode("utf-16") for found in re.findall(r"/Title <([0-9a-f]+)>", plain)}
    assert {section.title for section in view.sections} <= titles


def test_contents_name_the_page_on_which_a_section_begins(guide, view) -> None:
    pages = read("pdftotext", "-layout", guide, "-").split("\f")
    for section in view.sections:
        number = int(re.search(rf"{section.title}[. ]*(\d+)\n", pages[0])[1])
        assert squeezed(section.title) in squeezed(pages[number - 1])


def test_pages_of_text_have_a_head_and_their_number(guide, view) -> None:
    pages = read("pdftotext", guide, "-").split("\f")[:-1]
    numbered = [text for place, text in enumerate(pages, 1) if f"{place}/{len(pages)}" in squeezed(text)]
    assert len(numbered) > len(pages) / 2
    assert all(view.title in text for text in numbered)
    assert view.footer in pages[-1]


def test_its_links_work(plain) -> None:
    assert f"/URI ({ADDRESS})" in plain
    assert "/URI (tel:" in plain
    assert plain.count("/Dest") >= 10


def test_its_map_has_real_headings_and_links(guide, plain) -> None:
    told = read("pdfinfo", "-struct", guide)
    assert told.count("H4") >= 5
    assert re.search(r"/Dest <?\(?(map2|feff006d006100700032|6d617032)", plain, re.IGNORECASE)
    assert plain.count("/URI (https://") > 3


def test_pictures_too_large_for_a_page_with_text_follow_at_the_end(guide, view) -> None:
    pages = [squeezed(text) for text in read("pdftotext", guide, "-").split("\f")]
    named = [int(number) for text in pages for number in re.findall(r"，见第(\d+)页", text)]
    assert named
    assert min(named) > max(place for place, text in enumerate(pages, 1) if view.sections[-1].title in text)
    assert len(pages) - 1 == max(named)


def test_a_picture_between_the_text_says_no_more_what_the_guide_says_one_on_its_own_sheet_does(view, tmp_path) -> None:
    small = document_of(subject("yunling-hrss--insurance-record"), order_named("national"))
    pictures = [Section(f"s{place}", "图", (Picture(_flow(one), ""),)) for place, one in enumerate((small, view))]
    file = tmp_path / "pictures.pdf"
    file.write_bytes(render(replace(view, sections=tuple(pictures))))
    text = squeezed(read("pdftotext", file, "-"))
    assert [squeezed(_flow(one).title) in text for one in (small, view)] == [False, True]


def _flow(view) -> FlowView:
    return next(drawn for drawn in view.pictures if isinstance(drawn, FlowView))


def test_pictures_say_what_they_show_and_heads_what_they_are_of(guide, plain) -> None:
    told = read("pdfinfo", "-struct", guide)
    assert told.count("Figure") == plain.count("/Alt ")
    assert plain.count("/Headers ") > plain.count("/S /TD") / 2


def test_heads_of_tables_are_said_again_on_the_next_page(guide) -> None:
    pages = [squeezed(text) for text in read("pdftotext", guide, "-").split("\f")]
    assert sum("材料名称材料形式、份数来源" in text for text in pages) >= 2


def test_no_heading_ends_a_page(guide) -> None:
    assert read_back(guide.read_bytes()).ending_pages == ()


def test_letters_are_embedded(guide) -> None:
    lines = read("pdffonts", guide).splitlines()[2:]
    assert lines
    assert all(line.split()[-5:-3] == ["yes", "yes"] for line in lines)


def test_its_text_is_that_of_the_guide_and_cut_nowhere(tmp_path) -> None:
    file = tmp_path / "hostile.pdf"
    file.write_bytes(render(document_of(hostile(), order_named("national"))))
    text = squeezed(read("pdftotext", "-raw", file, "-"))
    assert "{{7*7}}" in text
    assert text.count("长") >= 9000
    assert squeezed(HOSTILE[:25]) in text


def test_the_same_guide_gives_the_same_bytes(guide, view) -> None:
    assert render(view) == guide.read_bytes()


def test_another_process_gives_the_same_bytes(guide, tmp_path) -> None:
    code = (
        "import sys; from pathlib import Path; from exporters.pdf.guide import render; "
        "from guides.document.build import document_of; from guides.document.order import order_named; "
        "from tests.exporters.document_samples import subject; "
        f"Path(sys.argv[1]).write_bytes(render(document_of(subject({ITEM!r}), order_named('national'))))"
    )
    again = tmp_path / "again.pdf"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai"}
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", code, again], check=True, cwd=root, env=environment)
    assert again.read_bytes() == guide.read_bytes()


def test_nothing_is_wrong_with_the_file(guide) -> None:
    assert "No syntax or stream encoding errors found" in read("qpdf", "--check", guide)
