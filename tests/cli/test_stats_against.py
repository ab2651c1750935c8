"""`keli stats --against`, run as people run it: a catalogue in a real repository, beside an earlier state of it."""

import csv
import json
import os
import shutil
import subprocess
from io import StringIO
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
GOLDENS = Path(__file__).parents[1] / "goldens" / "indicators"
SENIOR = "items/qingshi-civil/qingshi-civil--senior-allowance.yaml"
MARRIAGE = "items/qingshi-civil/qingshi-civil--marriage-registration.yaml"
CARD = "items/qingshi-dpf/qingshi-dpf--disability-card.yaml"
LIMIT = "promised_limit: {number: 10, unit: working_day"


def git(root: Path, *argv: str, **environment: str) -> str:
    settings = {"user.name": "a", "user.email": "a@b", "commit.gpgSign": "false"}
    person = (part for name, value in settings.items() for part in ("-c", f"{name}={value}"))
    done = subprocess.run(
        ["git", *person, *argv], cwd=root, env=os.environ | environment, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def grown(tmp_path) -> Path:
    """The city in a folder of a repository; an item fewer, an item more and six days less since it was committed."""
    city = shutil.copytree(CITY, tmp_path / "top" / "city", ignore=shutil.ignore_patterns(".keli"))
    item = (city / MARRIAGE).read_text("utf-8")
    git(city.parent, "init", "-q", "-b", "main")
    git(city.parent, "add", "-A")
    git(city.parent, "commit", "-q", "-m", "x", GIT_COMMITTER_DATE="2025-06-01T12:00:00")
    git(city.parent, "tag", "v1")
    (city / SENIOR).unlink()
    other = item.replace("qingshi-civil--marriage-registration", "qingshi-civil--other")
    (city / MARRIAGE).with_name("qingshi-civil--other.yaml").write_text(other, "utf-8")
    (city / CARD).write_text((city / CARD).read_text("utf-8").replace(LIMIT, LIMIT.replace("10", "4")), "utf-8")
    return city


def told(keli, city, *argv) -> dict:
    done = keli("stats", "-C", city, "--format", "json", *argv)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_two_states_read_as_the_golden_says(keli, grown, language, request) -> None:
    done = keli("stats", "-C", grown, "--against", "v1", "--by", "audience", "--lang", language)
    assert (done.returncode, done.stderr) == (0, "")
    found = done.stdout.replace(git(grown, "rev-parse", "v1")[:12], "0123456789ab")
    golden = GOLDENS / f"since-{language}.txt"
    if request.config.getoption("--update-goldens"):
        golden.write_text(found, "utf-8")
    assert found == golden.read_text("utf-8")


def test_each_state_is_told_as_it_is_told_alone(keli, grown) -> None:
    compared = told(keli, grown, "--against", "v1", "--by", "authority", "--situations")
    alone = {
        "then": told(keli, CITY, "--by", "authority", "--situations"),
        "now": told(keli, grown, "--by", "authority", "--situations"),
    }
    for state, whole in alone.items():
        groups = {(one["by"], one["id"]): one for one in whole["groups"]}
        for group in compared["groups"]:
            own = groups[group["by"], group["id"]]
            assert group["items"][state] == own["items"]
            assert {name: one[state] for name, one in group["totals"].items()} == {
                name: one["count"] for name, one in own["totals"].items()
            }
            for name, one in group["indicators"].items():
                assert {"label": one["label"], **one[state]} == own["indicators"][name]


def test_what_is_new_and_gone_is_named_and_the_split_is_counted(keli, grown) -> None:
    of_all = told(keli, grown, "--against", "v1")["groups"][0]
    assert (of_all["new"], of_all["gone"]) == (["qingshi-civil--other"], ["qingshi-civil--senior-allowance"])
    assert (of_all["since"]["split"]["numerator"], of_all["since"]["split"]["denominator"]) == (0, 30)
    assert of_all["since"]["fewer_days"]["numerator"] == 6
    assert [one["id"] for one in of_all["since"]["fewer_visits"]["apart"]["new"]] == ["qingshi-civil--other"]


def test_a_state_is_named_by_revision_or_by_day(keli, grown) -> None:
    by_day, by_tag = (told(keli, grown, "--against", when) for when in ("2025-12-31", "v1"))
    assert by_day["against"] == {**by_tag["against"], "revision": "2025-12-31"}
    assert by_day["groups"] == by_tag["groups"]
    assert by_day["against"]["day"] == "2025-06-01"


def test_the_list_of_those_that_need_a_visit_is_that_of_each_state(keli, grown) -> None:
    with (grown / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write('\n[rules.VIS006.options]\nunsuited = ["marriage"]\n')
    share = told(keli, grown, "--against", "v1")["groups"][0]["indicators"]["zero_visits"]
    assert "unsuited" not in share["then"]["apart"]
    assert [one["id"] for one in share["now"]["apart"]["unsuited"]] == [
        "qingshi-civil--marriage-registration",
        "qingshi-civil--other",
    ]


def test_a_file_of_then_that_cannot_be_read_is_named_as_one_of_then(keli, grown) -> None:
    (grown / "items/qingshi-civil/broken.yaml").write_text("a: [\n", "utf-8")
    git(grown, "add", "-A")
    git(grown, "commit", "-q", "-m", "x")
    (grown / "items/qingshi-civil/broken.yaml").unlink()
    done = keli("stats", "-C", grown, "--against", "HEAD", "--lang", "en")
    assert "Then:\nitems/qingshi-civil/broken.yaml was not counted" in done.stdout
    assert "Now:" not in done.stdout


def test_a_table_has_both_states_of_every_figure(keli, grown) -> None:
    text = keli("stats", "-C", grown, "--against", "v1", "-f", "csv", "--lang", "en").stdout
    rows = {row["Figure"]: row for row in csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""))}
    assert rows["Split into more items"]["Change"] == "0"
    row = rows["Decided automatically"]
    assert (row["Numerator then"], row["Denominator then"], row["Numerator"], row["Denominator"]) == (
        "4",
        "30",
        "3",
        "30",
    )
    assert float(row["Change"]) == pytest.approx(float(row["Now"]) - float(row["Then"]), abs=1e-4)


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("nowhere", "no revision nowhere"),
        ("--output=x", "no revision"),
        ("2001-01-01", "no commit of 2001-01-01"),
        ("", "no revision"),
    ],
)
def test_what_is_no_earlier_state_gets_a_sentence(keli, grown, when, said) -> None:
    done = keli("stats", "-C", grown, f"--against={when}", "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_catalogue_without_history_gets_a_sentence(keli, root) -> None:
    done = keli("stats", "-C", root, "--against", "HEAD", "--lang", "zh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "不在 git 仓库里" in done.stderr


@pytest.mark.parametrize("other", [("--list", "mobile"), ("--data-demand",)])
def test_lists_and_demand_are_of_one_state(keli, grown, other) -> None:
    assert keli("stats", "-C", grown, "--against", "v1", *other).returncode == 2
