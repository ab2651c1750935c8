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
def environ():
    """The environment without what would decide a language or colours."""
    kept = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "LANGUAGE", "KELI_LANG"}}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "100"}


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
