"""`keli situations`, run as people run it."""

import json
from pathlib import Path

CITY = Path(__file__).parents[2] / "examples" / "city"
BIRTH = "qingshi-police--birth-registration"


def test_situations_are_told_in_words_and_to_programs(keli) -> None:
    done = keli("situations", BIRTH, "-C", CITY, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert "48 种情形" in done.stdout
    assert "逐一列出" not in done.stdout
    data = json.loads(keli("situations", BIRTH, "-C", CITY, "--format", "json", "--all").stdout)
    assert (data["situations"], len(data["outcomes"]), data["more"]) == (48, 48, 0)


def test_an_item_that_is_not_there_ends_with_2(keli) -> None:
    done = keli("situations", "nobody", "-C", CITY)
    assert (done.returncode, done.stdout) == (2, "")
