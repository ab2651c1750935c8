"""What the documentation shows is what the commands print.

A block of `console` holds commands behind `$`, each with its output below it. `./run test tests/test_docs.py
--update-goldens` writes the outputs anew: read the diff.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted(path for path in (ROOT / "docs").glob("*.md") if "```console\n$ " in path.read_text("utf-8"))
BLOCK = re.compile(r"^```console\n(\$ .*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (.*)$", re.MULTILINE)


def printed(command: str, language: str) -> str:
    """Run a command in the project's folder and give what it prints."""
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environ = {**os.environ, "PATH": tools, "KELI_LANG": language, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
    done = subprocess.run(["bash", "-c", command], cwd=ROOT, env=environ, check=True, capture_output=True, text=True)
    assert done.stdout.strip(), f"prints nothing: {command}\n{done.stderr}"
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def run(page: Path) -> str:
    """Give a page with the outputs of its commands as they are now."""
    language = "zh" if page.name.endswith(".zh-CN.md") else "en"

    def made(block: re.Match[str]) -> str:
        told = [f"$ {command}\n{printed(command, language)}\n" for command in COMMAND.findall(block[1])]
        return f"```console\n{''.join(told)}```"

    return BLOCK.sub(made, page.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_shows_what_its_commands_print(page, request) -> None:
    text = run(page)
    if request.config.getoption("--update-goldens"):
        page.write_text(text, "utf-8")
    assert text == page.read_text("utf-8"), "run ./run test tests/test_docs.py --update-goldens, then read the diff"


def test_there_are_pages_that_show_commands() -> None:
    assert {page.name for page in PAGES} >= {"situations.md", "situations.zh-CN.md"}
