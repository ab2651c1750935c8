"""A text is saved over the one it was made from, byte by byte, and over no other."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.findings.errors import KeliError
from catalog.storage.caps import BYTES
from catalog.storage.lock import locked
from catalog.storage.replacing import leftovers, put
from catalog.storage.store import Change, Conflict, Saved, digest, load, save, save_all
from catalog.storage.sweeping import sweep_all

FILE = "items/a/b.yaml"
OTHER = "items/a/c.yaml"

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has other rights and links")


@pytest.fixture
def root(tmp_path) -> Path:
    (tmp_path / "items/a").mkdir(parents=True)
    (tmp_path / FILE).write_bytes(b"a: 1\r\n")
    return tmp_path


def names(root: Path) -> list[str]:
    return sorted(path.name for path in (root / "items/a").iterdir())


@given(text=st.text(st.characters(codec="utf-8"), max_size=50))
def test_what_was_saved_is_loaded_again_to_the_byte(tmp_path_factory, text) -> None:
    root = tmp_path_factory.getbasetemp() / "store"
    root.mkdir(exist_ok=True)
    before = load(root, FILE).hash if (root / FILE).exists() else None
    saved = save(root, FILE, text, before)
    assert (root / FILE).read_bytes() == text.encode("utf-8")
    loaded = load(root, FILE)
    assert (loaded.text, loaded.hash) == (text, saved.hash)


def test_line_ends_and_byte_order_mark_stay(root) -> None:
    source = b"\xef\xbb\xbfa: 1\r\nb: 2\n\rc: 3"
    (root / FILE).write_bytes(source)
    loaded = load(root, FILE)
    save(root, FILE, loaded.text.replace("2", "3"), loaded.hash)
    assert (root / FILE).read_bytes() == source.replace(b"2", b"3")


def test_a_new_file_makes_its_folders(root) -> None:
    assert save(root, "items/new/x.yaml", "x\n", None) == Saved("items/new/x.yaml", digest(b"x\n"))
    assert load(root, "items/new/x.yaml").text == "x\n"


def test_a_file_that_changed_in_between_is_a_conflict_that_carries_their_text(root) -> None:
    loaded = load(root, FILE)
    (root / FILE).write_text("a: theirs\n", "utf-8")
    conflict = save(root, FILE, "a: mine\n", loaded.hash)
    assert conflict == Conflict(FILE, "a: theirs\n", digest(b"a: theirs\n"))
    assert (root / FILE).read_text("utf-8") == "a: theirs\n"
    assert save(root, FILE, "a: mine\n", conflict.hash) == Saved(FILE, digest(b"a: mine\n"))


def test_a_file_that_was_deleted_in_between_is_a_conflict(root) -> None:
    loaded = load(root, FILE)
    (root / FILE).unlink()
    assert save(root, FILE, "a: 2\n", loaded.hash) == Conflict(FILE, None, None)
    assert names(root) == []
    assert isinstance(save(root, FILE, "a: 2\n", None), Saved)


def test_a_file_that_appeared_in_between_is_a_conflict(root) -> None:
    assert save(root, FILE, "mine\n", None) == Conflict(FILE, "a: 1\r\n", digest(b"a: 1\r\n"))


def test_a_conflict_carries_what_is_no_text(root) -> None:
    (root / FILE).write_bytes(b"\xff\xfe")
    assert save(root, FILE, "mine\n", None) == Conflict(FILE, "\ufffd\ufffd", digest(b"\xff\xfe"))


def test_the_same_text_written_by_another_is_no_conflict(root) -> None:
    loaded = load(root, FILE)
    (root / FILE).write_bytes(b"a: 2\n")
    assert save(root, FILE, "a: 2\n", loaded.hash) == Saved(FILE, digest(b"a: 2\n"))


def test_several_files_are_written_as_one_or_not_at_all(root) -> None:
    loaded = load(root, FILE)
    changes = [Change(OTHER, "new\n", None), Change(FILE, None, loaded.hash)]
    stale = Change("keli.toml", "x", digest(b"never there"))
    assert save_all(root, [*changes, stale]) == (Conflict("keli.toml", None, None),)
    assert names(root) == ["b.yaml"]
    assert save_all(root, changes) == (Saved(OTHER, digest(b"new\n")), Saved(FILE, None))
    assert names(root) == ["c.yaml"]


def test_one_text_that_cannot_be_written_leaves_all_files_as_they_were(root) -> None:
    loaded = load(root, FILE)
    too_large = Change(OTHER, "x" * (BYTES + 1), None)
    with pytest.raises(KeliError, match="larger"):
        save_all(root, [Change(FILE, "a: 2\n", loaded.hash), too_large])
    with pytest.raises(KeliError, match=r"name is too long|cannot|not allowed"):
        save_all(root, [Change(FILE, "a: 2\n", loaded.hash), Change(f"items/a/{'x' * 250}.yaml", "y", None)])
    assert load(root, FILE) == loaded
    assert names(root) == ["b.yaml"]


def test_half_a_pair_of_surrogates_is_refused_in_words(root) -> None:
    with pytest.raises(KeliError, match="not UTF-8 text"):
        save(root, FILE, "a: \ud800", load(root, FILE).hash)


@posix
def test_what_takes_the_place_of_a_link_is_not_written_by_all(tmp_path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    put(tmp_path / "link", b"x", 0o600)
    assert stat.S_IMODE((tmp_path / "link").lstat().st_mode) == 0o600
    assert not (tmp_path / "elsewhere").exists()


@posix
def test_the_mode_of_a_file_is_kept(root) -> None:
    (root / FILE).chmod(0o640)
    save(root, FILE, "a: 2\n", load(root, FILE).hash)
    assert (root / FILE).stat().st_mode & 0o777 == 0o640


@posix
def test_links_are_refused_wherever_they_stand(root, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "x.yaml").write_text("secret\n", "utf-8")
    (root / "items/link").symlink_to(outside)
    (root / "items/a/link.yaml").symlink_to(outside / "x.yaml")
    for file in ("items/link/x.yaml", "items/link/new.yaml", "items/a/link.yaml"):
        with pytest.raises(KeliError, match="symbolic link"):
            save(root, file, "x", None)
    for file in ("items/link/x.yaml", "items/a/link.yaml"):
        with pytest.raises(KeliError, match="symbolic link"):
            load(root, file)
    assert [path.name for path in outside.iterdir()] == ["x.yaml"]


@posix
def test_a_lock_that_is_a_link_is_refused(root, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (root / ".keli").symlink_to(outside)
    with pytest.raises(KeliError, match="symbolic link"):
        save(root, FILE, "x", load(root, FILE).hash)
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("file", ["../x.yaml", "/etc/x.yaml", "items/../../x.yaml", "C:\\x.yaml", "a//b", ""])
def test_paths_that_lead_out_are_refused(root, file) -> None:
    with pytest.raises(KeliError, match="out of the catalogue"):
        save(root, file, "x", None)
    with pytest.raises(KeliError, match="out of the catalogue"):
        load(root, file)


def test_what_is_no_regular_file_is_refused(root) -> None:
    (root / "items/a/folder.yaml").mkdir()
    with pytest.raises(KeliError, match="not a regular file"):
        load(root, "items/a/folder.yaml")
    with pytest.raises(KeliError, match="not a regular file"):
        save(root, "items/a/folder.yaml", "x", None)


def test_what_cannot_be_loaded_says_why(root) -> None:
    with pytest.raises(KeliError, match="no such file"):
        load(root, OTHER)
    (root / FILE).write_bytes(b"\xff")
    with pytest.raises(KeliError, match="not UTF-8"):
        load(root, FILE)
    (root / FILE).write_bytes(b"x" * (BYTES + 1))
    with pytest.raises(KeliError, match="larger"):
        load(root, FILE)


def test_opening_clears_away_what_the_dead_left_of_that_file_only(root) -> None:
    left = [".b.yaml.0123456789abcdef.tmp", ".c.yaml.0123456789abcdef.tmp", ".b.yaml.notes.tmp"]
    for name in left:
        (root / "items/a" / name).write_text("half", "utf-8")
    load(root, FILE)
    assert names(root) == [".b.yaml.notes.tmp", ".c.yaml.0123456789abcdef.tmp", "b.yaml"]
    assert len(list(leftovers(root / "items/a"))) == 1


def test_opening_a_catalogue_clears_away_what_the_dead_left_anywhere(root, tmp_path_factory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (root / "items/link").symlink_to(outside)
    (root / "items/new").mkdir()
    (root / ".git").mkdir()
    folders = [root, root / "items/a", root / "items/new", root / ".git", outside]
    for folder in folders:
        (folder / ".x.yaml.0123456789abcdef.tmp").write_text("half", "utf-8")
    sweep_all(root)
    assert [len(list(leftovers(folder))) for folder in folders] == [0, 0, 0, 1, 1]


def test_a_writer_that_is_alive_is_not_swept_away(root) -> None:
    with locked(root):
        (root / "items/a/.b.yaml.0123456789abcdef.tmp").write_text("half", "utf-8")
        sweep_all(root)
    assert len(list(leftovers(root / "items/a"))) == 1


def test_who_holds_the_lock_too_long_is_named(root) -> None:
    with locked(root), pytest.raises(KeliError, match="another keli"), locked(root, wait=0.05):
        pass


def test_git_does_not_look_at_the_lock(root) -> None:
    save(root, FILE, "a: 2\n", load(root, FILE).hash)
    assert (root / ".keli/.gitignore").read_text("utf-8").split() == ["/lock", "/.gitignore"]
