"""Having git do something in a repository of one's own: its hooks run, nothing is asked at the terminal, time runs out.

What git answers is told in sentences where it is known; what it says itself stands below.
"""

import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from catalog.findings.errors import KeliError, MissingTool
from catalog.findings.phrasebook import phrasebook
from catalog.findings.visible import visible
from catalog.history.git import refused

SECONDS = 60.0
"""What is done at home takes less, hooks with it."""
_ANSWERS = (
    ("merging", r"during a merge|have not concluded your merge|unmerged files|unfinished merge"),
    ("busy", r"\.lock': File exists|another git process"),
    ("nobody", r"tell me who you are|empty ident name|no email was given|unable to auto-detect email"),
    ("behind", r"non-fast-forward|fetch first|\[rejected\]"),
    ("not_let_in", r"Authentication failed|Permission denied|could not read (Username|Password)|HTTP 40[13]"),
    ("declined", r"hook declined|\[remote rejected\]|protected branch"),
    ("unreachable", r"Could not resolve|unable to access|Connection (refused|timed out|reset)|Network is unreachable"),
    ("unreachable", r"does not appear to be a git repository|Could not read from remote|unable to connect"),
    ("in_the_way", r"would be overwritten by (merge|checkout)|Your local changes|untracked working tree files"),
    ("unrelated_there", r"refusing to merge unrelated histories"),
    ("full", r"No space left on device"),
    ("read_only", r"Read-only file system|insufficient permission|unable to (create|write)"),
)
"""What git says, and the sentence that stands for it; the first that fits."""


_QUIET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_EDITOR": "true",
    "GIT_PAGER": "cat",
    "GIT_LITERAL_PATHSPECS": "1",
    "LC_ALL": "C",
    "SSH_ASKPASS_REQUIRE": "never",
}
"""Nothing is asked, for nobody would see the question; names of files are names."""


class Answer(Struct, frozen=True):
    """What git said when it was done."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """What it said to people, hooks of the repository with it."""
        return "\n".join(visible(line.strip()) for line in f"{self.out}\n{self.err}".splitlines() if line.strip())


def ask(root: Path, *arguments: str, typed: str = "", seconds: float = SECONDS) -> Answer:
    """Have git do something, and give its answer, be it a refusal.

    Raises:
        KeliError: git is not installed, or it took longer than was given.
    """
    try:
        process = subprocess.Popen(
            ["git", "-C", str(root), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **_QUIET},
            start_new_session=True,  # without the terminal, on which ssh would ask; and it ends as a whole
        )
    except FileNotFoundError as error:
        words = phrasebook(__package__)
        raise MissingTool(words["no_git"], words["no_git_hint"]) from error
    with process:
        try:
            out, err = process.communicate(typed.encode("utf-8", "replace"), seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            raise refused("too_long", seconds=f"{seconds:g}") from None
    return Answer(process.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))


def do(root: Path, *arguments: str, typed: str = "", seconds: float = SECONDS) -> Answer:
    """Have git do something.

    Raises:
        KeliError: it refused; the sentence says why, the hint what git said.
    """
    answer = ask(root, *arguments, typed=typed, seconds=seconds)
    if answer.code:
        raise refusal_of(answer)
    return answer


def refusal_of(answer: Answer) -> KeliError:
    """Give what git refused in a sentence."""
    known = (name for name, pattern in _ANSWERS if re.search(pattern, answer.told, re.IGNORECASE))
    return refused(next(known, "refused"), said=" ".join(_telling(answer)) or f"exit {answer.code}")


def _telling(answer: Answer) -> Iterator[str]:
    """Give the lines that say something, without git's hints for those at a shell."""
    return (line for line in answer.told.splitlines() if line != "remote:" and not line.startswith(("hint:", "To ")))


def _end(process: "subprocess.Popen[bytes]") -> None:
    with suppress(OSError):
        if os.name == "nt":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
