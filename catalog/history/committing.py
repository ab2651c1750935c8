"""Committing chosen files of a catalogue and nothing else, in somebody's name; hooks run and are heard."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.history.doing import Answer, ask, do, refusal_of
from catalog.history.status import ChangedFile


class Identity(Struct, frozen=True):
    """In whose name is committed."""

    name: str
    email: str


def identity(root: Path) -> Identity | None:
    """Give in whose name git would commit here; None where it does not know or would only guess.

    Raises:
        KeliError: git is not installed.
    """
    told = ask(root, "-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT")
    name, bracket, rest = told.out.partition(" <")
    return Identity(name, rest.partition(">")[0]) if not told.code and bracket and name else None


def introduce(root: Path, who: Identity) -> None:
    """Let git know in whose name it commits in this repository.

    Raises:
        KeliError: it cannot be written.
    """
    do(root, "config", "--local", "user.name", who.name)
    do(root, "config", "--local", "user.email", who.email)


def commit(root: Path, files: Sequence[ChangedFile], message: str) -> Answer:
    """Commit files as they are on disk; what else is changed, or was added for another commit, stays as it is.

    Raises:
        KeliError: nobody is known, a hook refused, the repository is busy …; nothing was committed.
    """
    names = [one.file for one in files]
    new = [one.file for one in files if not one.tracked]
    if new:
        do(root, "add", "--intent-to-add", "--", *new)
    answer = ask(root, "commit", "--only", "--file=-", "--cleanup=whitespace", "--", *names, typed=message)
    if answer.code and new:
        with suppress(KeliError):  # they are as new as before
            do(root, "rm", "--cached", "--quiet", "--", *new)
    if answer.code:
        raise refusal_of(answer)
    return answer
