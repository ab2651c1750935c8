"""`keli bundle`, and bundles where an item is asked for, run as people run it."""

import json
import shutil
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"


def test_a_bundle_is_shown_in_words_and_to_programs(keli) -> None:
    done = keli("bundle", "show", "newborn", "-C", CITY, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert "由“我要给孩子领出生证”产生，“我要给孩子上户口”不再收取" in done.stdout
    data = json.loads(keli("bundle", "show", "newborn", "-C", CITY, "--format", "json").stdout)
    assert (data["bundle"], data["savings"]["submissions"]["as_one_thing"]["most"]) == ("newborn", 1)


def test_the_region_says_whose_item_stands_for_a_base(keli) -> None:
    found = [
        json.loads(keli("bundle", "show", "open-restaurant", "-C", CITY, *region, "-f", "json").stdout)["members"][1][
            "item"
        ]
        for region in ((), ("--region", "990103"))
    ]
    assert found == ["qingshi-amr--food-business-new", "nanhu-amr--food-business-new"]


@pytest.mark.parametrize("verb", ["situations", "list"])
def test_what_can_be_asked_of_an_item_can_be_asked_of_a_bundle(keli, verb) -> None:
    done = keli(verb, "newborn", "-C", CITY, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert "新生儿出生“一件事”" in done.stdout


def test_a_member_with_errors_is_named_instead_of_being_left_out(keli, tmp_path) -> None:
    city = tmp_path / "city"
    shutil.copytree(CITY, city)
    item = city / "items" / "qingshi-health" / "qingshi-health--birth-certificate.yaml"
    item.write_text(item.read_text("utf-8").replace("state: in_force", "state: gone"), "utf-8")
    done = keli("bundle", "show", "newborn", "-C", city, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "qingshi-health--birth-certificate" in done.stderr


@pytest.mark.parametrize("verb", [("bundle", "show"), ("list",), ("situations",), ("when",), ("bundle", "suggest")])
def test_a_member_that_is_not_there_is_named_instead_of_being_left_out(keli, tmp_path, verb) -> None:
    city = shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    (city / "items/qingshi-health/qingshi-health--birth-certificate.yaml").unlink()
    done = keli(*verb, "newborn", "-C", city, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "no item for its member certificate (qingshi-health--birth-certificate)" in done.stderr


def test_a_bundle_that_is_not_there_ends_with_2(keli) -> None:
    done = keli("bundle", "show", "nothing", "-C", CITY, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "There is no bundle nothing" in done.stderr
