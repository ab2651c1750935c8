"""`keli stats`, run as people run it."""

import json
import shutil
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"


def test_figures_are_told_in_words_and_to_programs(keli) -> None:
    done = keli("stats", "-C", CITY, "--by", "level", "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert "全部事项（30 个事项）" in done.stdout
    assert "行使层级：市级" in done.stdout
    data = json.loads(keli("stats", "-C", CITY, "--format", "json").stdout)
    assert data["groups"][0]["indicators"]["zero_visits"]["denominator"] == 30


def test_items_on_the_list_of_keli_toml_are_left_out_of_the_share_without_a_visit_and_named(keli, tmp_path) -> None:
    city = shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    with (city / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[rules.VIS006.options]\nunsuited = ["marriage", "food-business"]\n')
    found = json.loads(keli("stats", "-C", city, "--format", "json").stdout)["groups"][0]["indicators"]
    unsuited = [one["id"] for one in found["zero_visits"]["apart"]["unsuited"]]
    assert unsuited == ["qingshi-civil--marriage-registration"]
    assert found["zero_visits"]["denominator"] == 29
    assert "unsuited" not in found["one_visit"]["apart"]
    assert "不宜跑零次清单" in keli("stats", "-C", city, "--lang", "zh").stdout


def test_a_group_that_is_asked_for_twice_is_told_once(keli) -> None:
    once, twice = (keli("stats", "-C", CITY, *by).stdout for by in (("--by", "level"), ("--by", "level") * 2))
    assert once == twice


def test_settings_that_are_wrong_are_refused_as_every_day_is_counted_by_them(keli, root) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[calendar]\nmonth = 0\n")
    done = keli("stats", "-C", root, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "keli.toml" in done.stderr


def test_lists_are_ready_to_publish(keli) -> None:
    done = keli(
        "stats", "-C", CITY, "--list", "zero-materials", "--list", "automatic", "--format", "csv", "--lang", "zh"
    )
    assert done.stdout.startswith("\ufeff清单,标识,名称,实施主体\n免提交事项清单,")
    assert "\n秒批事项清单," in done.stdout


def test_the_demand_for_data_is_ranked(keli) -> None:
    rows = json.loads(keli("stats", "-C", CITY, "--data-demand", "--format", "json").stdout)["demand"]
    spared = [row["materials"] + row["fields"] + row["visits"] for row in rows]
    assert spared == sorted(spared, reverse=True)


def test_an_item_that_cannot_be_read_is_named_and_the_rest_is_counted(keli, root) -> None:
    (root / "items" / "civil" / "broken.yaml").write_text("a: [\n", "utf-8")
    done = keli("stats", "-C", root, "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert "All items (items: 1)\n" in done.stdout
    assert "items/civil/broken.yaml was not counted; errors in it: 1. keli check names them.\n" in done.stdout


def test_an_empty_catalogue_has_nothing_to_count(keli, root) -> None:
    for item in (root / "items").rglob("*.yaml"):
        item.unlink()
    done = keli("stats", "-C", root, "--by", "authority", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    assert "All items (items: 0)\n" in done.stdout


@pytest.mark.parametrize(
    "options",
    [("--data-demand", "--by", "level"), ("--list", "mobile", "--situations"), ("--list", "nothing"), ("--by", "x")],
)
def test_options_that_do_not_go_together_or_are_not_there_end_with_2(keli, options) -> None:
    done = keli("stats", "-C", CITY, *options)
    assert (done.returncode, done.stdout) == (2, "")
