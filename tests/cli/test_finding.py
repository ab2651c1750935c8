"""`keli find` and `keli where-used`, as people type them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"


@pytest.fixture
def city(keli, tmp_path) -> Callable[..., CompletedProcess[str]]:
    """Run a command in the example catalogue, with a cache of its own."""
    return partial(keli, cwd=CITY, XDG_CACHE_HOME=str(tmp_path))


@pytest.mark.parametrize("query", ["spjyxk", "食品（含保健食品", "canyin", "11990103YL0007492L"])
def test_an_item_is_found_by_what_people_remember(city, query) -> None:
    done = city("find", query)
    assert (done.returncode, done.stderr) == (0, "")
    assert "nanhu-amr--food-business-new  食品（含保健食品）经营许可新办  南湖区市场监督管理局\n" in done.stdout


def test_several_words_are_all_looked_for(city) -> None:
    found = city("find", "南湖", "食品").stdout
    assert found.splitlines() == ["nanhu-amr--food-business-new  食品（含保健食品）经营许可新办  南湖区市场监督管理局"]
    assert city("find", "南湖 食品").stdout == found
    assert city("find").returncode == 2


def test_what_is_no_item_is_told_by_what_it_is(city) -> None:
    zh, en = (city("find", "身份证", "--lang", language).stdout for language in ("zh", "en"))
    assert "resident-id-card  居民身份证  材料库\n" in zh
    assert "resident-id-card  居民身份证  register of documents\n" in en


def test_no_more_are_listed_than_asked_for(city) -> None:
    assert len(city("find", "s", "--limit", "3").stdout.splitlines()) == 3


def test_nothing_found_is_said_in_words_without_control_characters(city) -> None:
    done = city("find", "没有\x1b[31m", "--lang", "zh")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "没有找到“没有\\u001b[31m”。\n"


def test_every_use_is_listed_with_its_place_and_words(city) -> None:
    done = city("where-used", "food-business-new", "--lang", "zh")
    assert "items/nanhu-amr/nanhu-amr--food-business-new.yaml:4:7  上级标准要素\n" in done.stdout
    assert city("where-used", "food-business-new", "--kind", "laws").stdout == ""


def test_what_nobody_uses_is_said_in_words(city) -> None:
    done = city("where-used", "nobody")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "Nothing names nobody.\n")
