"""What keli says of itself in YAML is read once and then taken compiled, never out of date."""

import os
import sys
from pathlib import Path

import pytest

from catalog.findings.own_data import own_data

WRITTEN = 'answer: no\nnumber: 7\nwords: {zh: "是", en: yes}\n'


@pytest.fixture
def package(tmp_path: Path, monkeypatch) -> Path:
    """Give the folder of a package that a program may import, beside which Python may keep what it compiles."""
    folder = tmp_path / "own_words"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "said.yaml").write_text(WRITTEN, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.delitem(sys.modules, "own_words", raising=False)
    return folder


def kept(package: Path) -> list[Path]:
    return [file for file in (package / "__pycache__").glob("*") if file.name.startswith("said")]


def edit(file: Path, text: str, *, times: bool = False) -> None:
    """Write a file anew; `times` leaves its times as they were."""
    status = file.stat()
    file.write_text(text, "utf-8")
    if times:
        os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


@pytest.mark.usefixtures("package")
def test_values_are_what_yaml_makes_of_them_or_the_text_they_are() -> None:
    for _ in range(2):
        assert own_data("own_words", "said.yaml") == {"answer": False, "number": 7, "words": {"zh": "是", "en": True}}
        as_text = own_data("own_words", "said.yaml", as_text=True)
        assert as_text == {"answer": "no", "number": "7", "words": {"zh": "是", "en": "yes"}}


def test_what_was_read_once_is_taken_compiled(package) -> None:
    first = own_data("own_words", "said.yaml")
    edit(package / "said.yaml", WRITTEN.replace("7", "8"), times=True)
    assert own_data("own_words", "said.yaml") == first


def test_what_has_changed_is_read_anew(package) -> None:
    own_data("own_words", "said.yaml")
    edit(package / "said.yaml", WRITTEN.replace("7", "80"))
    assert own_data("own_words", "said.yaml")["number"] == 80


@pytest.mark.parametrize("broken", [b"", b"no data", b"(\x02\x00\x00\x00"])
def test_a_broken_compiled_file_is_as_good_as_none(package, broken) -> None:
    first = own_data("own_words", "said.yaml")
    (file,) = kept(package)
    file.write_bytes(broken)
    assert own_data("own_words", "said.yaml") == first
    assert file.read_bytes() != broken


def test_nothing_is_kept_where_python_keeps_nothing(package, monkeypatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    own_data("own_words", "said.yaml")
    assert kept(package) == []


def test_what_cannot_be_kept_is_read(package) -> None:
    (package / "__pycache__").write_text("no folder")
    assert own_data("own_words", "said.yaml")["number"] == 7
