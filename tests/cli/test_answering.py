"""Verbs that take answers, run as people run them."""

import json
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
BIRTH = "qingshi-police--birth-registration"


def test_a_list_of_ones_own_is_printed(keli) -> None:
    done = keli(
        "list", BIRTH, "--answers", "parents=married，child-age=3", "-a", "channel=window", "-C", CITY, "--lang", "zh"
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "属于情形：婚生婴儿" in done.stdout
    assert "护照" not in done.stdout
    assert "还要回答" in done.stdout
    english = keli("list", BIRTH, "-C", CITY, "--why")
    assert "Still to be answered" in english.stdout


def test_a_list_is_printed_for_programs(keli) -> None:
    done = keli("list", BIRTH, "--answers", "situation=guardian", "--format", "json", "-C", CITY)
    assert done.returncode == 0
    assert json.loads(done.stdout)["answers"] == {"parents": "guardian"}


def test_a_list_of_a_bundle_says_who_takes_part_and_who_needs_what(keli) -> None:
    told = keli("list", "open-restaurant", "-a", "has-company=true", "-C", CITY, "--lang", "zh").stdout
    assert "一次办哪几件\n 1. 我要办食品经营许可证\n" in told
    assert "用于：我要办食品经营许可证；我要办开业前的消防检查" in told
    done = keli("list", "open-restaurant", "-a", "has-company=true", "--format", "json", "-C", CITY)
    sections = json.loads(done.stdout)["sections"]
    assert "company" not in {one["id"] for one in sections["members"]["entries"]}
    assert ["food", "fire"] in [one["needed_by"] for one in sections["materials"]["entries"]]


@pytest.mark.parametrize(
    ("argv", "word"),
    [
        ((BIRTH, "-a", "parent=married"), "parents"),
        ((BIRTH, "-a", "parents=maried"), "married"),
        ((BIRTH, "-a", "channel=mail"), "window, online"),
        ((BIRTH, "-a", "parents"), "QUESTION=ANSWER"),
        ((BIRTH, "-a", "parents=married", "-a", "parents=abroad"), "twice"),
        (("nobody",), "nobody"),
    ],
)
def test_what_cannot_be_answered_ends_with_2_in_one_sentence(argv, word, keli) -> None:
    done = keli("list", *argv, "-C", CITY)
    assert (done.returncode, done.stdout) == (2, "")
    assert word in done.stderr
    assert len(done.stderr.splitlines()) == 2


def test_an_item_with_errors_is_left_alone(keli, root) -> None:
    (root / "items/civil/civil--broken.yaml").write_text("id: civil--broken\nquestions: 3\n", "utf-8")
    done = keli("list", "civil--broken", "-C", root)
    assert (done.returncode, done.stdout) == (2, "")
    assert "keli check" in done.stderr


def test_an_item_is_exported_for_answers(keli, tmp_path) -> None:
    done = keli("export", BIRTH, "--view", "flow", "-a", "parents=married", "-C", CITY, "-o", tmp_path)
    assert done.returncode == 0
    assert [file.name for file in tmp_path.iterdir()] == [f"{BIRTH}.parents-married.flow.svg"]
