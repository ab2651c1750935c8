"""Documents of a bundle as PDF and HTML, by the real WeasyPrint, read back by the real poppler and qpdf."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from catalog.findings.words import Language
from exporters.guide import render
from exporters.look import Look
from exporters.pdf.installation import missing
from exporters.subjects import subject_of
from exporters.view import Format, View
from guides.bundle.members import members_of
from tests.exporters.document_samples import library

pytestmark = [
    pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango"),
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="no poppler"),
]


@pytest.fixture(scope="module")
def subject():
    return subject_of(library(), "disability-service", Language.ZH, {})[0]


@pytest.fixture(scope="module")
def guide(subject, tmp_path_factory) -> Path:
    file = tmp_path_factory.mktemp("pdf") / "guide.pdf"
    file.write_bytes(render(subject, View.GUIDE, Format.PDF, Look())[0])
    return file


def read(*command) -> str:
    return subprocess.run([str(part) for part in command], capture_output=True, check=True, text=True).stdout


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_guide_tells_every_member_and_what_it_saves_in_whole_tables(guide, subject) -> None:
    pages = [squeezed(page) for page in read("pdftotext", "-layout", guide, "-").split("\f")]
    whole = "".join(pages)
    for place, one in enumerate(members_of(subject.thing, subject), 1):
        assert squeezed(f"{place}. {one.title}") in whole
    [page] = [page for page in pages if "比一比" in page]
    assert "省了多少" in page
    assert "证照（张）" in page


def test_a_guide_has_no_error_and_leads_to_its_sections(guide) -> None:
    assert "No syntax or stream encoding errors found" in read("qpdf", "--check", guide)
    plain = subprocess.run(["qpdf", "--qdf", str(guide), "-"], capture_output=True, check=True).stdout.decode("latin-1")
    titles = {bytes.fromhex(found).decode("utf-16") for found in re.findall(r"/Title <([0-9a-f]+)>", plain)}
    assert {"包含事项", "申请材料", "办理流程"} <= titles


def test_a_chart_that_cannot_be_read_on_a4_has_a_larger_sheet(guide) -> None:
    assert re.search(r"Page +\d+ size: +841.89 x 1190.55 pts \(A3\)", read("pdfinfo", "-l", "99", guide))


@pytest.mark.parametrize("view", [View.GUIDE, View.BRIEF, View.CHECKLIST])
def test_pages_of_a_bundle_name_its_members(view, subject) -> None:
    page = render(subject, view, Format.HTML, Look())[0].decode()
    assert all(one.title in page for one in members_of(subject.thing, subject))
