"""`keli match`, run as people run it."""

import json
import shlex
import shutil
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
GOLDENS = Path(__file__).parents[1] / "goldens" / "matches"
SENIOR = "items/qingshi-civil/qingshi-civil--senior-allowance.yaml"


@pytest.fixture
def city(tmp_path):
    return shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("name", "answers"), [("nothing", ""), ("some", "age=82,low-income=yes,severe=否")])
def test_what_one_is_entitled_to_is_told_with_what_is_missing(keli, name, answers, language, request) -> None:
    done = keli("match", "-a", answers, "-C", CITY, "--lang", language)
    assert (done.returncode, done.stderr) == (0, "")
    golden = GOLDENS / f"{name}-{language}.txt"
    if request.config.getoption("--update-goldens"):
        golden.write_text(done.stdout, "utf-8")
    assert done.stdout == golden.read_text("utf-8")


def test_programs_get_the_same(keli) -> None:
    done = keli("match", "-a", "age=82,local=true", "-C", CITY, "--format", "json")
    data = json.loads(done.stdout)
    standings = {one["id"]: one["standing"] for one in data["matched"]}
    assert (data["schema_version"], data["answers"]) == (1, {"age": "82", "local": True})
    assert standings["qingshi-civil--senior-allowance"] == "entitled"
    assert standings["qingshi-civil--living-subsidy"] == "open"
    assert "low-income" in {one["id"] for one in data["open"]}
    assert {one["kind"] for one in data["matched"]} == {"item", "bundle"}


def test_asking_ends_when_all_is_decided_and_gives_the_command_that_says_it_again(keli) -> None:
    done = keli("match", "-a", "low-income=yes,age=30", "--ask", "-C", CITY, "--lang", "zh", typed="2\n<\n2\n2\n2\n2\n")
    assert done.returncode == 0
    assert "还不能确定" not in done.stdout
    *told, _, again = done.stdout.splitlines()
    command = shlex.split(again.partition("：")[2])
    assert command[:4] == ["keli", "match", "--answers", command[3]]
    assert keli(*command[1:], "--lang", "zh").stdout.splitlines() == told


def test_what_is_not_in_force_is_not_matched(keli, city) -> None:
    item = city / SENIOR
    text = item.read_text("utf-8")
    for change in ('state: withdrawn\nreason: "并入其他事项。"', "state: suspended"):
        item.write_text(text.replace("state: in_force", change), "utf-8")
        assert "senior-allowance" not in keli("match", "-C", city).stdout
    item.write_text(text.replace("valid: {from: 2026-01-01}", "valid: {from: 2999-01-01}"), "utf-8")
    assert "senior-allowance" not in keli("match", "-C", city).stdout


def test_an_item_with_errors_is_left_out_and_said_to_be(keli, city) -> None:
    item = city / SENIOR
    item.write_text(item.read_text("utf-8").replace("case_type: instant", "case_type: nonsense"), "utf-8")
    done = keli("match", "-C", city, "--lang", "en")
    assert done.returncode == 0
    assert "qingshi-civil--senior-allowance" in done.stderr
    assert "senior-allowance" not in done.stdout


@pytest.mark.parametrize("answers", ["agee=3", "age=x", "age", "low-income=maybe", "age=1,age=2", "age=\x1b[31m"])
def test_what_is_no_answer_is_refused(keli, answers) -> None:
    done = keli("match", "-a", answers, "-C", CITY, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "\x1b" not in done.stderr


def test_a_catalogue_without_such_conditions_says_so(keli, root) -> None:
    done = keli("match", "-C", root, "--lang", "en")
    assert (done.returncode, done.stdout) == (
        0,
        "No condition of acceptance in the catalogue can be ticked off by answers.\n",
    )
