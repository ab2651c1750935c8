"""Unsaved edits outlive the process that noted them, and belong to it while it lives."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.errors import KeliError
from catalog.storage import journal as module
from catalog.storage.journal import Draft, Journal, discard, journal_folder, pending

FILE = "items/a/b.yaml"
DRAFT = Draft(FILE, "0" * 64, "a: 未保存\r\n")
PROGRAM = Path(__file__).parent / "programs" / "typing_until_killed.py"

texts = st.text(max_size=30)  # half pairs of surrogates and line separators among them
drafts = st.builds(Draft, st.sampled_from(["a.yaml", "b.yaml", "c.yaml"]), st.none() | texts, texts)


@pytest.fixture
def state(tmp_path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def root(tmp_path) -> Path:
    (tmp_path / "catalogue").mkdir()
    return tmp_path / "catalogue"


def left(root: Path, state: Path) -> list[Draft]:
    return [one.draft for one in pending(root, state)]


def test_a_draft_that_was_not_settled_is_found_again(root, state) -> None:
    with Journal(root, state) as journal:
        journal.append(Draft(FILE, None, "first"))
        journal.append(DRAFT)
        assert [(one.draft, one.alive) for one in pending(root, state)] == [(DRAFT, True)]
    assert [(one.draft, one.alive) for one in pending(root, state)] == [(DRAFT, False)]


def test_what_was_settled_is_forgotten_and_leaves_no_file(root, state) -> None:
    with Journal(root, state) as journal:
        journal.append(DRAFT)
        journal.append(Draft("other.yaml", None, "x"))
        journal.settle(FILE)
        assert left(root, state) == [Draft("other.yaml", None, "x")]
        journal.settle("other.yaml")
        journal.settle("never.yaml")
        journal.append(DRAFT)
        journal.settle(FILE)
    assert list(journal_folder(root, state).iterdir()) == []


def test_a_session_without_edits_makes_no_file(root, state) -> None:
    with Journal(root, state):
        pass
    assert not state.exists()


def test_a_draft_is_taken_over_once(root, state) -> None:
    with Journal(root, state) as dead:
        dead.append(DRAFT)
    (one,) = pending(root, state)
    with Journal(root, state) as first, Journal(root, state) as second:
        assert first.recover(one) == DRAFT
        assert second.recover(one) is None
        assert [(this.draft, this.alive) for this in pending(root, state)] == [(DRAFT, True)]
        first.settle(FILE)
    assert list(journal_folder(root, state).iterdir()) == []


def test_a_draft_is_thrown_away_alone(root, state) -> None:
    other = Draft("other.yaml", None, "x")
    with Journal(root, state) as dead:
        dead.append(other)
        dead.append(DRAFT)
    (one, _) = pending(root, state)
    assert discard(one)
    assert not discard(one)
    assert left(root, state) == [other]


def test_nobody_takes_the_draft_of_one_that_is_alive(root, state) -> None:
    with Journal(root, state) as alive, Journal(root, state) as other:
        alive.append(DRAFT)
        (one,) = pending(root, state)
        assert other.recover(one) is None
        assert not discard(one)
        other.append(Draft(FILE, None, "mine"))
    assert sorted(draft.text for draft in left(root, state)) == sorted([DRAFT.text, "mine"])


def test_catalogues_do_not_see_each_other_and_links_to_one_are_one(root, state, tmp_path) -> None:
    (tmp_path / "link").symlink_to(root)
    with Journal(root, state) as journal:
        journal.append(DRAFT)
    assert left(tmp_path, state) == []
    assert left(tmp_path / "link", state) == [DRAFT]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_journals_are_for_this_user_only(root, state) -> None:
    with Journal(root, state) as journal:
        journal.append(DRAFT)
        journal.append(Draft("other.yaml", None, "x"))
        journal.settle(FILE)
        folder = journal_folder(root, state)
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
        assert {stat.S_IMODE(path.stat().st_mode) for path in (folder, folder.parent, state)} == {0o700}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give files away")
def test_a_journal_of_another_user_is_neither_read_nor_written(root, state) -> None:
    with Journal(root, state) as journal:
        journal.append(DRAFT)
    (one,) = pending(root, state)
    os.chown(one.journal, 65534, 65534)
    assert left(root, state) == []
    os.chown(journal_folder(root, state), 65534, 65534)
    with Journal(root, state) as journal, pytest.raises(KeliError):
        journal.append(DRAFT)


def test_a_journal_cut_off_at_any_byte_keeps_the_notes_before(root, state) -> None:
    with Journal(root, state) as journal:
        journal.append(Draft("a.yaml", None, "一"))
        journal.append(Draft("b.yaml", None, "二"))
    (path,) = journal_folder(root, state).glob("*.jsonl")
    whole = path.read_bytes()
    end_of_first = whole.rindex(b"\n")
    for size in range(len(whole) + 1):
        path.write_bytes(whole[:size])
        expected = ["b.yaml", "a.yaml"] if size == len(whole) else ["a.yaml"] if size >= end_of_first else []
        assert [draft.file for draft in left(root, state)] == expected


@given(junk=st.binary(max_size=40))
def test_a_note_after_a_torn_one_is_whole(junk) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = state = Path(folder)
        with Journal(root, state) as journal:
            journal.append(Draft("a.yaml", None, "一"))
            (path,) = journal_folder(root, state).glob("*.jsonl")
            with path.open("ab") as file:
                file.write(b'\n{"file": "b.yaml", "te' + junk.replace(b"\n", b""))
            journal.append(Draft("c.yaml", None, "三"))
        assert [draft.file for draft in left(root, state)] == ["c.yaml", "a.yaml"]


@given(notes=st.lists(st.one_of(drafts, st.sampled_from(["a.yaml", "b.yaml", "c.yaml"])), max_size=12))
def test_the_last_unsettled_draft_of_each_file_comes_back_as_it_was(notes) -> None:
    expected: dict[str, Draft] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = state = Path(folder)
        with Journal(root, state) as journal:
            for one in notes:
                if isinstance(one, Draft):
                    journal.append(one)
                    expected[one.file] = one
                else:
                    journal.settle(one)
                    expected.pop(one, None)
        assert {draft.file: draft for draft in left(root, state)} == expected


@pytest.mark.parametrize("line", ["[]", "{}", '{"file": 1, "base": null, "text": "x", "at": 1}', "null", "\\udc00"])
def test_notes_of_another_shape_are_passed_over(root, state, line) -> None:
    with Journal(root, state) as journal:
        journal.append(DRAFT)
        (path,) = journal_folder(root, state).glob("*.jsonl")
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{line}")
    assert left(root, state) == [DRAFT]


def test_a_long_session_does_not_fill_the_disk(root, state, monkeypatch) -> None:
    monkeypatch.setattr(module, "_LARGEST", 4000)
    with Journal(root, state) as journal:
        journal.append(Draft("other.yaml", None, "kept"))
        for number in range(300):
            journal.append(Draft(FILE, None, f"{number}" * 10))
        (path,) = journal_folder(root, state).glob("*.jsonl")
        assert path.stat().st_size < 5000
    assert {draft.file: draft.text for draft in left(root, state)} == {FILE: "299" * 10, "other.yaml": "kept"}


def test_a_journal_that_cannot_be_written_says_so(root, state) -> None:
    state.write_text("a file where the folder should be", "utf-8")
    with Journal(root, state) as journal, pytest.raises(KeliError, match="not noted down"):
        journal.append(DRAFT)


@pytest.mark.skipif(os.name == "nt", reason="kill is POSIX")
def test_a_kill_loses_nothing_that_was_noted(root, state) -> None:
    for _ in range(10):
        typist = subprocess.Popen([sys.executable, str(PROGRAM), str(root), str(state)], stdout=subprocess.PIPE)
        assert typist.stdout is not None
        noted = [typist.stdout.readline() for _ in range(3)]
        typist.send_signal(signal.SIGKILL)
        noted += typist.stdout.readlines()
        typist.stdout.close()
        typist.wait()
        (one,) = pending(root, state)
        last = int([line for line in noted if line.endswith(b"\n")][-1])
        assert int(one.draft.text) in (last, last + 1)
        assert discard(one)
