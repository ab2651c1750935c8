"""Catalogues to be changed: one's own for a while, so that every byte can be compared."""

from pathlib import Path

import pytest

HERE = Path(__file__).parents[2]


@pytest.fixture
def city(tmp_path, lending):
    with lending(HERE / "examples" / "city", tmp_path / "city") as lent:
        yield lent


@pytest.fixture
def clean(tmp_path, lending):
    with lending(HERE / "tests" / "cases" / "_catalogue", tmp_path / "clean") as lent:
        yield lent


@pytest.fixture(scope="session")
def content():
    """Give the bytes of every file of a catalogue, without what keli keeps for itself."""

    def of(root: Path) -> dict[str, bytes]:
        files = (path for path in root.rglob("*") if path.is_file() and ".keli" not in path.parts)
        return {str(path.relative_to(root)): path.read_bytes() for path in files}

    return of
