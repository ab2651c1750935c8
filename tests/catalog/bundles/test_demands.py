"""What several members demand of one material is handed in once, in the form that suffices for all."""

import shutil
from pathlib import Path

import pytest

from catalog.bundles.savings import Aspect, Compared
from catalog.library.bundled import put_together
from catalog.library.library import Library
from catalog.model.materials import Material, Medium
from catalog.model.working_time import USUAL, WorkingTime
from catalog.situations.critical import critical_path
from tests.catalog.bundles.small import bundle

CITY = Path(__file__).parents[3] / "examples" / "city"
COUNTED = ("originals", "copies", "certified_copies", "originals_shown")


def merged(*demands: dict, time: WorkingTime = USUAL) -> Material:
    """Merge what members demand of one document."""
    member = {
        f"m{place}": {"materials": [demand | {"id": "d", "name": "?", "document": "d"}]}
        for place, demand in enumerate(demands)
    }
    (material,) = bundle(member, time).item.materials
    return material


def test_what_is_handed_in_as_data_has_no_sheets_of_those_who_would_take_paper_too() -> None:
    found = merged({"medium": "electronic"}, {"medium": "either", "originals": 1, "copies": 2, "originals_shown": 1})
    assert found.medium is Medium.ELECTRONIC
    assert {getattr(found, name) for name in COUNTED} == {0}


def test_what_one_wants_on_paper_and_another_as_data_keeps_the_sheets_of_the_first() -> None:
    found = merged({"medium": "electronic"}, {"medium": "paper", "originals": 1})
    assert (found.medium, found.originals) == (Medium.BOTH, 1)


@pytest.mark.parametrize(("month", "shorter"), [(22, "month"), (30, "working_day")])
def test_of_two_ages_the_one_that_the_catalogue_reckons_shorter_holds(month: int, shorter: str) -> None:
    ages = ({"number": 24, "unit": "working_day"}, {"number": 1, "unit": "month"})
    found = merged(*({"issued_within": age} for age in ages), time=WorkingTime(month=month))
    assert found.issued_within.unit == shorter


@pytest.mark.parametrize(("month", "longest"), [(22, 24), (30, 30)])
def test_of_the_limits_of_one_step_the_one_that_the_catalogue_reckons_longest_holds(month: int, longest: int) -> None:
    limits = ({"number": 24, "unit": "working_day"}, {"number": 1, "unit": "month"})
    members = {
        f"m{place}": {"steps": [{"id": "in", "phase": "accept", "name": "?", "limit": limit}]}
        for place, limit in enumerate(limits)
    }
    thing = bundle(members, time=WorkingTime(month=month))
    assert critical_path(Compared.of(thing).whole).days == longest


def test_a_catalogue_says_how_many_days_a_month_of_its_bundles_has(tmp_path) -> None:
    city = shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    with (city / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[calendar]\nmonth = 30\n")
    file = city / "bundles" / "disability-service.yaml"
    file.write_text(
        file.read_text("utf-8").replace("number: 20\n  unit: working_day", "number: 1\n  unit: month"), "utf-8"
    )
    savings = Compared.of(put_together(Library(city), "disability-service")).savings()
    assert (
        next(one for one in savings if one.aspect is Aspect.DAYS).together.most == 10 * 30
    )  # of a case that names a number alone
