"""A city of one's own to edit, perhaps in a repository, and nothing written or read outside of it."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
from filelock import FileLock

from catalog.check.cache import Cache
from catalog.library.index import open_index
from tui.session.checking import check_all

EXAMPLE = Path(__file__).parents[2] / "examples" / "city"
Lending = Callable[[Path, Path], AbstractContextManager[Path]]


@contextmanager
def city_in(folder: Path, lending: Lending, known: Path | None = None) -> Iterator[Path]:
    """Lend a city in a folder, where everything else is kept meanwhile, too; what is known of it may come along."""
    with pytest.MonkeyPatch.context() as patch, lending(EXAMPLE, folder / "city") as lent:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
            patch.setenv(name, str(folder / name))
        if known:
            remember(lent, known)
        yield lent


def remember(city: Path, known: Path) -> None:
    """Let keli know of a city what is known of it."""
    kept = Cache.of(city).path
    kept.parent.mkdir(parents=True)
    shutil.copy(known, kept)


@pytest.fixture(scope="session")
def known(tmp_path_factory: pytest.TempPathFactory, lending: Lending) -> Path:
    """What keli knows of the city once the app was open: finding it out for each test took a fifth of all time."""
    folder = tmp_path_factory.getbasetemp()
    kept = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "verdicts"  # for all workers
    with FileLock(f"{kept}.lock"):
        if not kept.exists():
            with city_in(tmp_path_factory.mktemp("known"), lending) as city:
                check_all(city)
                open_index(city)
                shutil.copy(Cache.of(city).path, kept)
    return kept


@pytest.fixture
def city(tmp_path: Path, lending: Lending, known: Path) -> Iterator[Path]:
    with city_in(tmp_path, lending, known) as lent:
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
