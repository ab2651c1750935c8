"""Commits by real git: only what was chosen, in somebody's name, and hooks have their say."""

import os

import pytest

from catalog.findings.errors import KeliError
from catalog.history.committing import Identity, commit, identity, introduce
from catalog.history.status import State, Status, status_of

ITEM = "items/civil/civil--registration.yaml"
LAWS = "registers/laws.yaml"
NEW = "items/civil/civil--new.yaml"


@pytest.fixture(autouse=True)
def _known_by_nothing(monkeypatch, tmp_path) -> None:
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture
def known(repository):
    introduce(repository.root, Identity("王芳", "wang@example.org"))
    return repository


def _changed(repository) -> Status:
    repository.add(ITEM, "version: 1\n")
    repository.add(LAWS, "# 改\n")
    repository.write(NEW, "id: civil--new\n")
    (repository.root / "bases/registration.yaml").unlink()
    (repository.root / "README").write_text("outside", "utf-8")
    return status_of(repository.root)


def test_the_status_tells_what_has_become_of_each_file_of_the_catalogue(repository) -> None:
    assert [(one.file, one.state) for one in _changed(repository).files] == [
        ("bases/registration.yaml", State.GONE),
        (NEW, State.NEW),
        (ITEM, State.CHANGED),
        (LAWS, State.CHANGED),
    ]


def test_only_what_was_chosen_is_committed_and_what_was_added_for_another_commit_stays_so(known) -> None:
    status = _changed(known)
    known.git("add", f"data/{LAWS}")
    commit(known.root, [one for one in status.files if one.file != LAWS], "改表\n\n- 三处\n")
    assert [one.file for one in status_of(known.root).files] == [LAWS]
    assert known.git("diff", "--cached", "--name-only") == f"data/{LAWS}"
    assert known.git("log", "-1", "--format=%an %s").startswith("王芳 改表")
    assert known.git("ls-files", "-o") == "data/README"


def test_nobody_is_known_until_somebody_is_introduced(repository) -> None:
    assert identity(repository.root) is None
    introduce(repository.root, Identity("王芳", "wang@example.org"))
    assert identity(repository.root) == Identity("王芳", "wang@example.org")


def test_a_hook_that_refuses_is_heard_and_nothing_is_committed(known) -> None:
    hook = known.top / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 格式不对 >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    known.write(NEW, "id: civil--new\n")
    before = known.git("rev-parse", "HEAD")
    with pytest.raises(KeliError) as refused:
        commit(known.root, status_of(known.root).files, "x")
    assert "格式不对" in refused.value.hint.zh
    assert known.git("rev-parse", "HEAD") == before
    assert [(one.file, one.tracked) for one in status_of(known.root).files] == [(NEW, False)]


@pytest.mark.parametrize("name", ["items/civil/--all.yaml", "items/civil/*.yaml", "items/civil/:(top)a.yaml"])
def test_a_name_that_git_could_take_for_something_else_is_a_name(known, name) -> None:
    known.add(ITEM, "version: 1\n")
    known.write(name, "id: x\n")
    status = status_of(known.root)
    commit(known.root, [one for one in status.files if one.file == name], "x")
    assert [one.file for one in status_of(known.root).files] == [ITEM]


def test_a_busy_repository_is_told(known) -> None:
    known.add(ITEM, "version: 1\n")
    (known.top / ".git" / "index.lock").touch()
    with pytest.raises(KeliError, match="Another git"):
        commit(known.root, status_of(known.root).files, "x")


def test_the_first_commit_of_a_repository_is_one_too(tmp_path) -> None:
    (tmp_path / "city").mkdir()
    (tmp_path / "city" / "keli.toml").write_text('name = "x"\n', "utf-8")
    os.system(f"git -C {tmp_path}/city init -q -b main")  # noqa: S605  # a path of ours
    introduce(tmp_path / "city", Identity("a", "a@example.org"))
    status = status_of(tmp_path / "city")
    assert status.is_unborn
    commit(tmp_path / "city", status.files, "begin")
    assert status_of(tmp_path / "city") == Status(branch="main")
