"""Every row of the element table is in the model or left out with a reason, and the page says so."""

from pathlib import Path

from catalog.schema.coverage import ROWS, left_out, page, places

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "elements.md"


def test_every_row_is_covered_or_left_out_but_not_both() -> None:
    assert sorted([*places(), *left_out()]) == list(ROWS)


def test_what_is_left_out_has_its_reason_in_both_languages() -> None:
    assert all(reason.zh and reason.en for reason in left_out().values())


def test_the_page_in_the_docs_is_what_is_written_from_the_schema() -> None:
    assert PAGE.read_text("utf-8") == page(), "write catalog.schema.coverage.page() to docs/reference/elements.md"
