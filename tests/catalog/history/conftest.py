"""Real repositories with a catalogue in a folder of theirs."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

CLEAN = Path(__file__).parents[2] / "cases" / "_catalogue"

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    **{f"GIT_{who}_{what}": "a@b" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
}


class Repository:
    """A repository on its own: no settings of the person who runs the tests."""

    def __init__(self, top: Path) -> None:
        self.top, self.root = top, top / "data"

    def git(self, *argv: str) -> str:
        done = subprocess.run(
            ["git", *argv],
            cwd=self.top,
            env={**os.environ, **ALONE},
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    def commit(self) -> str:
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x")
        return self.git("rev-parse", "HEAD")

    def write(self, file: str, text: str) -> None:
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def add(self, file: str, text: str) -> None:
        self.write(file, (self.root / file).read_text("utf-8") + text)


@pytest.fixture
def repository(tmp_path) -> Repository:
    """A repository with the clean catalogue committed once."""
    made = Repository(tmp_path / "repository")
    shutil.copytree(CLEAN, made.root)
    made.git("init", "-q", "-b", "main")
    made.commit()
    return made
