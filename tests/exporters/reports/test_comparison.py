"""One item at several authorities, in a terminal and for programs; the texts are goldens to be read."""

import json
import shutil
from pathlib import Path

import pytest

from catalog.findings.words import Language
from catalog.library.library import Library
from exporters.reports import comparison_json, comparison_text
from exporters.reports.columns import WIDE, width
from exporters.reports.telling import bare
from guides.comparison.gathering import compared

TESTS = Path(__file__).parents[2]
CITY = Library(TESTS.parent / "examples" / "city")
GOLDENS = TESTS / "goldens" / "comparisons"
COUNTIES = Path(__file__).parent / "counties"
"""Four more authorities than the catalogue under every case has, three with items of the same base."""


@pytest.fixture
def counties(tmp_path) -> Library:
    shutil.copytree(TESTS / "cases" / "_catalogue", tmp_path / "catalogue")
    shutil.copytree(COUNTIES, tmp_path / "catalogue", dirs_exist_ok=True)
    return Library(tmp_path / "catalogue")


def text(library, wanted, language=Language.ZH):
    lines = comparison_text.lines(compared(library, wanted, language).views, bare)
    return "".join(f"{line}\n" for line in lines)


def test_districts_of_the_city_read_as_the_golden_says(request):
    hold(text(CITY, "food-business-new"), "food-business.txt", request)


@pytest.mark.parametrize("language", Language)
def test_what_asks_more_than_the_base_is_told_as_the_golden_says(counties, language, request):
    hold(text(counties, "registration", language), f"registration-{language}.txt", request)


def hold(found, name, request):
    if request.config.getoption("--update-goldens"):
        GOLDENS.mkdir(parents=True, exist_ok=True)
        (GOLDENS / name).write_text(found, "utf-8")
    assert found == (GOLDENS / name).read_text("utf-8")


@pytest.mark.parametrize("language", Language)
def test_the_table_fits_a_terminal(counties, language):
    table = text(counties, "registration", language).partition("更严" if language is Language.ZH else "Stricter")[0]
    assert all(width(line) <= WIDE for line in table.splitlines()[2:])


def test_items_of_different_names_are_compared_apart():
    found = compared(CITY, "990131001001", Language.ZH).views
    assert len(found) == len({view.title for view in found}) > 1
    assert "只有这一个，没有可比的。" in text(CITY, "990131001001")


def test_nothing_that_differs_is_said_so():
    assert "没有不同。" in text(Library(TESTS / "cases" / "_catalogue"), "registration")


def test_programs_get_every_value_with_those_who_have_it(counties):
    found = compared(counties, "registration", Language.EN)
    (data,) = json.loads(comparison_json.document(found.views))["comparisons"]
    rows = data["sections"]["limits"]["rows"]
    assert [value["ids"][0] for value in rows[0]["values"]] == ["registration", "qing--registration"]
    every = {one["id"] for one in data["compared"]}
    for section in data["sections"].values():
        for row in section["rows"]:
            named = [name for value in row["values"] for name in value["ids"]]
            assert len(row["values"]) > 1
            assert len(named) == len(set(named))
            assert set(named) <= every
    assert {one["id"] for one in data["stricter"]} == {"bai--registration", "qing--registration"}


def test_an_item_with_errors_is_left_out_and_said_to_be(counties):
    (counties.root / "items" / "bai" / "bai--registration.yaml").write_text(
        "id: bai--registration\nbase: registration\n"
    )
    found = compared(counties, "registration", Language.ZH)
    assert len(found.refusals) == 1
    assert "bai--registration" in found.refusals[0].message.zh
    assert "bai--registration" not in [column.id for column in found.views[0].columns]
