"""`keli ask`, answered line by line."""

import shlex
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
BIRTH = "qingshi-police--birth-registration"
MARRIED = "1\n５\n2\n2\n否\n"


def test_what_is_answered_leads_to_the_list_and_the_command_that_gives_it_again(keli) -> None:
    done = keli("ask", BIRTH, "-C", CITY, "--lang", "zh", typed=MARRIED)
    assert done.returncode == 0
    assert "1. 孩子属于哪一种情况？" in done.stderr
    assert "5. 父母的民族成份不同吗？" in done.stderr
    *listed, _, again = done.stdout.splitlines()
    command = shlex.split(again.partition("：")[2])
    assert command[:3] == ["keli", "list", BIRTH]
    assert keli(*command[1:], "--lang", "zh").stdout.splitlines() == listed


def test_a_question_that_no_longer_matters_is_not_asked(keli) -> None:
    done = keli("ask", BIRTH, "-C", CITY, typed="3\n3\n1\n1\n")
    assert done.returncode == 0
    assert "5. " not in done.stderr


def test_what_was_answered_before_is_not_asked(keli) -> None:
    done = keli("ask", BIRTH, "-a", "parents=abroad,channel=online", "-C", CITY, typed="3\n1\n")
    assert done.returncode == 0
    assert "1. 孩子几周岁？" in done.stderr
    assert "parents=abroad,channel=online,child-age=under-six" in done.stdout


def test_one_can_go_back_and_answer_anew(keli) -> None:
    done = keli("ask", BIRTH, "-C", CITY, typed="<\n1\n3\n《\n上一步\n3\n3\n1\n1\n")
    assert done.returncode == 0
    assert "This is the first question." in done.stderr
    assert "parents=abroad" in done.stdout


def test_what_is_no_answer_is_asked_again(keli) -> None:
    done = keli("ask", BIRTH, "-C", CITY, typed="\n9\nmarried\nsix\n3\n1\n1\n1\n")
    assert done.returncode == 0
    assert done.stderr.count("That is none of the answers.") == 2
    assert "is no number" in done.stderr
    assert "parents=married,child-age=under-six" in done.stdout


@pytest.mark.parametrize("typed", ["", "1\n", "1\nq\n", "退出\n"])
def test_who_leaves_before_the_end_gets_no_list(typed, keli) -> None:
    done = keli("ask", BIRTH, "-C", CITY, typed=typed)
    assert (done.returncode, done.stdout) == (130, "")
    assert done.stderr.endswith("Left before the end; nothing was kept.\n")


def test_an_item_without_questions_is_listed_at_once(keli) -> None:
    done = keli("ask", "qingshi-civil--senior-allowance", "-C", CITY)
    assert (done.returncode, done.stderr.strip()) == (0, "")
    assert "keli list qingshi-civil--senior-allowance -C" in done.stdout
