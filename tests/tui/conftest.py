"""A city of one's own to edit, perhaps in a repository, and nothing written or read outside of it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "city"
Lending = Callable[[Path, Path], AbstractContextManager[Path]]


@contextmanager
def city_in(folder: Path, lending: Lending) -> Iterator[Path]:
    """Lend a city in a folder, where everything else is kept meanwhile, too."""
    with pytest.MonkeyPatch.context() as patch, lending(EXAMPLE, folder / "city") as lent:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(name, str(folder / name))
        yield lent


@pytest.fixture
def city(tmp_path: Path, lending: Lending) -> Iterator[Path]:
    with city_in(tmp_path, lending) as lent:
        yield lent


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory, lending: Lending) -> Path:
    """A repository with one commit of the city in it, without its files."""
    folder = tmp_path_factory.mktemp("begun")
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environ = {**own, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    somebody = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    with lending(EXAMPLE, folder / "city") as city:
        for command in (("init", "-q", "-b", "main"), ("add", "-A"), (*somebody, "commit", "-q", "-m", "begin")):
            subprocess.run(["git", *command], cwd=city, check=True, env=environ)
        return (city / ".git").rename(folder / "git")


@pytest.fixture
def versioned(begun: Path, city: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A city that is committed, in a repository where nobody is known yet."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    shutil.copytree(begun, city / ".git")
    return city
