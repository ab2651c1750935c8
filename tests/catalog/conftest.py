"""Catalogues to be changed: copies, so that every byte can be compared."""

import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]


@pytest.fixture
def city(tmp_path):
    shutil.copytree(HERE / "examples" / "city", tmp_path / "city", ignore=shutil.ignore_patterns(".keli"))
    return tmp_path / "city"


@pytest.fixture
def clean(tmp_path):
    shutil.copytree(HERE / "tests" / "cases" / "_catalogue", tmp_path / "clean")
    return tmp_path / "clean"


@pytest.fixture(scope="session")
def content():
    """Give the bytes of every file of a catalogue, without what keli keeps for itself."""

    def of(root: Path) -> dict[str, bytes]:
        files = (path for path in root.rglob("*") if path.is_file() and ".keli" not in path.parts)
        return {str(path.relative_to(root)): path.read_bytes() for path in files}

    return of
