"""Which items and bundles a command is about: named, all, of an authority, or changed since a revision."""

import shutil
import subprocess
from pathlib import Path

import pytest

CITY = Path(__file__).parents[2] / "examples" / "city"
POLICE = ["qingshi-police--birth-registration", "qingshi-police--identity-card"]


def made(keli, root, folder, *chosen: str) -> list[str]:
    done = keli("export", *chosen, "--format", "txt", "-C", root, "-o", folder)
    assert done.returncode == 0, done.stderr
    return sorted(path.name.removesuffix(".map.txt") for path in folder.iterdir())


@pytest.fixture
def committed(tmp_path):
    """Copy two items and what they need into a repository of their own."""
    root = tmp_path / "catalogue"
    shutil.copytree(CITY, root, ignore=shutil.ignore_patterns("bundles", "tests"))
    for folder in (root / "items").iterdir():
        if folder.name not in {"qingshi-police", "qingshi-civil"}:
            shutil.rmtree(folder)

    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", root, *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("config", "user.name", "a")
    git("config", "user.email", "a@example.cn")
    git("add", "-A")
    git("commit", "-qm", "x")
    return root


def test_all_of_an_authority(keli, tmp_path) -> None:
    assert made(keli, CITY, tmp_path / "out", "--authority", "qingshi-police") == POLICE


def test_all_means_bundles_too(keli, tmp_path) -> None:
    found = made(keli, CITY, tmp_path / "out", "--all")
    assert len(found) == 35
    assert "open-restaurant" in found


def test_only_what_has_changed_since_a_revision(keli, committed, tmp_path) -> None:
    assert made(keli, committed, tmp_path / "none", "--changed-since", "HEAD") == []
    file = committed / "items/qingshi-police" / f"{POLICE[1]}.yaml"
    file.write_text(file.read_text("utf-8") + "# read again\n", "utf-8")
    assert made(keli, committed, tmp_path / "one", "--changed-since", "HEAD") == [POLICE[1]]
    settings = committed / "keli.toml"
    settings.write_text(settings.read_text("utf-8") + "# read again\n", "utf-8")
    assert len(made(keli, committed, tmp_path / "all", "--changed-since", "HEAD")) == 6


def test_options_narrow_what_is_named(keli, tmp_path) -> None:
    chosen = (POLICE[0], "qingshi-civil--nursing-subsidy", "--authority", "qingshi-police")
    assert made(keli, CITY, tmp_path / "out", *chosen) == [POLICE[0]]


def test_an_authority_that_is_not_there_is_told_with_the_nearest(keli, tmp_path) -> None:
    done = keli("export", "--authority", "qingshi-polise", "-C", CITY, "-o", tmp_path, "--lang", "zh")
    assert done.returncode == 2
    assert "没有部门 qingshi-polise。" in done.stderr
    assert "qingshi-police" in done.stderr


def test_a_revision_that_is_not_there_is_told(keli, committed, tmp_path) -> None:
    done = keli("export", "--changed-since", "nowhere", "-C", committed, "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert "Traceback" not in done.stderr
