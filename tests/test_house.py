"""What holds for every file of the house, and what keeps its five names apart from other people's."""

import re
from collections import Counter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("catalog", "guides", "exporters", "tui", "cli")
SOURCES = sorted(path for folder in (*PACKAGES, "bench", "tests") for path in (ROOT / folder).rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "core"}
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|NotImplementedError)\b|except Exception\b|except BaseException\b")


@pytest.mark.parametrize("name", PACKAGES)
def test_no_dependency_owns_a_name_of_ours(name: str) -> None:
    assert set(packages_distributions().get(name, [])) <= {"keli"}


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_every_file_is_named_after_its_idea() -> None:
    assert [str(path) for path in SOURCES if path.stem.removeprefix("test_") in VAGUE] == []


def test_nothing_is_left_unfinished() -> None:
    sources = [path for path in SOURCES if path != Path(__file__)]
    assert [str(path) for path in sources if UNFINISHED.search(path.read_text("utf-8"))] == []


def test_every_package_has_a_module_docstring() -> None:
    folders = {path.parent for path in SOURCES if path.is_relative_to(ROOT / "tests") is False}
    inits = [folder / "__init__.py" for folder in folders if folder.name != "bench"]
    assert [str(init) for init in inits if not init.read_text("utf-8").startswith('"""')] == []


@pytest.mark.parametrize("book", [path for name in PACKAGES for path in sorted((ROOT / name).rglob("words.yaml"))])
def test_a_phrase_has_a_name_of_its_own(book: Path) -> None:
    names = re.findall(r"^([\w.]+):", book.read_text("utf-8"), re.MULTILINE)
    assert [name for name, count in Counter(names).items() if count > 1] == []
