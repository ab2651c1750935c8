"""What the documentation shows is what the commands print.

A block of `console` holds commands behind `$`, each with its output below it. `./run test tests/test_docs.py
--update-goldens` writes the outputs anew: read the diff.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(path for path in (ROOT / "docs").glob("*.md") if "```console\n$ " in path.read_text("utf-8"))
BLOCK = re.compile(r"^```console\n(\$ .*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)


ALONE = re.compile(r"keli ([^|&;<>()$`]*[^|&;<>()$` ])(?: \| (.*))?")
"""A command of keli, and what its output goes through."""


@pytest.fixture
def printed(keli, environ):
    """Run a command in the project's folder and give what it prints."""

    def run(command: str, language: str) -> str:
        alone = ALONE.fullmatch(command)
        if alone is None:
            told = bash(command, environ | {"KELI_LANG": language})
        else:
            done = keli(*shlex.split(alone[1]), cwd=ROOT, KELI_LANG=language)
            assert done.returncode == 0, done.stderr
            told = bash(alone[2] or "cat", environ, done.stdout)
        assert told.strip(), f"prints nothing: {command}"
        return "\n".join(line.rstrip() for line in told.strip().splitlines())

    return run


def bash(command: str, environ: dict[str, str], typed: str = "") -> str:
    tools = f"{Path(sys.executable).parent}{os.pathsep}{environ['PATH']}"
    argv, env = ["bash", "-c", command], environ | {"PATH": tools}
    return subprocess.run(
        argv, cwd=ROOT, env=env, check=True, stdout=subprocess.PIPE, encoding="utf-8", input=typed
    ).stdout


def as_printed(page: Path, printed) -> str:
    """Give a page with the outputs of its commands as they are now."""
    language = "zh" if page.name.endswith(".zh-CN.md") else "en"

    def made(block: re.Match[str]) -> str:
        told = [f"$ {command}\n{printed(command, language)}\n" for command in COMMAND.findall(block[1])]
        return f"```console\n{''.join(told)}```"

    return BLOCK.sub(made, page.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_print(page, printed, request) -> None:
    text = as_printed(page, printed)
    if request.config.getoption("--update-goldens"):
        page.write_text(text, "utf-8")
    assert text == page.read_text("utf-8"), "run ./run test tests/test_docs.py --update-goldens, then read the diff"


def test_there_are_pages_that_show_commands() -> None:
    assert {page.name for page in PAGES} >= {"situations.md", "situations.zh-CN.md"}
