"""The program as people run it: a process of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CLEAN = Path(__file__).parents[1] / "cases" / "_catalogue"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(CLEAN, tmp_path / "catalogue")
    return tmp_path / "catalogue"


@pytest.fixture(scope="session")
def environ(tmp_path_factory):
    """The environment without what would decide a language, colours or how files are known; with a cache of its own."""
    decides = {"NO_COLOR", "LANGUAGE", "KELI_LANG", "CI"}
    kept = {name: value for name, value in os.environ.items() if name not in decides}
    cache = str(tmp_path_factory.mktemp("cache"))
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "100", "XDG_CACHE_HOME": cache}


@pytest.fixture(scope="session")
def keli(environ):
    """Run keli with arguments and what is typed, and give its exit code and what it said."""

    def run(*argv, cwd=None, typed="", **variables) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "cli", *map(str, argv)],
            check=False,
            capture_output=True,
            encoding="utf-8",
            cwd=cwd,
            env={**environ, **variables},
            input=typed,
        )

    return run
