"""Changes of several files: all or none, seen before, and taken back."""

from pathlib import Path

import pytest

from catalog.editing.changes import Changes, Revision
from catalog.findings.errors import KeliError
from catalog.storage.store import Conflict


@pytest.fixture
def root(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(f"name: {name}\n", "utf-8")
    return tmp_path


BOTH = Changes((Revision("a.yaml", "name: a\n", "name: x\n"), Revision("b.yaml", "name: b\n", "name: y\n")))


def test_all_files_are_written(root) -> None:
    assert BOTH.save(root) == ()
    assert [(root / file).read_text("utf-8") for file in BOTH.files] == ["name: x\n", "name: y\n"]


def test_nothing_is_written_where_one_file_is_another_than_it_was(root) -> None:
    (root / "b.yaml").write_text("name: theirs\n", "utf-8")
    (conflict,) = BOTH.save(root)
    assert isinstance(conflict, Conflict)
    assert (conflict.file, conflict.theirs) == ("b.yaml", "name: theirs\n")
    assert (root / "a.yaml").read_text("utf-8") == "name: a\n"


def test_a_file_that_must_not_be_there_yet_is_a_conflict(root) -> None:
    assert [conflict.file for conflict in Changes((Revision("a.yaml", None, "new"),)).save(root)] == ["a.yaml"]


def test_what_was_written_is_taken_back_where_the_disk_fails_half_way(root, monkeypatch) -> None:
    real, calls = Path.replace, []

    def failing(self, target):
        calls.append(target)
        if len(calls) == 2:
            raise OSError(5, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(KeliError) as caught:
        BOTH.save(root)
    assert "b.yaml" in caught.value.message.en
    assert [(root / file).read_text("utf-8") for file in BOTH.files] == ["name: a\n", "name: b\n"]
    assert sorted(path.name for path in root.iterdir() if path.is_file()) == ["a.yaml", "b.yaml"]


def test_what_somebody_else_wrote_the_same_is_not_taken_back(root, monkeypatch) -> None:
    (root / "a.yaml").write_text("name: x\n", "utf-8")

    def failing(_self, _target):
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(KeliError):
        BOTH.save(root)
    assert [(root / file).read_text("utf-8") for file in BOTH.files] == ["name: x\n", "name: b\n"]


def test_a_new_file_a_deleted_and_a_moved_one_are_taken_back_by_the_inverse(root, content) -> None:
    before = content(root)
    changes = Changes(
        (
            Revision("folder/new.yaml", None, "new\n"),
            Revision("a.yaml", "name: a\n", None),
            Revision("c.yaml", "name: b\n", "name: c\n", was="b.yaml"),
        )
    )
    assert changes.save(root) == ()
    assert sorted(content(root)) == ["c.yaml", "folder/new.yaml"]
    assert changes.inverse.save(root) == ()
    assert content(root) == before
    assert changes.inverse.inverse == changes


def test_the_diff_names_both_paths_and_only_the_lines_that_change() -> None:
    moved = Revision("c.yaml", "one\ntwo\nthree\n", "one\n2\nthree\n", was="b.yaml")
    assert list(moved.diff(context=0)) == ["--- b.yaml", "+++ c.yaml", "@@ -2 +2 @@", "-two", "+2"]
    assert list(Revision("c.yaml", "same\n", "same\n", was="b.yaml").diff()) == ["--- b.yaml", "+++ c.yaml"]
    assert list(Revision("a.yaml", None, "x").diff())[:2] == ["--- /dev/null", "+++ a.yaml"]


def test_the_diff_says_where_a_line_end_is_missing() -> None:
    lines = list(Revision("a.yaml", "x", "y\n").diff())
    assert lines[-3:] == ["-x", "\\ No newline at end of file", "+y"]
