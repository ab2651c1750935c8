"""Phrases and keys: every action has its words, every phrase is said somewhere, no key stands for two actions."""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language
from tui.keys import ACTIONS, UNDELIVERED
from tui.screens.acts import ACTS
from tui.widgets.keyline import action_at, keys_in
from tui.wording import Wording

TUI = Path(__file__).parents[2] / "tui"
DOCS = TUI.parent / "docs"


def test_every_action_is_done_and_said() -> None:
    assert {action.id for action in ACTIONS} == set(ACTS)
    for action in ACTIONS:
        assert {f"do_{action.id}", f"help_{action.id}"} <= set(phrasebook("tui"))


@pytest.mark.parametrize("page", ["terminal.md", "terminal.zh-CN.md"])
def test_the_pages_name_every_action_that_may_have_another_key(page: str) -> None:
    text = (TUI.parent / "docs" / page).read_text("utf-8")
    named = re.search(r"(?s)(?:The actions are|操作有：)(.*?)[.。]\n", text)
    assert named is not None
    assert {action.id for action in ACTIONS} - {"help_here", "find_here"} == set(re.findall(r"[a-z_]+", named[1]))


def test_no_key_stands_for_two_actions() -> None:
    keys = [key for action in ACTIONS for key in action.keys.split(",") if key]
    assert len(keys) == len(set(keys))


def test_no_key_is_one_that_terminals_do_not_deliver() -> None:
    keys = {key for action in ACTIONS for key in action.keys.split(",")}
    assert keys & UNDELIVERED == set()


def test_every_phrase_is_said_somewhere() -> None:
    source = "".join(path.read_text("utf-8") for path in TUI.rglob("*.py"))
    source += (TUI / "form" / "sections.yaml").read_text("utf-8")
    source += (TUI.parent / "exporters" / "view.py").read_text("utf-8")
    silent = {name for name in phrasebook("tui") if name not in source and name.partition("_")[2] not in source}
    assert silent == set()


def test_the_heaviest_keys_find_room_and_nothing_is_cut() -> None:
    for language in Language:
        for width in (80, 100, 140):
            line = keys_in(width, Wording(language), ACTIONS).plain
            assert cell_len(line) <= width + 2
            assert "Ctrl+S" in line
            assert "Ctrl+Q" in line


def test_a_key_is_clicked_where_it_stands_in_the_line() -> None:
    words = Wording(Language.ZH)
    line = keys_in(140, words, ACTIONS).plain
    for action in ("save", "leave", "help"):
        shown = next(one.shown for one in ACTIONS if one.id == action)
        column = cell_len(line[: line.index(f"{shown} {words.phrase(f'do_{action}')}")])
        assert action_at(column, 140, words, ACTIONS) == action
        assert action_at(column - 1, 140, words, ACTIONS) == ""
    assert action_at(139, 140, words, ACTIONS) == ""


def test_chinese_phrases_have_no_english_in_them_but_names_of_keys_and_git() -> None:
    allowed = {"Ctrl", "Delete", "Esc", "Insert", "Tab", "F", "O", "P", "PDF", "Q", "Y", "Z", "EDITOR", "git"}
    for name, words in phrasebook("tui").items():
        latin = "".join(one if one.isascii() and one.isalpha() else " " for one in _without_slots(words.zh)).split()
        assert set(latin) <= allowed, name


@pytest.mark.parametrize("page", ["officers-day.md", "officers-day.zh-CN.md"])
def test_the_day_of_an_officer_names_keys_and_pictures_that_are_there(page: str) -> None:
    text = (DOCS / page).read_text("utf-8")
    named = set(re.findall(r"(?:Ctrl|Shift)\+[A-Z↑↓0-9]+|\bF[0-9]+\b(?<!\+F[0-9])", text))
    assert named - {action.shown for action in ACTIONS} == set()
    pictures = re.findall(r"\((pictures/[^)]*)\)", text)
    assert pictures
    assert all((DOCS / picture).is_file() for picture in pictures)


def _without_slots(text: str) -> str:
    return "".join(part.rpartition("}")[2] for part in text.split("{"))
