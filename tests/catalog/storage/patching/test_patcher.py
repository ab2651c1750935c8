"""Edits as people see them: each file in patches/ holds cases of a text before, an edit, and the text after.

A case is `# what it shows`, then the text before, `>>>` with the edit, and the text after, or
`refused` and a word of the reason. `·` stands for a blank at the end of a line, `¶` for a text's missing last line end.
"""

from pathlib import Path
from typing import NamedTuple

import pytest

from catalog.findings.errors import PatchRefused
from catalog.findings.words import Language
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Rename, Set
from catalog.storage.patching.patcher import patch

CASES = Path(__file__).parent / "patches"
EDITS = {"Set": Set, "Insert": Insert, "Delete": Delete, "Move": Move, "Rename": Rename}


class Case(NamedTuple):
    name: str
    before: str
    edit: Edit
    after: str


def _cases() -> list[Case]:
    return [_case(path.stem, block) for path in sorted(CASES.glob("*.txt")) for block in _blocks(path)]


def _blocks(path: Path) -> list[str]:
    return [block for block in path.read_text("utf-8").split("=== ") if block.strip()]


def _case(file: str, block: str) -> Case:
    name, _, rest = block.partition("\n")
    before, _, rest = rest.partition(">>> ")
    edit, _, after = rest.partition("\n")
    return Case(f"{file}: {name}", _text(before), eval(edit, dict(EDITS)), _text(after))  # noqa: S307  # our own file


def _text(shown: str) -> str:
    return shown.replace("·", " ").replace("¶\n", "")


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_an_edit_changes_what_it_says_and_no_more(case: Case) -> None:
    if case.after.startswith("refused"):
        with pytest.raises(PatchRefused, match=case.after.removeprefix("refused ").strip()):
            patch(case.before, case.edit)
    else:
        assert patch(case.before, case.edit) == case.after


@pytest.mark.parametrize("case", _cases(), ids=lambda case: case.name)
def test_line_ends_stay_as_they_are(case: Case) -> None:
    if not case.after.startswith("refused"):
        after = case.after.replace("\n", "\r\n")
        assert patch(case.before.replace("\n", "\r\n"), case.edit) == after


def test_a_byte_order_mark_stays() -> None:
    assert patch("\ufeffa: 1\n", Set(("a",), 2)) == "\ufeffa: 2\n"


@pytest.mark.parametrize("character", ["\x07", "\x85", "\u2028", "\u202e", "\r", "\ud83d", "\x00", "\ufeff"])
def test_a_character_that_no_file_may_hold_is_refused_by_name(character: str) -> None:
    with pytest.raises(PatchRefused) as refused:
        patch("a: 1\n", Set(("a",), f"x{character}"))
    assert f"U+{ord(character):04X}" in refused.value.message.in_language(Language.ZH)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 10**15, object(), {1: "x"}, b"x"])
def test_a_value_that_no_file_can_hold_is_refused(value: object) -> None:
    with pytest.raises(PatchRefused):
        patch("a: 1\n", Set(("a",), value))


@pytest.mark.parametrize("value", [1e-7, 12345678.5, -0.5, 0.1, 10**14, -7, True, None, "", "1e3", "~"])
def test_a_scalar_comes_back_as_it_was(value: object) -> None:
    text = patch("a: 1\nb: {c: 1}\n", Set(("a",), value))
    text = patch(text, Set(("b", "c"), value))
    again = patch(text, Set(("a",), value))
    assert again == text


@pytest.mark.parametrize("text", ["", "a: [1\n", "a: *x\n", "a: 1\na: 2\n", "a: b\n---\nc: d\n"])
def test_a_text_with_errors_is_not_edited(text: str) -> None:
    with pytest.raises(PatchRefused):
        patch(text, Set(("a",), 2))


def test_missing_quotes_may_be_mended() -> None:
    assert patch("code: 012\nphone: 0369\n", Set(("code",), "012")) == 'code: "012"\nphone: 0369\n'
