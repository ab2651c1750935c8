"""Pushing to and pulling from a real other side: never by force, and a conflict leaves everything as it was."""

import subprocess

import pytest

from catalog.findings.errors import KeliError
from catalog.history.exchanging import Both, fetch, merge, merge_settled, push
from catalog.history.status import status_of

from .conftest import ALONE, Repository

ITEM = "items/civil/civil--registration.yaml"
LAWS = "registers/laws.yaml"


@pytest.fixture
def sides(repository, tmp_path, monkeypatch) -> tuple[Repository, Repository]:
    """Two officers with a repository each, and a bare one between them."""
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    between = tmp_path / "between.git"
    repository.git("clone", "-q", "--bare", ".", str(between))
    others = []
    for name in ("mine", "theirs"):
        subprocess.run(["git", "clone", "-q", str(between), str(tmp_path / name)], check=True)
        others.append(Repository(tmp_path / name))
    for one in others:
        one.root = one.top / "data"
    return others[0], others[1]


def _version(one: Repository, number: int) -> None:
    lines = (line for line in (one.root / ITEM).read_text("utf-8").splitlines() if not line.startswith("version"))
    one.write(ITEM, "\n".join([*lines, f"version: {number}", ""]))
    one.commit()


def test_commits_go_there_and_come_here(sides) -> None:
    mine, theirs = sides
    _version(mine, 7)
    assert status_of(mine.root).ahead == 1
    assert push(mine.root) == "origin/main"
    assert status_of(mine.root).ahead == 0
    assert status_of(theirs.root).behind == 0
    assert fetch(theirs.root).behind == 1
    assert merge(theirs.root) == ()
    assert "version: 7" in (theirs.root / ITEM).read_text("utf-8")


def test_a_push_over_commits_that_are_missing_here_is_refused(sides) -> None:
    mine, theirs = sides
    _version(theirs, 8)
    push(theirs.root)
    _version(mine, 7)
    with pytest.raises(KeliError, match="missing here"):
        push(mine.root)


def test_a_conflict_is_given_with_its_three_texts_and_nothing_was_touched(sides) -> None:
    mine, theirs = sides
    before = (mine.root / ITEM).read_text("utf-8")
    _version(theirs, 8)
    push(theirs.root)
    _version(mine, 7)
    fetch(mine.root)
    held = mine.git("status", "--porcelain=v2", "--branch")
    (both,) = merge(mine.root)
    texts = [(one.root / ITEM).read_text("utf-8") for one in (mine, theirs)]
    assert both == Both(ITEM, before, *texts)
    assert mine.git("status", "--porcelain=v2", "--branch") == held
    merge_settled(mine.root, {ITEM: before})
    assert (mine.root / ITEM).read_text("utf-8") == before
    assert (status_of(mine.root).ahead, status_of(mine.root).behind, status_of(mine.root).files) == (2, 0, ())


def test_settling_something_else_than_what_conflicts_leaves_everything_as_it_was(sides) -> None:
    mine, theirs = sides
    _version(theirs, 8)
    push(theirs.root)
    _version(mine, 7)
    fetch(mine.root)
    held = mine.git("status", "--porcelain=v2", "--branch")
    with pytest.raises(KeliError, match="changed again"):
        merge_settled(mine.root, {LAWS: ""})
    assert mine.git("status", "--porcelain=v2", "--branch") == held


def test_a_change_that_is_not_committed_stands_in_the_way_and_stays(sides) -> None:
    mine, theirs = sides
    _version(theirs, 8)
    push(theirs.root)
    mine.add(ITEM, "# 没提交\n")
    fetch(mine.root)
    with pytest.raises(KeliError, match="not committed") as refused:
        merge(mine.root)
    assert "merge: data/items/civil/civil--registration.yaml Please" in refused.value.hint.en  # lines as one
    assert "# 没提交" in (mine.root / ITEM).read_text("utf-8")


def test_files_outside_of_the_catalogue_that_conflict_are_refused_untouched(sides) -> None:
    mine, theirs = sides
    for one, text in ((theirs, "a"), (mine, "b")):
        (one.top / "README").write_text(text, "utf-8")
        one.commit()
    push(theirs.root)
    fetch(mine.root)
    with pytest.raises(KeliError, match="README"):
        merge(mine.root)
    assert not status_of(mine.root).is_merging


def test_the_first_push_of_a_branch_makes_it_there(sides) -> None:
    mine, _ = sides
    mine.git("switch", "-q", "-c", "修改")
    assert push(mine.root) == "origin/修改"
    assert status_of(mine.root).upstream == "origin/修改"


def test_what_cannot_be_reached_is_told_and_what_hangs_is_stopped(sides, tmp_path) -> None:
    mine, _ = sides
    mine.git("remote", "set-url", "origin", str(tmp_path / "nowhere.git"))
    with pytest.raises(KeliError, match="cannot be reached"):
        fetch(mine.root)
    mine.git("remote", "set-url", "origin", "ext::sleep 60")
    mine.git("config", "protocol.ext.allow", "always")
    with pytest.raises(KeliError, match="not done after"):
        fetch(mine.root, seconds=0.2)


def test_a_repository_without_another_side_is_told(repository) -> None:
    with pytest.raises(KeliError, match="no other side"):
        push(repository.root)
    with pytest.raises(KeliError, match="belongs to no branch"):
        fetch(repository.root)
