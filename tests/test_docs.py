"""What the documentation shows is what the commands print.

A block of `console` holds commands behind `$`, each with its output below it; `…` stands for one that is not shown.
A page that begins with `keli init` is a walk: its commands follow each other, from an empty folder on, and a block of
`yaml` under `# its/path.yaml` is a file that is written there.
`./run test tests/test_docs.py --update-goldens` writes the outputs anew: read the diff.
"""

import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    path
    for path in (*ROOT.glob("README*.md"), *(ROOT / "docs").glob("*.md"))
    if "```console\n$ " in path.read_text("utf-8")
)
BLOCK = re.compile(
    r"^```console\n(?P<shown>\$ .*?)^```$|^```yaml\n(?P<text># (?P<file>\S+)\n.*?)^```$", re.DOTALL | re.MULTILINE
)
SHOWN = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
"""A command, which may go on after a backslash, and its output."""

WALK = "keli init "
LEFT_OUT = "…\n"
INTO_FILES = " -o "
GONE_INTO = re.compile(r"cd (\w+)")
ALONE = re.compile(r"keli ([^|&;<>()$`]*[^|&;<>()$` ])(?: \| (.*))?")
"""A command of keli, and what its output goes through."""


@pytest.fixture(scope="module")
def said(keli):
    """Give what keli says: once in the project's folder, where nothing changes and pages show part after part."""

    def run(arguments: str, language: str, folder: Path) -> str:
        done = keli(*shlex.split(arguments), cwd=folder, KELI_LANG=language)
        assert done.returncode == 0, done.stderr
        return done.stdout

    once = cache(run)
    return lambda arguments, language, folder: (once if folder == ROOT else run)(arguments, language, folder)


@pytest.fixture
def printed(said, environ):
    """Run a command in a folder and give what it prints."""

    def run(command: str, language: str, folder: Path) -> str:
        alone = ALONE.fullmatch(command)
        if alone is None:
            told = bash(command, folder, environ | {"KELI_LANG": language})
        else:
            told = bash(alone[2] or "cat", folder, environ, said(alone[1], language, folder))
        return "".join(f"{line.rstrip()}\n" for line in told.strip().splitlines())

    return run


def bash(command: str, folder: Path, environ: dict[str, str], typed: str = "") -> str:
    tools = f"{Path(sys.executable).parent}{os.pathsep}{environ['PATH']}"
    argv, env = ["bash", "-c", command], environ | {"PATH": tools}
    return subprocess.run(
        argv, cwd=folder, env=env, check=True, stdout=subprocess.PIPE, encoding="utf-8", input=typed
    ).stdout


def as_printed(page: Path, printed, empty: Path) -> str:
    """Give a page with the outputs of its commands as they are now."""
    text = page.read_text("utf-8")
    language = "zh" if page.name.endswith(".zh-CN.md") else "en"
    folder = empty if SHOWN.findall(text)[0][0].startswith(WALK) else ROOT

    def made(shown: re.Match[str]) -> str:
        nonlocal folder
        if into := GONE_INTO.fullmatch(shown[1]):
            folder /= into[1]
            return shown[0]
        told = printed(shown[1].replace("\\\n", ""), language, folder)
        assert told or INTO_FILES in shown[1], f"prints nothing: {shown[1]}"
        return f"$ {shown[1]}\n{LEFT_OUT if shown[2] == LEFT_OUT else told}"

    def followed(block: re.Match[str]) -> str:
        if block["shown"]:
            return f"```console\n{SHOWN.sub(made, block['shown'])}```"
        if folder != ROOT:
            (folder / block["file"]).write_text(block["text"], "utf-8")
        return block[0]

    return BLOCK.sub(followed, text)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_print(page, printed, request, tmp_path) -> None:
    text = as_printed(page, printed, tmp_path)
    if request.config.getoption("--update-goldens"):
        page.write_text(text, "utf-8")
    assert text == page.read_text("utf-8"), "run ./run test tests/test_docs.py --update-goldens, then read the diff"


def test_there_are_pages_that_show_commands() -> None:
    assert {page.name for page in PAGES} >= {"README.md", "situations.md", "situations.zh-CN.md"}
