"""`keli compare`, as people type it."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"


@pytest.fixture
def city(keli) -> Callable[..., CompletedProcess[str]]:
    """Run a command in the example catalogue."""
    return partial(keli, cwd=CITY)


@pytest.mark.parametrize(
    "wanted", ["food-business-new", "990131001001", "食品经营许可", "nanhu-amr--food-business-new"]
)
def test_districts_are_compared_by_whatever_stands_for_both(city, wanted) -> None:
    done = city("compare", wanted, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert "比较：上级标准要素、南湖区市场监督管理局、青石区市场监督管理局\n" in done.stdout
    assert "\n审查 · 谁来办           许可科" in done.stdout


def test_programs_get_one_document(city) -> None:
    data = json.loads(city("compare", "food-business-new", "--format", "json", "--lang", "en").stdout)
    assert data["schema_version"] == 1
    assert [one["is_base"] for one in data["comparisons"][0]["compared"]] == [True, False, False]


def test_what_is_not_there_is_said_without_control_characters(city) -> None:
    done = city("compare", "\x1b[31m", "--lang", "zh")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("目录里没有“\\u001b[31m”\n")


def test_an_item_with_errors_is_named_and_the_others_are_compared(keli, root) -> None:
    item = root / "items" / "civil" / "civil--registration.yaml"
    item.write_text(item.read_text("utf-8") + "colour: red\n", "utf-8")
    done = keli("compare", "registration", "-C", root, "--lang", "zh")
    assert (done.returncode, done.stdout) == (0, "")
    assert "civil--registration" in done.stderr
    assert done.stderr.endswith("没有可以比较的事项：registration。\n")
