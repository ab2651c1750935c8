"""An expression that is kept compiled is the expression; what was kept of another is not taken for it."""

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from catalog.rules.kept_pattern import kept_pattern

LONG = r"(?:身份|户口)[证簿]\s?(\d{1,2}|[一二三])[份件] # how many"


@pytest.fixture
def module(tmp_path: Path, monkeypatch) -> Path:
    """Give the file of a module that has expressions."""
    made = ModuleType("has_patterns")
    made.__file__ = str(tmp_path / "has_patterns.py")
    monkeypatch.setitem(sys.modules, "has_patterns", made)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return Path(made.__file__)


@pytest.mark.usefixtures("module")
def test_the_expression_is_the_same_whether_kept_or_not() -> None:
    for _ in range(2):
        pattern = kept_pattern("has_patterns", LONG, re.VERBOSE | re.IGNORECASE)
        assert pattern == re.compile(LONG, re.VERBOSE | re.IGNORECASE)
        assert [found.groups() for found in pattern.finditer("身份证两件，户口簿 2份，身份证三件")] == [("2",), ("三",)]


def test_it_is_kept_beside_its_module(module) -> None:
    kept_pattern("has_patterns", LONG)
    (file,) = (module.parent / "__pycache__").iterdir()
    assert file.name.startswith("has_patterns-pattern")


@pytest.mark.usefixtures("module")
@pytest.mark.parametrize("other", [(LONG + "x", 0), (LONG, re.VERBOSE)])
def test_another_expression_or_other_flags_are_compiled_anew(other) -> None:
    kept_pattern("has_patterns", LONG)
    assert kept_pattern("has_patterns", *other) == re.compile(*other)


def test_a_python_of_which_nothing_is_known_compiles(module, monkeypatch) -> None:
    monkeypatch.setattr("catalog.rules.kept_pattern._IS_KNOWN", False)
    assert kept_pattern("has_patterns", LONG) == re.compile(LONG)
    assert not (module.parent / "__pycache__").exists()
