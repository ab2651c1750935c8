"""`keli preflight` as people run it."""

import json
from pathlib import Path

CITY = Path(__file__).parents[2] / "examples" / "city"
ITEM = "qingshi-civil--senior-allowance"


def test_a_clean_item_ends_with_0_and_says_its_smallest_type(keli) -> None:
    done = keli("preflight", ITEM, "-C", CITY, "--lang", "zh")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("检查了 ")
    assert done.stdout.endswith("没有发现问题。\n")


def test_what_is_wrong_ends_with_1_and_is_told_as_data_too(keli) -> None:
    done = keli("preflight", "nobody", ITEM, "--view", "map", "-f", "json", "-C", CITY)
    nobody, item = json.loads(done.stdout)
    assert done.returncode == 1
    assert nobody["flaws"] == [{"kind": "refused", "view": None, "message": "There is no item nobody"}]
    assert (item["item"], item["pictures"], item["flaws"]) == (ITEM, 1, [])
    assert item["min_print_pt"] > 7


def test_what_is_not_there_is_named_once(keli) -> None:
    done = keli("preflight", "nobody", "-C", CITY, "--lang", "zh")
    assert done.stdout.splitlines()[0] == "没有 nobody 这个事项"


def test_it_wants_to_know_what_to_look_at(keli) -> None:
    done = keli("preflight", "-C", CITY)
    assert done.returncode == 2
    assert "say --all" in done.stderr


def test_the_booklet_of_them_is_looked_at_in_their_place(keli) -> None:
    done = keli("preflight", ITEM, "nobody", "--booklet", "brief", "-f", "json", "-C", CITY)
    (booklet,) = json.loads(done.stdout)
    assert done.returncode == 1
    assert (booklet["item"], booklet["pictures"], booklet["documents"]) == ("catalogue.booklet", 0, 1)
    assert [flaw["kind"] for flaw in booklet["flaws"]] == ["refused"]
    assert booklet["flaws"][0]["message"].startswith("There is no item nobody")


def test_a_guide_that_people_wrote_is_looked_at(keli) -> None:
    done = keli("preflight", "restaurant-licence", "-f", "json", "-C", CITY)
    (guide,) = json.loads(done.stdout)
    assert (done.returncode, guide["pictures"], guide["documents"], guide["flaws"]) == (0, 0, 1, [])


def test_a_poster_is_a_picture_to_look_at(keli) -> None:
    done = keli("preflight", ITEM, "--view", "poster", "-f", "json", "-C", CITY)
    (item,) = json.loads(done.stdout)
    assert (done.returncode, item["pictures"], item["documents"], item["flaws"]) == (0, 1, 0, [])
