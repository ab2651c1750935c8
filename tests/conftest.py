"""How all tests run: how many examples hypothesis tries, how goldens are brought up to date, keli as a process.

`KELI_EXAMPLES=5000 ./run test` searches longer; `./run test tests/guides --update-goldens` writes
the goldens anew, to be read in the diff before they are committed.
"""

import gc
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.lent import Lent

gc.set_threshold(
    100_000
)  # it took a quarter of all time: whatever pytest and hypothesis hold was visited over and over
settings.register_profile(
    "keli",
    max_examples=int(os.environ.get("KELI_EXAMPLES", "120")),
    deadline=None,  # the machines of CI are slow now and then
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("keli")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-goldens", action="store_true", help="write tests/goldens anew instead of comparing")


@pytest.fixture(scope="session")
def lending(tmp_path_factory):
    """Lend the copy that there is of an example, at a place."""

    @cache
    def copy_of(example: Path) -> Lent:
        return Lent(example, tmp_path_factory.mktemp("lent") / "kept")

    return lambda example, place: copy_of(example).at(place)


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
