"""Asking git about a catalogue that strangers may have made: it runs none of their programs and writes nothing.

Arguments are lists, revisions stand behind --end-of-options; hooks, fsmonitor, filters, text conversion, outer diffs
and proofs of signatures are off, and nothing is fetched. Repositories within it, with settings of theirs, are let be.
"""

import os
import subprocess
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

from catalog.findings.errors import KeliError, MissingTool
from catalog.findings.phrasebook import phrasebook
from catalog.findings.refusal import refusal
from catalog.findings.visible import visible

_OFF = {
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.quotePath": "false",
    "diff.autoRefreshIndex": "false",
    "log.showSignature": "false",
}
ALONE = "--ignore-submodules=all"
"""What is not to be looked into: the filters that the settings of a submodule name would run."""
_QUIET = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "cat",
    "LC_ALL": "C",
}


def refused(name: str, /, **slots: str) -> KeliError:
    """Give the error of a name, its slots filled."""
    return refusal(__package__, name, slots)


class Git:
    """The repository that a folder is in, for reading."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def told(self, *arguments: str) -> bytes:
        """Give what a git command says.

        Raises:
            KeliError: git is not installed, or refused.
        """
        done = self._run(*arguments, settings=self._settings)
        if done.returncode:
            raise refused("failed", said=_said(done))
        return done.stdout

    def asked(self, *arguments: str) -> str:
        """Give the one line that a git command says; nothing where it says no."""
        done = self._run(*arguments, settings=self._settings)
        return "" if done.returncode else os.fsdecode(done.stdout).strip()

    def blobs(self, names: Iterable[bytes]) -> Iterator[bytes]:
        """Give the contents of objects, one after the other: all of them may be more than a machine holds.

        Raises:
            KeliError: git is not installed, or this is no repository, or an object is not there.
        """
        with TemporaryFile() as asked:
            asked.write(b"".join(name + b"\n" for name in names))
            asked.seek(0)
            with self._begun("cat-file", "--batch", settings=self._settings, stdin=asked) as process:
                told = process.stdout
                while told and (head := told.readline()):
                    *_, size = head.split()
                    if not size.isdigit():
                        raise refused("failed", said=visible(os.fsdecode(head.strip())))
                    yield told.read(int(size))
                    told.read(1)  # the end of the line

    @cached_property
    def _settings(self) -> dict[str, str]:
        """What is switched off: the filters that the repository's settings name, too.

        Raises:
            KeliError: git is not installed, or this is no repository.
        """
        found = self._run("rev-parse", "--git-dir", settings=_OFF)
        if found.returncode:
            raise refused(_obstacle(_said(found)), root=str(self._root.resolve()), said=_said(found))
        named = self._run("config", "--null", "--name-only", "--get-regexp", r"^filter\.", settings=_OFF)
        return _OFF | {name: _without(name) for name in _names(named.stdout)}

    def _run(self, *arguments: str, settings: dict[str, str]) -> "subprocess.CompletedProcess[bytes]":
        with self._begun(*arguments, settings=settings) as process:
            out, err = process.communicate()
        return subprocess.CompletedProcess(arguments, process.returncode, out, err)

    def _begun(
        self, *arguments: str, settings: dict[str, str], stdin: "int | IO[bytes]" = subprocess.DEVNULL
    ) -> "subprocess.Popen[bytes]":
        try:
            return subprocess.Popen(
                ["git", "-C", str(self._root), *arguments],
                stdin=stdin,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env={**os.environ, **_QUIET, **_environment(settings)},
            )
        except FileNotFoundError as error:
            words = phrasebook(__package__)
            raise MissingTool(words["no_git"], words["no_git_hint"]) from error


def _obstacle(said: str) -> str:
    """Give what keeps a repository from being used, by what git says of it."""
    known = {"not a git repository (or any": "no_repository", "dubious ownership": "not_ours"}
    return next((name for words, name in known.items() if words in said), "out_of_order")


def _names(listed: bytes) -> Iterator[str]:
    return (os.fsdecode(name) for name in listed.split(b"\0") if name)


def _without(name: str) -> str:
    return "false" if name.endswith(".required") else ""


def _environment(settings: dict[str, str]) -> dict[str, str]:
    """Give settings as variables: unlike `-c name=value`, they take any name."""
    pairs = {f"GIT_CONFIG_KEY_{index}": name for index, name in enumerate(settings)}
    values = {f"GIT_CONFIG_VALUE_{index}": value for index, value in enumerate(settings.values())}
    return {"GIT_CONFIG_COUNT": str(len(settings)), **pairs, **values}


def _said(done: "subprocess.CompletedProcess[bytes]") -> str:
    return visible(os.fsdecode(done.stderr).strip().split("\n")[0])
