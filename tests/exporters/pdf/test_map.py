"""The map as PDF, by the real WeasyPrint, read back by the real poppler."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from catalog.findings.words import Language
from exporters.layout.map.layout import Mode
from exporters.layout.map.pages import pages
from exporters.layout.map.sizes import TEXT
from exporters.layout.paper import A4
from exporters.pdf.installation import missing
from exporters.pdf.map import render
from exporters.subjects import whole_subject
from guides.map.build import map_of
from guides.map.view import MapView
from tests.exporters.document_samples import library

pytestmark = [
    pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler"),
]


@pytest.fixture(scope="module")
def licence(food: MapView, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("pdf") / "map.pdf"
    file.write_bytes(render(food))
    return file


@pytest.mark.parametrize("name", ["food", "english", "large"])
def test_all_text_can_be_selected_and_searched(name: str, tmp_path: Path, request, said) -> None:
    view: MapView = request.getfixturevalue(name)
    (tmp_path / "map.pdf").write_bytes(render(view, Mode.SPINE))
    shown = _read("pdftotext", "-raw", str(tmp_path / "map.pdf"), "-")
    left = "".join(shown.split())
    assert [text for text in said(view) if "".join(text.split()) not in left] == []


def test_text_is_as_large_on_each_sheet_as_it_is_laid_out_for(tmp_path: Path) -> None:
    view = map_of(whole_subject(library(), "qingshi-police--identity-card", Language.ZH))
    file = tmp_path / "map.pdf"
    file.write_bytes(render(view, Mode.SPINE))
    layouts = pages(view, Mode.SPINE, A4)
    assert len({layout.scale for layout in layouts}) == len(layouts) == 2
    for page, layout in enumerate(layouts, start=1):
        words = _read("pdftotext", "-bbox", "-f", str(page), "-l", str(page), str(file), "-")
        found = re.findall(r'xMin="([\d.]+)" .* xMax="([\d.]+)" .*>([\u4e00-\u9fff]{2,4}：[\u4e00-\u9fff]{2,})<', words)
        sizes = {round((float(right) - float(left)) / len(text), 2) for left, right, text in found}
        assert sizes == {round(TEXT * layout.scale, 2)}


def test_the_document_is_tagged_and_says_its_title_and_language(licence: Path, food: MapView) -> None:
    told = _read("pdfinfo", str(licence))
    assert "Tagged:          yes" in told
    assert f"Title:           {food.title}" in told
    assert "Pages:           1" in told
    assert b"/Lang (zh-CN)" in _plain(licence)


def test_headings_paragraphs_and_lists_are_tagged_as_such(licence: Path) -> None:
    told = _read("pdfinfo", "-struct", str(licence))
    assert [name for name in ("H1", "H2", "H3", "P", "L", "LI") if f" {name}" not in told] == []
    assert "Figure" not in told


def test_links_work(licence: Path) -> None:
    plain = _plain(licence)
    assert b"/URI (tel:12345)" in plain
    assert b"/URI (https://www.example.cn/complaints)" in plain


def test_branches_are_bookmarks(licence: Path) -> None:
    assert _plain(licence).count(b"/Dest") >= 12


def test_the_same_map_gives_the_same_bytes(licence: Path, food: MapView) -> None:
    assert licence.read_bytes() == render(food)


def test_an_overview_that_lies_and_pages_that_stand_each_have_a_page_of_their_size(tmp_path: Path) -> None:
    view = map_of(whole_subject(library(), "newborn", Language.ZH))
    sizes = [(layout.paper.width, layout.paper.height) for layout in pages(view, Mode.HUB, A4)]
    assert len(set(sizes)) == 2
    (tmp_path / "map.pdf").write_bytes(render(view))
    told = _read("pdfinfo", "-l", str(len(sizes) + 1), str(tmp_path / "map.pdf"))
    found = re.findall(r"Page +\d+ size: +([\d.]+) x ([\d.]+)", told)
    assert [(float(width), float(height)) for width, height in found] == sizes


def test_hostile_text_is_written_as_text(hostile: MapView) -> None:
    written = render(hostile)
    assert written.startswith(b"%PDF")
    assert b"/JavaScript" not in written


def _read(*arguments: str) -> str:
    return subprocess.run(arguments, check=True, capture_output=True).stdout.decode()


def _plain(file: Path) -> bytes:
    if not shutil.which("qpdf"):
        pytest.skip("no qpdf")
    return subprocess.run(
        ["qpdf", "--qdf", "--object-streams=disable", str(file), "-"], check=True, capture_output=True
    ).stdout
