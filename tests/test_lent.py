"""What one test did to a catalogue, the next one does not see."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lent import Lent


def _replaced(file: Path) -> None:
    new = file.with_name("new")
    new.write_bytes(file.read_bytes()[::-1])
    os.utime(new, ns=(file.stat().st_mtime_ns,) * 2)
    new.replace(file)


def _linked(file: Path) -> None:
    file.unlink()
    file.symlink_to("/etc/hostname")


def _made_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()
    (file / "inner").mkdir()


def _locked(file: Path) -> None:
    file.chmod(0o400)
    file.parent.chmod(0o500)


def _lost(root: Path) -> None:
    root.rename(root.with_name("away"))
    raise LookupError


DONE: tuple[Callable[[Path], object], ...] = (
    lambda file: (file.parent / "deep" / "deeper").mkdir(parents=True),
    lambda file: file.rename(file.with_name("another")),
    lambda file: file.parent.rename(file.parent.with_name("folder")),
    Path.unlink,
    _replaced,
    _linked,
    _made_a_folder,
    _locked,
    lambda file: file.write_bytes(file.read_bytes()[::-1]),
)


def _all_of(root: Path) -> dict[str, tuple[int, int, bytes]]:
    def told(path: Path) -> tuple[int, int, bytes]:
        seen = path.lstat()
        return seen.st_mode, 0 if path.is_dir() else seen.st_mtime_ns, b"" if path.is_dir() else path.read_bytes()

    return {str(path.relative_to(root)): told(path) for path in root.rglob("*")}


@pytest.fixture
def example(tmp_path: Path) -> Path:
    folder = tmp_path / "example" / "items" / "inner"
    folder.mkdir(parents=True)
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text(f"id: {name}\n", "utf-8")
        os.utime(folder / name, (1, 1))
    return tmp_path / "example"


def test_whatever_was_done_to_it_the_next_has_it_as_it_was(example: Path, tmp_path: Path) -> None:
    lent = Lent(example, tmp_path / "kept")
    for done in DONE:
        with lent.at(tmp_path / "borrowed") as root:
            done(root / "items" / "inner" / "a.yaml")
            assert _all_of(root) != _all_of(example)
        with lent.at(tmp_path / "another") as root:
            assert _all_of(root) == _all_of(example)


def test_it_is_put_right_after_a_failure_and_when_all_of_it_is_gone(example: Path, tmp_path: Path) -> None:
    lent = Lent(example, tmp_path / "kept")
    with pytest.raises(LookupError), lent.at(tmp_path / "borrowed") as root:
        _lost(root)
    with lent.at(tmp_path / "borrowed") as root:
        assert _all_of(root) == _all_of(example)


def test_what_was_left_alone_is_not_copied_again(example: Path, tmp_path: Path) -> None:
    lent = Lent(example, tmp_path / "kept")
    with lent.at(tmp_path / "borrowed") as root:
        before = (root / "items" / "inner" / "b.yaml").stat().st_ino
        (root / "items" / "inner" / "a.yaml").write_text("x", "utf-8")
    with lent.at(tmp_path / "borrowed") as root:
        assert (root / "items" / "inner" / "b.yaml").stat().st_ino == before
