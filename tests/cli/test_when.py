"""`keli when`, run as people run it."""

import json
import shutil
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
CARD = "qingshi-dpf--disability-card"
BIRTH = "qingshi-police--birth-registration"


def test_the_day_is_told_with_what_may_come_on_top(keli) -> None:
    done = keli("when", CARD, "--from", "2026-09-18", "-C", CITY, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[2:] == [
        "受理：2026-09-18（周五）",
        "承诺办结：10个工作日",
        "最迟 2026-10-09（周五）办结",
        "不计入时限的环节：",
        "    残疾评定（10个工作日）",
        "加上这些，最迟 2026-10-22（周四）办结",
    ]


def test_answers_narrow_it_and_open_ones_are_named(keli) -> None:
    def told(*answers):
        done = keli("when", BIRTH, "--from", "2026-03-09", *answers, "-C", CITY, "--format", "json")
        return json.loads(done.stdout)

    assert (told()["depends_on"], told()["earliest"], told()["latest"]) == (["child-age"], "2026-03-09", "2026-04-07")
    assert told("--answers", "child-age=1")["latest"] == "2026-03-09"


def test_a_bundle_is_done_on_a_day_as_an_item_is(keli) -> None:
    def told(*answers):
        done = keli("when", "open-restaurant", "--from", "2026-09-18", *answers, "-C", CITY, "--format", "json")
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)

    open_one = told()
    assert {*open_one["depends_on"]} == {"sign", "has-company"}
    assert (open_one["earliest"], open_one["limit_ends"]) == ("2026-10-10", "2026-10-23")  # a Saturday that is worked
    settled = told("--answers", "has-company=false,sign=none-yet,dining-area=80")
    assert (settled["limit_ends"], settled["depends_on"]) == ("2026-10-10", [])
    assert [(one["step"], one["certain"]) for one in settled["not_counted"]] == [("seal", True), ("bank", True)]
    assert settled["latest"] == "2026-10-13"


def test_what_others_do_for_a_bundle_comes_on_top_where_it_applies(keli) -> None:
    def pauses(company):
        answers = f"has-company={company},sign=none-yet,dining-area=80"
        done = keli("when", "open-restaurant", "--from", "2026-09-18", "--answers", answers, "-C", CITY, "-f", "json")
        return {one["step"] for one in json.loads(done.stdout)["not_counted"]}

    assert (pauses("false"), pauses("true")) == ({"seal", "bank"}, set())


def test_a_bundle_that_promises_nothing_is_refused_in_a_sentence(keli, tmp_path) -> None:
    city = shutil.copytree(CITY, tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    file = city / "bundles" / "open-restaurant.yaml"
    text = file.read_text("utf-8")
    promised = text[text.index("promised_limit:") :].partition("\nbefore:")[0]
    file.write_text(text.replace(promised, "# nothing is promised"), "utf-8")
    done = keli("when", "open-restaurant", "-C", city, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "open-restaurant" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_year_that_is_not_published_is_said_to_be_estimated(keli) -> None:
    done = keli("when", CARD, "--from", "2090-01-02", "-C", CITY, "--lang", "en")
    assert "Estimated: the days off of 2090 are not published yet" in done.stdout


def test_days_off_of_the_catalogue_count(keli, root) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write("\n[calendar]\nholidays = [2026-03-10, 2026-03-11]\n")

    done = keli("when", "civil--registration", "--from", "2026-03-09", "-C", root, "--format", "json")
    assert json.loads(done.stdout)["latest"] == "2026-03-18"


@pytest.mark.parametrize(
    "calendar",
    ["holidayz = []", 'holidays = ["2026-02-30"]', "holidays = [2026-03-09]\nworkdays = [2026-03-09]"],
)
def test_a_calendar_that_is_wrong_is_refused(keli, root, calendar) -> None:
    with (root / "keli.toml").open("a", encoding="utf-8") as settings:
        settings.write(f"\n[calendar]\n{calendar}\n")
    done = keli("when", "civil--registration", "--from", "2026-03-09", "-C", root, "--lang", "en")
    assert (done.returncode, done.stdout) == (2, "")
    assert "keli.toml" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("day", ["2026-02-30", "1999-01-01", "soon", "\x1b[31m", ""])
def test_a_day_that_is_none_gets_a_sentence(keli, day) -> None:
    done = keli("when", CARD, "--from", day, "-C", CITY, "--lang", "zh")
    assert (done.returncode, done.stdout) == (2, "")
    assert "\x1b" not in done.stderr
    assert "Traceback" not in done.stderr
