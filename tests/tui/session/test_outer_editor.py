"""The text in one's own editor: a real program on a copy, and what it wrote is an edit that undo takes back."""

import sys
from pathlib import Path

import pytest

from catalog.findings.errors import KeliError
from tui.session.outer_editor import command, edit, line_of
from tui.session.session import Session

RENEW = "items/qingshi-amr/qingshi-amr--food-business-renew.yaml"
NEW = "items/qingshi-amr/qingshi-amr--food-business-new.yaml"


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Let a program of Python be the editor."""

    def be(program: str) -> None:
        script = tmp_path / "my editor.py"
        script.write_text(f"import sys, pathlib\nfile = pathlib.Path(sys.argv[-1])\n{program}\n", "utf-8")
        monkeypatch.setenv("VISUAL", f'"{sys.executable}" "{script}"')

    return be


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("vim", ["vim", "+7", "f"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "f"]),
        ("code", ["code", "--wait", "--goto", "f:7"]),
        ("hx", ["hx", "f:7"]),
        ("'my editor' --x", ["my editor", "--x", "f"]),
        ("vi; rm -rf $HOME", ["vi;", "rm", "-rf", "$HOME", "f"]),
    ],
)
def test_each_editor_is_asked_in_its_own_way_and_no_shell_is(wanted: str, given: list[str]) -> None:
    assert command({"EDITOR": wanted}, "f", 7) == given


def test_the_environment_alone_says_which() -> None:
    assert command({"VISUAL": "a", "EDITOR": "b"}, "f", 1) == ["a", "f"]
    for environ in ({}, {"EDITOR": ""}, {"EDITOR": "'"}):
        with pytest.raises(KeliError, match="No text editor"):
            command(environ, "f", 1)


def test_the_line_is_that_of_the_value_or_of_what_is_around_it(session: Session) -> None:
    lines = session.open_files[RENEW].text.splitlines()
    line = line_of(session, RENEW, ("materials", 0, "originals"))
    assert lines[line - 1].strip().startswith("originals:")
    inherited = line_of(session, NEW, ("materials", 5, "copies"))
    assert session.open_files[NEW].text.splitlines()[inherited - 2] == "override:"


def test_what_was_written_is_an_unsaved_edit_on_top_of_others(session: Session, editor) -> None:
    session.put(RENEW, ("materials", 0, "originals"), 2)
    before = session.open_files[RENEW].text
    editor("file.write_text(file.read_text('utf-8').replace('version: 2', 'version: 9'), 'utf-8')")
    assert edit(session, RENEW, 1)
    assert session.open_files[RENEW].text == before.replace("version: 2", "version: 9")
    session.undo()
    assert session.open_files[RENEW].text == before


def test_an_editor_that_changes_nothing_leaves_no_step(session: Session, editor) -> None:
    editor("")
    assert not edit(session, RENEW, 1)
    assert session.history.done == ()


@pytest.mark.parametrize("program", ["sys.exit(3)", "file.write_bytes(b'\\xff')", "file.unlink()"])
def test_an_editor_that_fails_changes_nothing_and_says_so(session: Session, editor, program: str) -> None:
    editor(program)
    with pytest.raises(KeliError):
        edit(session, RENEW, 1)
    assert session.dirty == ()


def test_a_program_that_is_not_there_is_told(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    with pytest.raises(KeliError, match="no-such-editor"):
        edit(session, RENEW, 1)
