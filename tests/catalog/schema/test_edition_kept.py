"""What is made of an edition is made once, and anew when a file of it or of the code has changed."""

import os
import sys
from itertools import count
from pathlib import Path

import pytest

from catalog.schema import edition_kept
from catalog.schema.edition_kept import kept_of_edition


@pytest.fixture
def package(tmp_path: Path, monkeypatch) -> Path:
    """Give the folder of a package with code and an edition of its own."""
    (tmp_path / "edition1").mkdir()
    (tmp_path / "finish.py").write_text("1")
    (tmp_path / "edition1" / "item.yaml").write_text("1")
    monkeypatch.setattr(edition_kept, "_PACKAGE", tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path


def made(numbers: "count[int]") -> object:
    """Make what an edition is asked for, as a process does that has just begun."""
    edition_kept._mark.cache_clear()
    return kept_of_edition("schema-item", lambda: {"number": next(numbers)})


@pytest.fixture(autouse=True)
def _forgotten():
    yield
    edition_kept._mark.cache_clear()


@pytest.mark.usefixtures("package")
def test_it_is_made_once() -> None:
    numbers = count()
    assert made(numbers) == made(numbers) == {"number": 0}


@pytest.mark.parametrize("changed", ["finish.py", "edition1/item.yaml", "edition1/new.yaml"])
def test_any_file_that_changes_has_it_made_anew(package, changed) -> None:
    numbers = count()
    made(numbers)
    (package / changed).write_text("2")
    os.utime(package / changed, ns=(7, 7))
    assert made(numbers) == {"number": 1}
