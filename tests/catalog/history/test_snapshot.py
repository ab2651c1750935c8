"""A catalogue as it was at a revision or on a day, by real git, also where the repository is hostile or shallow."""

import os
from pathlib import Path

import pytest

from catalog.findings.errors import KeliError
from catalog.history.snapshot import snapshot
from catalog.library.files import catalogue_files
from catalog.storage.caps import BYTES
from catalog.storage.reader import read_file

ITEM = "items/civil/civil--registration.yaml"


def laid_out(root: Path, when: str) -> dict[str, bytes]:
    """Give the files of a snapshot."""
    with snapshot(root, when) as then:
        return {file: (then.root / file).read_bytes() for file, _ in catalogue_files(then.root)}


def committed_on(repository, day: str) -> None:
    """Commit all there is on a day."""
    repository.git("add", "-A")
    os.environ |= {"GIT_COMMITTER_DATE": f"{day}T12:00:00", "GIT_AUTHOR_DATE": f"{day}T12:00:00"}
    try:
        repository.git("commit", "-q", "-m", "x")
    finally:
        del os.environ["GIT_COMMITTER_DATE"], os.environ["GIT_AUTHOR_DATE"]


def test_the_files_of_a_catalogue_are_as_they_were_byte_for_byte(repository) -> None:
    before = {file: (repository.root / file).read_bytes() for file, _ in catalogue_files(repository.root)}
    repository.add(ITEM, "version: 7\n")
    repository.write("items/civil/new.yaml", "id: new\n")
    (repository.root / "registers/laws.yaml").unlink()
    repository.commit()
    assert laid_out(repository.root, "HEAD~1") == before
    assert before == laid_out(repository.root, repository.git("rev-parse", "HEAD~1"))


def test_a_day_stands_for_the_last_commit_until_then(repository) -> None:
    for day, version in (("2031-12-31", 7), ("2032-06-01", 8)):
        repository.write("items/civil/new.yaml", f"version: {version}\n")
        committed_on(repository, day)
    assert b"7" in laid_out(repository.root, "2031-12-31")["items/civil/new.yaml"]
    assert b"7" in laid_out(repository.root, "2032-05-31")["items/civil/new.yaml"]
    with snapshot(repository.root, "2032-06-01") as then:
        assert (then.day, then.commit) == ("2032-06-01", repository.git("rev-parse", "HEAD"))


def test_a_tag_that_is_called_like_a_day_is_the_tag(repository) -> None:
    repository.git("tag", "2031-12-31")
    repository.write("items/civil/new.yaml", "id: new\n")
    committed_on(repository, "2031-01-01")
    assert "items/civil/new.yaml" not in laid_out(repository.root, "2031-12-31")


def test_nothing_is_left_behind(repository) -> None:
    with snapshot(repository.root, "HEAD") as then:
        assert then.root.stat().st_mode & 0o077 == 0
    assert not then.root.exists()


def test_links_folders_and_what_is_none_of_the_catalogues_files_are_not_laid_out(repository) -> None:
    (repository.root / "items/civil/link.yaml").symlink_to("/etc/hostname")
    repository.write("items/civil/deeper/down.yaml", "id: x\n")
    repository.write("files/large.pdf", "x")
    repository.write("README", "x")
    repository.commit()
    with snapshot(repository.root, "HEAD") as then:
        found = {path.relative_to(then.root).as_posix() for path in then.root.rglob("*") if path.is_file()}
    assert not found & {"items/civil/link.yaml", "items/civil/deeper/down.yaml", "files/large.pdf", "README"}


def test_a_path_that_leads_out_is_not_followed(repository) -> None:
    blob = repository.git("hash-object", "-w", "data/keli.toml")
    tree = repository.git("rev-parse", "HEAD:data")
    inner = tree_of(repository, f"100644 blob {blob}\tx.yaml")
    listed = repository.git("ls-tree", tree)
    items = tree_of(repository, f"040000 tree {inner}\t..")
    hostile = tree_of(
        repository,
        "\n".join([*(one for one in listed.splitlines() if "items" not in one), f"040000 tree {items}\titems"]),
    )
    top = tree_of(repository, f"040000 tree {hostile}\tdata")
    commit = repository.git("commit-tree", "-m", "x", top)
    assert "items/../x.yaml" in repository.git("ls-tree", "-r", "--name-only", f"{commit}:data")
    assert "x.yaml" not in str(laid_out(repository.root, commit).keys())


def tree_of(repository, entries: str) -> str:
    """Write a tree that git itself would not."""
    file = repository.top.parent / "entries"
    file.write_text(f"{entries}\n", "utf-8")
    return repository.git("-c", "alias.tree=!git mktree --missing <", "tree", str(file))


def test_a_file_that_is_too_large_is_read_as_that(repository) -> None:
    (repository.root / ITEM).write_bytes(b"#" * (BYTES + 5))
    repository.commit()
    with snapshot(repository.root, "HEAD") as then:
        (finding,) = read_file(then.root, ITEM).findings
        assert finding.code == read_file(repository.root, ITEM).findings[0].code


@pytest.mark.parametrize("when", ["nowhere", "--help", "--output=x", "", "-", "HEAD~99", "2031-02-30", "::"])
def test_what_is_no_revision_is_told(when, repository) -> None:
    with pytest.raises(KeliError, match="no revision"), snapshot(repository.root, when):
        pass


def test_a_day_before_all_history_is_told(repository) -> None:
    with pytest.raises(KeliError, match="no commit of 1999-01-01"), snapshot(repository.root, "1999-01-01"):
        pass


def test_a_revision_without_a_catalogue_is_told(repository) -> None:
    (repository.root / "keli.toml").unlink()
    repository.commit()
    with pytest.raises(KeliError, match="no catalogue"), snapshot(repository.root, "HEAD"):
        pass


@pytest.mark.parametrize("when", ["HEAD~1", "1999-01-01"])
def test_a_shallow_clone_is_told_what_to_do(when, repository, tmp_path) -> None:
    repository.commit()
    shallow = tmp_path / "shallow"
    repository.git("clone", "-q", "--depth=1", f"file://{repository.top}", str(shallow))
    with pytest.raises(KeliError, match="shallow") as told, snapshot(shallow / "data", when):
        pass
    assert "--unshallow" in told.value.hint.en
