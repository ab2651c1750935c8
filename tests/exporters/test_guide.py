"""The table of what can be made, and the pages that tell of it."""

from pathlib import Path

import pytest

from exporters.guide import formats_of
from exporters.view import Format, View

DOCS = Path(__file__).parents[2] / "docs"


def table(page: str) -> dict[View, set[Format]]:
    """Give what a page says can be made."""
    rows = [
        [cell.strip() for cell in line.split("|")[1:-1]]
        for line in (DOCS / page).read_text("utf-8").splitlines()
        if line.startswith("|") and not line.startswith("|-")
    ]
    head, *lines = rows
    views = [View(cell.split()[-1]) for cell in head[1:-1]]
    return {
        view: {Format(line[0].strip("`")) for line in lines if line[place]} for place, view in enumerate(views, start=1)
    }


@pytest.mark.parametrize("page", ["formats.md", "formats.zh-CN.md"])
def test_the_page_on_formats_says_what_can_be_made(page: str) -> None:
    assert table(page) == {view: set(formats_of(view)) for view in View}


def test_every_view_that_is_drawn_is_drawn_as_dots_too() -> None:
    assert [view for view in View if (Format.SVG in formats_of(view)) != (Format.PNG in formats_of(view))] == []
