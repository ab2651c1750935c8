"""Styles tried one after the other: a few lines get no page of their own where setting the rest closer spares it."""

import subprocess

import pytest

from exporters.pdf.document import print_page
from exporters.pdf.installation import missing

pytestmark = pytest.mark.skipif(any("Pango" in error.message.en for error in missing()), reason="no Pango")
STYLE = "@page{size:100mm 100mm;margin:0}body,p{margin:0}p{height:10mm}section{page:picture}"
CLOSER = "p{height:9mm}"


def pages(lines: int, after: str = "") -> int:
    said = "".join(f"<p>{line}</p>" for line in range(lines))
    page = f"<html lang=zh><title>题</title><body>{said}{after}</body></html>"
    content = print_page(page, STYLE, closer=CLOSER)
    return subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True).stdout.count(b"\f")


def test_a_few_lines_that_would_stand_alone_go_on_the_page_before() -> None:
    assert pages(11) == 1


def test_pages_of_pictures_after_the_text_do_not_hide_that_it_ends_with_a_few_lines() -> None:
    assert pages(11, "<section>图</section>") == 2


def test_what_closer_lines_do_not_help_stays_as_it_was() -> None:
    assert pages(12) == 2
    assert pages(15) == 2
