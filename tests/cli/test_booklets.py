"""Booklets, made as people make them, and read back by the real poppler and qpdf."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from exporters.pdf.installation import missing
from exporters.pdf.reading import read_back

CITY = Path(__file__).parents[2] / "examples" / "city"
AUTHORITY = ("--authority", "qingshi-civil", "--of", "brief")
printed = pytest.mark.skipif(
    any("Pango" in error.message.en for error in missing()) or not shutil.which("pdftotext"), reason="no Pango"
)


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.fixture(scope="module")
def file(keli, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("booklet")
    done = keli("booklet", "--authority", "qingshi-civil", "-C", CITY, "-o", folder)
    file = folder / "qingshi-civil.booklet.pdf"
    assert (done.returncode, done.stderr) == (0, f"{file}\n")
    return file


@printed
def test_contents_and_index_name_the_pages_and_every_chapter_has_its_head(file) -> None:
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True).stdout
    pages = text.split("\f")[:-1]
    entries = re.findall(r"^\s*(\d)\s+(\S.*?)[ .]{3,}(\d+)$", pages[0], re.MULTILINE)
    assert [int(number) for number, _, _ in entries] == [1, 2, 3, 4]
    for number, title, page in entries:
        assert squeezed(f"{number}{title}") in squeezed(pages[int(page) - 1])
        assert re.search(rf"{re.escape(title.strip())}[ .]+{page}\b", pages[-1])
    assert "拼音索引" in pages[-1]
    assert all(f"{place}/{len(pages)}" in squeezed(page) for place, page in enumerate(pages, 1))


@printed
def test_a_chapter_begins_below_a_few_lines_of_the_one_before_whose_name_stays_above(file) -> None:
    text = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, text=True).stdout
    pages = text.split("\f")[:-1]
    places = {
        int(number): int(page) for number, page in re.findall(r"^ *(\d) .*?[ .]{3,}(\d+)$", pages[0], re.MULTILINE)
    }
    above = {number: int(pages[page - 1].split()[0]) for number, page in places.items()}
    assert above == {1: 1, 2: 2, 3: 2, 4: 4}  # the third begins where the second ends


@printed
def test_a_notice_begins_where_the_one_before_ends_if_it_fits_there_whole(keli, tmp_path) -> None:
    long, short = (f"qingshi-amr--{name}" for name in ("drug-retail-renew", "food-business-change"))
    keli("booklet", long, short, "--of", "brief", "-C", CITY, "-o", tmp_path)
    [file] = tmp_path.glob("*.pdf")
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True, text=True).stdout
    [shared] = [page for page in text.split("\f")[1:-2] if "变更食品经营许可证" in page]
    assert shared.startswith("1")
    assert shared.count("问谁") == 2


@printed
def test_no_heading_ends_a_page_and_no_link_leads_nowhere(file) -> None:
    held = read_back(file.read_bytes())
    assert (held.ending_pages, held.dead_links) == ((), ())


@printed
def test_headings_at_the_top_of_both_columns_of_a_notice_are_level(keli, tmp_path) -> None:
    keli("booklet", *AUTHORITY, "-C", CITY, "-o", tmp_path)
    command = ["pdftotext", "-bbox", "-f", "3", "-l", "3", tmp_path / "qingshi-civil.brief-booklet.pdf", "-"]
    boxes = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    tops = {word: top for top, word in re.findall(r'yMin="([0-9.]+)"[^>]*>(谁能办|跑几次)<', boxes)}
    assert tops["谁能办"] == tops["跑几次"]


@printed
def test_a_booklet_is_tagged_and_leads_to_its_chapters(file) -> None:
    assert (
        "No syntax or stream encoding errors found"
        in subprocess.run(["qpdf", "--check", file], capture_output=True, check=True, text=True).stdout
    )
    plain = subprocess.run(["qpdf", "--qdf", str(file), "-"], capture_output=True, check=True).stdout.decode("latin-1")
    titles = [bytes.fromhex(found).decode("utf-16") for found in re.findall(r"/Title <([0-9a-f]+)>", plain)]
    assert {"1 我要申请残疾人生活补贴", "2 我们要领结婚证", "拼音索引"} <= set(titles)


def test_a_page_of_html_leads_from_contents_and_index_to_each_chapter(keli, tmp_path) -> None:
    keli("booklet", "--all", "--of", "brief", "--format", "html", "--guide-lang", "en", "-C", CITY, "-o", tmp_path)
    page = (tmp_path / "catalogue.en.brief-booklet.html").read_text("utf-8")
    anchors, links = set(re.findall(r' id="(c\d+)"', page)), set(re.findall(r'href="#(c\d+)"', page))
    assert len(anchors) == 35
    assert anchors == links
    assert "Qingshi District Civil Affairs Bureau" in page
    assert "<script" not in page


def test_an_item_that_cannot_be_told_is_said_and_the_others_are_made(keli, tmp_path) -> None:
    city = Path(shutil.copytree(CITY, tmp_path / "city"))
    item = city / "items" / "qingshi-civil" / "qingshi-civil--senior-allowance.yaml"
    item.write_text(item.read_text("utf-8").replace("version:", "versoin:"), "utf-8")
    done = keli("booklet", *AUTHORITY, "--format", "html", "-C", city, "-o", tmp_path, KELI_LANG="en")
    assert done.returncode == 1
    assert "qingshi-civil--senior-allowance was left alone" in done.stderr
    assert 'id="c3"' in (tmp_path / "qingshi-civil.brief-booklet.html").read_text("utf-8")


def test_a_booklet_of_nothing_is_refused(keli, tmp_path) -> None:
    done = keli("booklet", "nobody", "nothing", "-C", CITY, "-o", tmp_path, KELI_LANG="en")
    assert done.returncode == 2
    assert "There is no item nobody" in done.stderr
    assert "There is no item nothing" in done.stderr
    assert list(tmp_path.iterdir()) == []
