"""Items of one kind are found by whatever stands for all of them."""

from pathlib import Path

import pytest

from catalog.findings.errors import NotFound
from catalog.library.library import Library
from catalog.library.siblings import siblings

CITY = Path(__file__).parents[3] / "examples" / "city"
BOTH = ["nanhu-amr--food-business-new", "qingshi-amr--food-business-new"]
OF_THE_CODE = sorted([*BOTH, "qingshi-amr--food-business-change", "qingshi-amr--food-business-renew"])


@pytest.fixture(scope="module")
def city() -> Library:
    return Library(CITY)


@pytest.mark.parametrize("wanted", ["food-business-new", *BOTH])
def test_a_base_and_each_of_its_items_stand_for_all_of_it(city, wanted):
    assert siblings(city, wanted) == BOTH


@pytest.mark.parametrize("wanted", ["990131001001", "food-business"])
def test_a_code_stands_for_all_items_of_its_entry(city, wanted):
    assert set(BOTH) <= set(siblings(city, wanted))


def test_a_main_item_stands_for_all_its_entries(city):
    entry = city.registers.get("catalogue", "food-business")
    assert set(siblings(city, "food-business")) <= set(siblings(city, entry["main_item"]))


def test_an_item_without_a_base_stands_for_its_entry_of_the_catalogue(city):
    assert "qingshi-civil--marriage-registration" in siblings(city, "qingshi-civil--marriage-registration")


def test_an_item_that_cannot_be_read_stands_for_itself(tmp_path):
    (tmp_path / "items" / "a").mkdir(parents=True)
    (tmp_path / "items" / "a" / "a--x.yaml").write_text("base: [x\n", "utf-8")
    assert siblings(Library(tmp_path), "a--x") == ["a--x"]


@pytest.mark.parametrize("wanted", ["", "nobody", "../keli", "\x1b[31m"])
def test_what_nothing_is_called_is_refused(city, wanted):
    with pytest.raises(NotFound):
        siblings(city, wanted)
