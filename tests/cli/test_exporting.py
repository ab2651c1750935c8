"""Guides in every format, made as people make them."""

from pathlib import Path

import pytest

from exporters.guide import formats_of
from exporters.view import Format, View

CITY = Path(__file__).parents[2] / "examples" / "city"
BIRTH = "qingshi-police--birth-registration"
BEGINNINGS = {
    Format.SVG: b"<svg ",
    Format.PDF: b"%PDF-",
    Format.PNG: b"\x89PNG\r\n",
    Format.OPML: b"<?xml version='1.0' encoding='utf-8'?>\n<opml ",
    Format.MM: b'<map version="freeplane 1.3.0">',
    Format.XMIND: b"PK\x03\x04",
    Format.MD: b"# ",
    Format.MARKMAP: b"---\nmarkmap:\n",
    Format.TXT: "我".encode(),
}


def test_a_map_is_made_in_every_format(keli, tmp_path) -> None:
    formats = formats_of(View.MAP)
    chosen = [word for form in formats for word in ("--format", form)]
    done = keli("export", BIRTH, *chosen, "--dpi", "40", "-C", CITY, "-o", tmp_path)
    assert (done.returncode, done.stderr) == (0, f"{len(formats)} files written to {tmp_path}.\n")
    for form in formats:
        assert (tmp_path / f"{BIRTH}.map.{form}").read_bytes().startswith(BEGINNINGS[form])
    assert set(formats) == set(Format) - {Format.HTML}


def test_an_outline_is_made_for_answers_and_in_another_language(keli, tmp_path) -> None:
    chosen = ("--format", "md", "--guide-lang", "en", "-a", "parents=married")
    keli("export", BIRTH, *chosen, "-C", CITY, "-o", tmp_path)
    [file] = tmp_path.iterdir()
    assert file.name == f"{BIRTH}.parents-married.en.map.md"
    assert "## Steps\n" in file.read_text("utf-8")


def test_a_view_that_a_format_cannot_show_is_refused_before_anything_is_written(keli, tmp_path) -> None:
    chosen = ("--view", "map", "--view", "flow", "--format", "svg", "--format", "opml")
    done = keli("export", BIRTH, *chosen, "-C", CITY, "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "There is no flow as opml, only as svg, pdf, png, txt, md." in done.stderr
    assert not (tmp_path / "out").exists()


def test_one_guide_goes_to_standard_output(keli, tmp_path) -> None:
    done = keli("export", BIRTH, "--view", "flow", "--format", "txt", "-C", CITY, "-o", "-", cwd=tmp_path)
    keli("export", BIRTH, "--view", "flow", "--format", "txt", "-C", CITY, "-o", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == (tmp_path / "out" / f"{BIRTH}.flow.txt").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize(
    "more", [("qingshi-police--identity-card",), ("--view", "map", "--view", "flow"), ("--all",), ("--format", "md")]
)
def test_standard_output_takes_one_guide_only(more, keli) -> None:
    done = keli("export", BIRTH, "--format", "txt", *more, "-o", "-", "-C", CITY)
    assert (done.returncode, done.stdout) == (2, "")
    assert "one guide" in done.stderr


def test_a_guide_that_cannot_be_made_leaves_standard_output_empty(keli) -> None:
    done = keli("export", "nobody", "--format", "txt", "-o", "-", "-C", CITY)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nobody" in done.stderr


def test_a_picture_of_too_many_dots_is_refused_in_a_sentence(keli, tmp_path) -> None:
    done = keli("export", BIRTH, "--format", "png", "--dpi", "1200", "-C", CITY, "-o", tmp_path)
    assert done.returncode == 1
    assert "too large" in done.stderr
    assert "files written" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_picture_brings_its_font_along_on_request(keli, tmp_path) -> None:
    keli("export", BIRTH, "--embed-font", "-C", CITY, "-o", tmp_path)
    assert "@font-face" in (tmp_path / f"{BIRTH}.map.svg").read_text("utf-8")


def test_documents_are_made_as_pages_in_the_order_asked_for(keli, tmp_path) -> None:
    chosen = ("--view", "guide", "--view", "brief", "--view", "checklist", "--format", "html", "--order", "licence")
    done = keli("export", BIRTH, *chosen, "-C", CITY, "-o", tmp_path)
    assert (done.returncode, done.stderr) == (0, f"3 files written to {tmp_path}.\n")
    assert "行政许可事项实施规范" in (tmp_path / f"{BIRTH}.guide.html").read_text("utf-8")
    assert "一次性告知单" in (tmp_path / f"{BIRTH}.brief.html").read_text("utf-8")


def test_a_guide_has_no_picture_of_itself(keli, tmp_path) -> None:
    done = keli("export", BIRTH, "--view", "guide", "--format", "svg", "-C", CITY, "-o", tmp_path, KELI_LANG="en")
    assert done.returncode == 2
    assert "There is no guide as svg, only as pdf, html." in done.stderr


def test_a_guide_is_made_for_a_day_and_refused_before_the_item_begins(keli, tmp_path) -> None:
    def exported(day):
        made = keli("export", BIRTH, "--format", "txt", "--on", day, "-C", CITY, "-o", tmp_path)
        return made.returncode, made.stderr, len([*tmp_path.iterdir()])

    assert exported("2001-02-03")[::2] == (1, 0)
    assert exported("2026-13-01") == (2, "There is no day 2026-13-01\nWrite a date such as 2026-03-09.\n", 0)
    assert exported("2026-06-01")[::2] == (0, 1)
