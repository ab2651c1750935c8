"""Styles tried one after the other: a few lines get no page of their own where setting the rest closer spares it."""

import subprocess

import pytest

from exporters.pdf.document import print_page, print_with_pictures
from exporters.pdf.enclosing import NOTHING
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


def test_less_than_a_third_of_a_page_goes_on_those_before() -> None:
    assert pages(33) == 3


def test_pages_of_pictures_after_the_text_do_not_hide_that_it_ends_with_a_few_lines() -> None:
    assert pages(11, "<section>图</section>") == 2


def test_what_closer_lines_do_not_help_stays_as_it_was() -> None:
    assert pages(12) == 2
    assert pages(15) == 2


def placed(before: int, after: int) -> list[str]:
    """Print a picture of half a page between lines, and give how many lines each page has, and where the picture is."""
    above, below = ("".join(f"<p>{name}</p>" for name in "上" * one) for one in (before, after))
    picture = "<svg style='display:block' width='100mm' height='50mm' viewBox='0 0 10 5'><text y='2'>图</text></svg>"
    between, apart = f"{above}{picture}{below}", f"{above}{below}<section>{picture}</section>"
    page = "<html lang=zh><title>题</title><body>"
    content = print_with_pictures(page + between, lambda: page + apart, (STYLE, CLOSER), (), NOTHING)
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
    return [f"{one.count('上')}{'图' * one.count('图')}" for one in done.stdout.decode().split("\f")[:-1]]


def test_a_picture_that_would_leave_a_page_unfilled_stands_behind_the_text() -> None:
    assert placed(before=6, after=4) == ["10", "0图"]


def test_a_picture_that_fits_below_its_text_stays_there() -> None:
    assert placed(before=5, after=5) == ["5图", "5"]


def test_a_picture_stays_between_the_text_where_it_would_cost_a_page_behind_it() -> None:
    assert placed(before=7, after=5) == ["7", "5图"]
