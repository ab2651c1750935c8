"""Posters as PDF and SVG, by the real WeasyPrint, read back by the real poppler and qpdf."""

import re
import shutil
import subprocess
from xml.etree.ElementTree import fromstring

import pytest
from msgspec.structs import replace

from catalog.findings.words import Language
from exporters.guide import render
from exporters.layout.paper import A3, READABLE
from exporters.look import Look
from exporters.pdf.installation import missing
from exporters.pictures import poster
from exporters.subjects import subject_of
from exporters.svg.codes import qr
from exporters.svg.poster import draw
from exporters.svg.theme import HOUSE
from exporters.view import Format, View
from tests.exporters.document_samples import ADDRESS, hostile, library, subject

printed = [
    pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler"),
]
ITEM = "qingshi-amr--food-business-new"
BLEED, SLUG = 3 * 72 / 25.4, 9 * 72 / 25.4


def told(program: str, pdf: bytes, folder, *options: str) -> str:
    file = folder / "poster.pdf"
    file.write_bytes(pdf)
    to = ["-"] if program == "pdftotext" else []
    return subprocess.run([program, *options, file, *to], capture_output=True, check=True, text=True).stdout


def boxes(pdf: bytes, folder) -> dict[str, list[float]]:
    lines = told("pdfinfo", pdf, folder, "-box").splitlines()
    return {line.split(":")[0]: [float(part) for part in line.split()[1:]] for line in lines if "Box:" in line}


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("language", Language)
class TestOnPaper:
    pytestmark = printed

    def test_it_is_one_tagged_sheet_of_a3_with_title_contacts_version_and_day(self, language, tmp_path) -> None:
        one = subject(ITEM, language)
        [pdf] = render(one, View.POSTER, Format.PDF, Look())
        info = told("pdfinfo", pdf, tmp_path)
        assert "Pages:           1\n" in info
        assert "(A3)" in info
        assert "Tagged:          yes" in info
        text = squeezed(told("pdftotext", pdf, tmp_path, "-raw"))
        day = {Language.ZH: "资料截至2026-01-01", Language.EN: "asof2026-01-01"}[language]
        for said in (one.title, one.subtitle, ADDRESS, day, *(way.value.plain for way in one.item.consult)):
            assert squeezed(said) in text
        assert "No syntax or stream encoding errors found" in told("qpdf", pdf, tmp_path, "--check")

    def test_for_a_printer_it_goes_beyond_the_edge_and_the_boxes_say_how_far(self, language, tmp_path) -> None:
        [pdf] = render(subject(ITEM, language), View.POSTER, Format.PDF, Look(bleed=True))
        found = boxes(pdf, tmp_path)
        assert found["TrimBox"] == [0.0, 0.0, 841.89, 1190.55]
        for name, around in (("BleedBox", BLEED), ("MediaBox", SLUG)):
            wanted = [-around, -around, 841.89 + around, 1190.55 + around]
            assert found[name] == pytest.approx(wanted, abs=0.01)


@pytest.mark.skipif(not shutil.which("pdftoppm"), reason="no poppler")
def test_the_band_is_printed_as_far_as_the_bleed_and_no_farther(tmp_path) -> None:
    [pdf] = render(subject(ITEM), View.POSTER, Format.PDF, Look(bleed=True))
    file = tmp_path / "poster.pdf"
    file.write_bytes(pdf)
    shown = subprocess.run(["pdftoppm", "-r", "72", "-gray", file], capture_output=True, check=True).stdout
    width, height = (int(part) for part in shown.split(b"\n")[1].split())
    dots = shown[-width * height :]
    row = dots[(height - 60) * width : (height - 59) * width]
    dark = [place for place, dot in enumerate(row) if dot < 128]
    assert abs(dark[0] - (SLUG - BLEED)) <= 1
    assert abs(dark[-1] - (width - SLUG + BLEED)) <= 2


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler")
def test_a_click_on_the_code_leads_where_a_scan_does(tmp_path) -> None:
    [pdf] = render(subject(ITEM), View.POSTER, Format.PDF, Look())
    (tmp_path / "poster.pdf").write_bytes(pdf)
    plain = subprocess.run(["qpdf", "--qdf", tmp_path / "poster.pdf", "-"], capture_output=True, check=True).stdout
    assert f"/URI ({ADDRESS})".encode() in plain


def test_the_same_poster_gives_the_same_bytes() -> None:
    look = Look(bleed=True)
    assert render(subject(ITEM), View.POSTER, Format.PDF, look) == render(subject(ITEM), View.POSTER, Format.PDF, look)


def test_its_code_has_every_dot_of_the_address() -> None:
    drawn = draw(poster(subject(ITEM), Look()), HOUSE)
    assert drawn.count("h1v1h-1z") == sum(map(sum, qr(ADDRESS).matrix))


def test_without_an_address_there_is_no_code() -> None:
    drawn = draw(poster(replace(subject(ITEM), address=""), Look()), HOUSE)
    assert "h1v1h-1z" not in drawn
    assert "扫码" not in drawn


@pytest.mark.parametrize("name", ["open-pharmacy", "enterprise-change"])
def test_a_map_too_large_to_be_read_names_things_only_and_where_to_go_and_when(name) -> None:
    made = poster(subject_of(library(), name, Language.ZH, {})[0], Look())
    assert made.layout.min_print_pt >= READABLE
    drawn = draw(made, HOUSE)
    assert "营业执照" in drawn
    assert "材料形式" not in drawn
    assert "望溪街18号" in drawn
    assert "办理时间" in drawn


def test_every_item_of_the_city_has_a_poster_that_can_be_read() -> None:
    for name in library().files:
        if name.startswith("items/"):
            made = poster(subject(name.rpartition("/")[2].removesuffix(".yaml")), Look())
            assert made.layout.min_print_pt >= READABLE
            assert (made.paper.width, made.paper.height) in {(A3.width, A3.height), (A3.height, A3.width)}


def test_hostile_text_stays_text_within_its_sheet() -> None:
    drawn = draw(poster(hostile(), Look()), HOUSE)
    fromstring(drawn)  # noqa: S314 we wrote it ourselves
    assert "<script" not in drawn
    assert "javascript:" not in re.sub(r">[^<]*<", "><", drawn)
