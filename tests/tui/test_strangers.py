"""What stands in a file and is no element of the standard has a row: it is renamed or removed, and that is undone."""

import re
from pathlib import Path

import pytest

from catalog.findings.words import Language
from tests.tui.playing import looking, play
from tui.desk import Desk
from tui.form.rows import Entry
from tui.form.spot import spot_of
from tui.session.session import Session

ITEM = "qingshi-amr--food-business-renew"
FILE = f"items/qingshi-amr/{ITEM}.yaml"


@pytest.fixture
def plain(city: Path) -> str:
    return (city / FILE).read_text("utf-8")


@pytest.fixture
def misspelt(city: Path, plain: str) -> str:
    text = plain + 'aplies_to: "在本区开店的人。"\n'
    (city / FILE).write_text(text, "utf-8")
    return text


def test_it_takes_the_name_that_was_meant(city: Path, misspelt: str) -> None:
    seen: list[str] = []
    play(city, ["f3"], ITEM, look=looking(seen, "f2", "ctrl+s"))
    assert re.search("其他 +!1", seen[0].split("\n", 1)[1])
    assert "aplies_to           在本区开店的人。" in seen[0]
    assert (city / FILE).read_text("utf-8") == misspelt.replace("aplies_to", "applies_to")


@pytest.mark.usefixtures("misspelt")
def test_it_is_removed_and_comes_back(city: Path, plain: str) -> None:
    seen: list[str] = []
    play(city, ["f3", "delete", "ctrl+z"], ITEM, look=looking(seen, "delete", "ctrl+s"))
    assert "在本区开店的人" in seen[0]
    assert "未保存" not in seen[0]
    assert (city / FILE).read_text("utf-8") == plain


def test_it_gets_another_name_that_is_chosen(city: Path, misspelt: str) -> None:
    play(city, ["f3", "enter", "type:申请人权利", "enter", "ctrl+s"], ITEM)
    assert (city / FILE).read_text("utf-8") == misspelt.replace("aplies_to", "rights")


def test_one_within_an_entry_has_a_row_there(city: Path, plain: str) -> None:
    (city / FILE).write_text(plain.replace("    paper_size: A4\n", "    paper_sizes: A4\n", 1), "utf-8")
    desk = Desk(Session(city), Language.ZH)
    desk.open(FILE)
    desk.go(spot_of(desk.opened.kind, ("materials", 0)))
    (row,) = [row for row in desk.rows() if row.entry is Entry.STRANGER]
    assert row.path == ("materials", 0, "paper_sizes")
    assert desk.mend(row)
    assert desk.opened.text == plain


def test_a_file_in_order_has_none(city: Path) -> None:
    desk = Desk(Session(city), Language.ZH)
    for file in desk.session.library.files:
        if file.startswith(("items/", "bases/", "bundles/", "registers/")):
            desk.open(file)
            desk.go(spot_of(desk.opened.kind, ("x",)))
            assert all(row.entry is not Entry.STRANGER for row in desk.rows())
