"""A city of one's own to edit, perhaps in a repository, and nothing written or read outside of it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[2] / "examples" / "city"


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    return Path(shutil.copytree(EXAMPLE, tmp_path / "city"))


@pytest.fixture
def versioned(city: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A city that is committed, in a repository where nobody is known yet."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    somebody = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    for command in (("init", "-q", "-b", "main"), ("add", "-A"), (*somebody, "commit", "-q", "-m", "begin")):
        subprocess.run(["git", *command], cwd=city, check=True)
    return city
