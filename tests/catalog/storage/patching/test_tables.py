"""Settings in TOML: one value changes, and nothing else of the text."""

import difflib

import pytest

from catalog.findings.errors import PatchRefused
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Rename, Set
from catalog.storage.patching.of_file import patch_file
from catalog.storage.patching.tables import patch_toml

TEXT = """# 设置
name = "甲市"  # 名称
languages = ["zh", "en"]

[[unified]]
element = "name" # 名称
may = "nothing"

[[unified]]
element = "materials"
may = "relax"

[words]
forbidden = ["等"]
"""


@pytest.mark.parametrize(
    ("edit", "gone", "new"),
    [
        (Set(("name",), "乙市"), ['name = "甲市"  # 名称'], ['name = "乙市"  # 名称']),
        (Set(("words", "forbidden"), ["等", "及"]), ['forbidden = ["等"]'], ['forbidden = ["等", "及"]']),
        (Insert((), "hotline", "12345"), [], ['hotline = "12345"']),
        (Insert(("languages",), 1, "bo"), ['languages = ["zh", "en"]'], ['languages = ["zh", "bo", "en"]']),
        (Insert((), "rules", {"TIM001": {"severity": "off"}}), [], ["", "[rules.TIM001]", 'severity = "off"']),
        (
            Insert(("unified",), 2, {"element": "fees", "may": "tighten"}),
            [],
            ["[[unified]]", 'element = "fees"', 'may = "tighten"', ""],
        ),
        (Delete(("languages",)), ['languages = ["zh", "en"]'], []),
        (Delete(("unified", 1)), ["[[unified]]", 'element = "materials"', 'may = "relax"', ""], []),
        (Rename(("words", "forbidden"), "bad"), ['forbidden = ["等"]'], ['bad = ["等"]']),
    ],
)
def test_an_edit_changes_its_own_lines(edit: Edit, gone: list[str], new: list[str]) -> None:
    lines = list(difflib.ndiff(TEXT.splitlines(), patch_toml(TEXT, edit).splitlines()))
    assert [line[2:] for line in lines if line.startswith("- ")] == gone
    assert [line[2:] for line in lines if line.startswith("+ ")] == new


def test_tables_of_a_list_are_moved_with_their_remarks() -> None:
    moved = patch_toml(TEXT, Move(("unified", 0), 1))
    assert moved.index('"materials"') < moved.index('element = "name" # 名称')


def test_the_last_table_of_a_list_leaves_an_empty_list() -> None:
    once = patch_toml(TEXT, Delete(("unified", 0)))
    assert "unified = []" in patch_toml(once, Delete(("unified", 0)))


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        (TEXT, Set(("name",), None)),
        (TEXT, Set(("name", "x"), "y")),
        (TEXT, Delete(("nowhere",))),
        (TEXT, Set(("name",), "\ud800")),
        ("name = ", Set(("name",), "x")),
    ],
)
def test_an_edit_that_cannot_be_made_without_harm_is_refused(text: str, edit: Edit) -> None:
    with pytest.raises(PatchRefused):
        patch_toml(text, edit)


def test_another_key_keeps_the_remarks_around_it() -> None:
    text = '[words]\n# before it\na = "b" # beside it\nc = "d"\n'
    assert patch_toml(text, Rename(("words", "a"), "e")) == text.replace("a =", "e =")


def test_line_ends_stay_as_they_are() -> None:
    assert patch_file("keli.toml", 'name = "a"\r\n', Set(("name",), "b")) == 'name = "b"\r\n'
