"""The program as people run it: a process of its own."""

import json
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
def forked(environ, tmp_path_factory):
    """Run keli as a process forked from one that has the libraries loaded."""
    files = [tmp_path_factory.mktemp("streams") / name for name in ("in", "out", "err")]
    command = [sys.executable, "-P", str(Path(__file__).with_name("forks.py"))]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, encoding="utf-8", env=environ) as server:

        def run(argv, cwd, typed, env) -> subprocess.CompletedProcess[str]:
            files[0].write_text(typed, "utf-8")
            asked = {"argv": argv, "cwd": str(cwd or Path.cwd()), "env": env, "files": [str(file) for file in files]}
            print(json.dumps(asked), file=server.stdin, flush=True)
            code = int(server.stdout.readline())
            return subprocess.CompletedProcess(argv, code, *(file.read_text("utf-8") for file in files[1:]))

        yield run


@pytest.fixture(scope="session")
def keli(environ, forked):
    """Run keli with arguments and what is typed, and give its exit code and what it said."""

    def run(*argv, cwd=None, typed="", **variables) -> subprocess.CompletedProcess[str]:
        return forked([*map(str, argv)], cwd, typed, {**environ, **variables})

    return run
