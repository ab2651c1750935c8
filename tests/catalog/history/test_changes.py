"""What has changed since a revision, by real git, also where the repository is hostile or shallow."""

import os
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.errors import KeliError, MissingTool
from catalog.history.changes import changes_since
from catalog.history.snapshot import snapshot

ITEM = "items/civil/civil--registration.yaml"
LAWS = "registers/laws.yaml"


def test_nothing_changed_is_nothing(repository) -> None:
    assert changes_since(repository.root, "HEAD").files == frozenset()


def test_committed_uncommitted_new_and_deleted_files_count_and_others_do_not(repository) -> None:
    repository.add(ITEM, "version: 1\n")
    (repository.top / "README").write_text("outside", "utf-8")
    repository.commit()
    repository.add(LAWS, "\n")
    repository.write("items/civil/new.yaml", "id: new\n")
    (repository.root / "bases/registration.yaml").unlink()
    changed = changes_since(repository.root, "HEAD~1").files
    assert changed == {ITEM, LAWS, "items/civil/new.yaml", "bases/registration.yaml"}


def test_a_renamed_file_is_gone_there_and_new_here(repository) -> None:
    repository.git("mv", f"data/{ITEM}", "data/items/civil/other.yaml")
    repository.commit()
    assert changes_since(repository.root, "HEAD~1").files == {ITEM, "items/civil/other.yaml"}


def test_what_happened_there_since_the_parting_does_not_count(repository) -> None:
    repository.git("switch", "-q", "-c", "mine")
    repository.add(ITEM, "version: 1\n")
    repository.commit()
    repository.git("switch", "-q", "main")
    repository.add(LAWS, "# theirs\n")
    repository.commit()
    repository.git("switch", "-q", "mine")
    assert changes_since(repository.root, "main").files == {ITEM}


def test_a_name_may_be_any(repository) -> None:
    name = 'items/民政 局/a\n"b\t*.yaml'
    repository.write(name, "id: x\n")
    assert changes_since(repository.root, "HEAD").files == {name}
    repository.commit()
    assert changes_since(repository.root, "HEAD~1").files == {name}
    repository.add(name, "name: y\n")
    changes = changes_since(repository.root, "HEAD")
    assert changes.before(name).data == {"id": "x"}
    assert changes.new_lines([name, LAWS]) == {(name, 2)}


def test_new_lines_of_a_new_file_are_all(repository) -> None:
    repository.write("items/civil/new.yaml", "id: new\nname: x")
    changes = changes_since(repository.root, "HEAD")
    assert changes.new_lines(["items/civil/new.yaml"]) == {("items/civil/new.yaml", 1), ("items/civil/new.yaml", 2)}


@pytest.mark.parametrize("revision", ["nowhere", "--help", "--output=x", "HEAD:data", "", "-", "HEAD~99", "a\nb", "::"])
def test_a_revision_that_is_none_is_told(revision, repository) -> None:
    with pytest.raises(KeliError, match="no revision"):
        changes_since(repository.root, revision)
    assert not (repository.root / "x").exists()


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_no_revision_breaks_out(tmp_path_factory, text) -> None:
    with pytest.raises(KeliError):
        changes_since(tmp_path_factory.getbasetemp(), text)


def test_no_repository_is_told(tmp_path) -> None:
    with pytest.raises(KeliError, match="no git repository") as refusal:
        changes_since(tmp_path, "HEAD")
    assert "git init" in refusal.value.hint.en
    assert "fatal" not in refusal.value.hint.en


def test_what_is_to_be_done_with_another_users_repository_is_told(repository, monkeypatch) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(KeliError, match="another user's") as refusal:
        changes_since(repository.root, "HEAD")
    assert f"safe.directory '{repository.root}'" in refusal.value.hint.en


def test_a_repository_that_is_elsewhere_no_more_is_told_in_gits_words(tmp_path) -> None:
    (tmp_path / ".git").write_text("gitdir: gone\n", "utf-8")
    with pytest.raises(KeliError, match="cannot be used") as refusal:
        changes_since(tmp_path, "HEAD")
    assert "not a git repository" in refusal.value.hint.en


def test_missing_git_is_told(repository, monkeypatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingTool):
        changes_since(repository.root, "HEAD")


def test_histories_that_never_met_are_told(repository) -> None:
    repository.git("switch", "-q", "--orphan", "other")
    repository.commit()
    with pytest.raises(KeliError, match="no history in common"):
        changes_since(repository.top, "main")


@pytest.mark.parametrize("branch", ["origin/main", "nowhere"])
def test_a_shallow_clone_is_told_what_to_do(branch, repository, tmp_path) -> None:
    repository.git("switch", "-q", "-c", "mine")
    repository.add(ITEM, "version: 1\n")
    repository.commit()
    repository.git("switch", "-q", "main")
    repository.add(LAWS, "# theirs\n")
    repository.commit()
    shallow = tmp_path / "shallow"
    repository.git(
        "clone", "-q", "--depth=1", "--no-single-branch", "-b", "mine", f"file://{repository.top}", str(shallow)
    )
    with pytest.raises(KeliError, match="shallow") as told:
        changes_since(shallow / "data", branch)
    assert "fetch-depth: 0" in told.value.hint.en
    assert "GIT_DEPTH" in told.value.hint.zh


def hostile(repository, marker) -> None:
    """Let every setting of a repository that can run a program leave a mark."""
    script = repository.top / ".git" / "evil"
    script.write_text(f"#!/bin/sh\ntouch {marker}\ncat\n", "utf-8")
    script.chmod(0o755)
    hooks = repository.top / ".git" / "hooks"
    for hook in ("post-index-change", "fsmonitor-watchman", "reference-transaction", "post-checkout"):
        (hooks / hook).write_text(script.read_text("utf-8"), "utf-8")
        (hooks / hook).chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command", "core.pager"):
        repository.git("config", name, str(script))
    for name in ("filter.evil.clean", "filter.evil.smudge", "filter.evil=x.process", "filter.evil=x.clean"):
        repository.git("config", name, str(script))
    repository.git("config", "filter.evil.required", "true")
    attributes = repository.top / ".git" / "info" / "attributes"
    attributes.parent.mkdir(exist_ok=True)
    attributes.write_text("*.yaml diff=evil filter=evil\nregisters/* filter=evil=x\n", "utf-8")
    with_submodule(repository, script)
    with_signed_commit(repository, script)
    marker.unlink(missing_ok=True)  # making it so has run some already


def with_submodule(repository, script) -> None:
    """Put a repository with a filter of its own within the catalogue."""
    inner = repository.root / "files" / "inner"
    inner.mkdir(parents=True)
    repository.git("-C", str(inner), "init", "-q")
    (inner / "form.pdf").write_text("x", "utf-8")
    repository.git("-C", str(inner), "add", "-A")
    repository.git("-C", str(inner), "commit", "-q", "-m", "x")
    repository.git(
        "-c", "core.fsmonitor=false", "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},data/files/inner"
    )
    repository.git("-C", str(inner), "config", "filter.own.clean", str(script))
    (inner / ".gitattributes").write_text("* filter=own\n", "utf-8")
    os.utime(inner / "form.pdf", (1, 1))


def with_signed_commit(repository, script) -> None:
    """Let the last commit be signed, and a program of the repository prove it."""
    about, _, message = repository.git("cat-file", "commit", "HEAD").partition("\n\n")
    signed = repository.top / ".git" / "signed"
    signed.write_text(
        f"{about}\ngpgsig -----BEGIN PGP SIGNATURE-----\n -----END PGP SIGNATURE-----\n\n{message}\n", "utf-8"
    )
    commit = repository.git("hash-object", "-t", "commit", "-w", str(signed))
    (repository.top / ".git" / "refs" / "heads" / "main").write_text(f"{commit}\n", "utf-8")
    repository.git("config", "log.showSignature", "true")
    repository.git("config", "gpg.program", str(script))


def test_a_hostile_repository_runs_nothing(repository, tmp_path) -> None:
    marker = tmp_path / "marker"
    hostile(repository, marker)
    repository.add(ITEM, "version: 1\n")
    os.utime(repository.root / LAWS, (1, 1))
    changes = changes_since(repository.root, "HEAD")
    changes.before(ITEM)
    with snapshot(repository.root, "HEAD"):
        pass
    assert not marker.exists()
    assert ITEM in changes.files


def test_the_same_repository_runs_programs_for_git_alone(repository, tmp_path) -> None:
    marker = tmp_path / "marker"
    hostile(repository, marker)
    repository.add(ITEM, "version: 1\n")
    subprocess.run(["git", "diff", "HEAD"], cwd=repository.root, capture_output=True, check=False)
    assert marker.exists()


def test_nothing_is_written_into_the_repository(repository) -> None:
    index = repository.top / ".git" / "index"
    before = (index.read_bytes(), index.stat().st_mtime_ns)
    os.utime(repository.root / LAWS, (1, 1))
    changes_since(repository.root, "HEAD")
    with snapshot(repository.root, "HEAD"):
        pass
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before
