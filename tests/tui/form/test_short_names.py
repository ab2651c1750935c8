"""Long names are shortened by what several have in common, so that each still differs from the others."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from catalog.library.library import Library
from catalog.schema.kinds import Kind
from exporters.text.cells import squeeze
from tui.form.short_names import shared_words, shortened

EXAMPLE = Path(__file__).parents[3] / "examples" / "city"
NAMES = ("Qingshi District Health Bureau", "Qingshi District Water Resources Bureau", "Finance Office")


@pytest.fixture(scope="module")
def authorities() -> list[str]:
    entries = Library(EXAMPLE).registers.entries[Kind.AUTHORITIES].values()
    return [entry["name"]["en"] for entry in entries]


@pytest.mark.parametrize("width", [21, 25, 29, 40])
def test_authorities_in_a_narrow_tree_all_look_different(authorities: list[str], width: int) -> None:
    shared = shared_words(authorities)
    seen = [squeeze(shortened(name, shared, width), width) for name in authorities]
    assert len(set(seen)) == len(authorities)
    assert all(cell_len(line) <= width for line in seen)


def test_words_of_one_name_alone_stay_whole_and_the_others_lose_no_more_than_they_have_to() -> None:
    shared = shared_words(NAMES)
    assert [shortened(name, shared, 28) for name in NAMES] == [
        "Qings. Distr. Health Bureau",
        "Qi. Di. Water Resources Bu.",
        "Finance Office",
    ]


def test_a_name_that_fits_and_one_without_blanks_stay_as_they_are() -> None:
    shared = shared_words(("青石区民政局", "青石区民政局"))
    assert shortened("青石区民政局", shared, 20) == "青石区民政局"
    assert shortened("Health Bureau", frozenset({"Bureau"}), 13) == "Health Bureau"
