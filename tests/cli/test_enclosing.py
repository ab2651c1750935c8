"""Forms and data enclosed in documents, read back by the real poppler and qpdf."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from exporters.pdf.installation import missing

CITY = Path(__file__).parents[2] / "examples" / "city"
ITEM = "qingshi-civil--marriage-registration"
BLANK = "files/marriage-statement-blank.svg"
SAMPLES = ("marriage-statement", "resident-id-card")
MADE = ("--view", "checklist", "--format", "pdf")
pytestmark = [
    pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango"),
    pytest.mark.skipif(not shutil.which("pdfdetach"), reason="no poppler"),
]


@pytest.fixture
def city(tmp_path) -> Path:
    return Path(shutil.copytree(CITY, tmp_path / "city"))


def run(*command) -> str:
    return subprocess.run([str(part) for part in command], capture_output=True, check=True, text=True).stdout


def enclosed(file: Path) -> list[str]:
    return [line.partition(": ")[2] for line in run("pdfdetach", "-list", file).splitlines()[1:]]


def test_clean_forms_are_enclosed_as_they_are(keli, tmp_path) -> None:
    assert keli("export", ITEM, *MADE, "--attach-forms", "-C", CITY, "-o", tmp_path).returncode == 0
    file = tmp_path / f"{ITEM}.checklist.pdf"
    names = ["marriage-statement-blank.svg", "marriage-statement-sample.svg", "resident-id-card-sample.svg"]
    assert enclosed(file) == names
    run("pdfdetach", "-saveall", "-o", tmp_path, file)
    assert (tmp_path / names[0]).read_bytes() == (CITY / BLANK).read_bytes()


def test_a_page_leads_to_forms_beside_it_and_none_where_it_is_written_alone(keli, tmp_path) -> None:
    options = (ITEM, "--view", "guide", "--format", "html", "--attach-forms", "-C", CITY)
    assert keli("export", *options, "-o", tmp_path).returncode == 0
    links = re.findall(r'href="(forms/[^"]+)"', (tmp_path / f"{ITEM}.guide.html").read_text("utf-8"))
    assert {(tmp_path / link).read_bytes() for link in links} >= {(CITY / BLANK).read_bytes()}
    assert sorted(path.name for path in (tmp_path / "forms").iterdir()) == sorted({Path(one).name for one in links})
    assert 'href="forms/' not in keli("export", *options, "-o", "-").stdout


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<svg onload='x'/>", "has a program in it"),
        (b"<svg>" + b" " * (20 * 2**20), "larger than is allowed"),
        (None, "there is no such file"),
        ("link", "a symbolic link"),
    ],
    ids=["active", "large", "missing", "link"],
)
def test_a_form_that_is_not_clean_is_left_out_and_said(content, why, keli, city, tmp_path) -> None:
    form = city / BLANK
    form.unlink()
    if content == "link":
        form.symlink_to("/etc/passwd")
    elif content is not None:
        form.write_bytes(content)
    done = keli("export", ITEM, *MADE, "--attach-forms", "-C", city, "-o", tmp_path, KELI_LANG="en")
    assert done.returncode == 1
    assert BLANK in done.stderr
    assert why in done.stderr
    assert enclosed(tmp_path / f"{ITEM}.checklist.pdf") == [f"{name}-sample.svg" for name in SAMPLES]


def test_for_archives_it_is_pdf_a_3_with_the_item_inside(keli, tmp_path) -> None:
    done = keli("export", ITEM, *MADE, "--archive", "-C", CITY, "-o", tmp_path)
    assert done.returncode == 0
    file = tmp_path / f"{ITEM}.checklist.pdf"
    assert enclosed(file) == [f"{ITEM}.yaml"]
    run("pdfdetach", "-saveall", "-o", tmp_path, file)
    source = CITY / "items" / "qingshi-civil" / f"{ITEM}.yaml"
    assert (tmp_path / f"{ITEM}.yaml").read_bytes() == source.read_bytes()
    meta = run("pdfinfo", "-meta", file)
    assert 'pdfaid:part="3"' in meta
    assert 'pdfaid:conformance="A"' in meta
    assert "Tagged:          yes" in run("pdfinfo", file)
    plain = subprocess.run(["qpdf", "--qdf", file, "-"], capture_output=True, check=True).stdout
    assert b"/AFRelationship /Source" in plain
    assert b"/AF [" in plain
    assert b"/OutputIntents" in plain
    assert "No syntax or stream encoding errors found" in run("qpdf", "--check", file)


def test_of_a_bundle_the_members_are_enclosed_too(keli, tmp_path) -> None:
    keli("export", "newborn", *MADE, "--archive", "-C", CITY, "-o", tmp_path)
    file = tmp_path / "newborn.checklist.pdf"
    assert "newborn.yaml" in enclosed(file)
    assert len(enclosed(file)) == 6
    plain = subprocess.run(["qpdf", "--qdf", file, "-"], capture_output=True, check=True).stdout
    assert plain.count(b"/AFRelationship /Source") == 1
    assert plain.count(b"/AFRelationship /Data") == 5


def test_the_same_document_gives_the_same_bytes_with_what_it_encloses(keli, tmp_path) -> None:
    for folder in ("one", "two"):
        keli("export", ITEM, *MADE, "--archive", "--attach-forms", "-C", CITY, "-o", tmp_path / folder)
    one, two = ((tmp_path / folder / f"{ITEM}.checklist.pdf").read_bytes() for folder in ("one", "two"))
    assert one == two
