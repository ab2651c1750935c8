"""Which commit people mean: a revision as git names it, or a day, which stands for the last commit until then."""

import datetime as dt

from catalog.findings.errors import KeliError
from catalog.history.git import Git, refused


def commit_of(git: Git, revision: str) -> str:
    """Give the commit of a revision.

    Raises:
        KeliError: no git, no repository, no such revision, or a clone that does not reach back so far.
    """
    return found(git, revision) or _nothing(git, "no_revision", revision)


def commit_then(git: Git, when: str) -> str:
    """Give the commit of a revision or, where there is none of the name, the last one of a day or before it.

    Raises:
        KeliError: no git, no repository, no such revision or commit, or a clone that does not reach back so far.
    """
    day = _day(when)
    if day is None:
        return commit_of(git, when)
    last = f"--before={day.isoformat()}T23:59:59"
    then = found(git, when) or git.asked("rev-list", "-1", "--first-parent", last, "HEAD")
    return then or _nothing(git, "no_commit_then", when)


def found(git: Git, revision: str) -> str:
    """Give the commit of a revision; nothing where there is none.

    Raises:
        KeliError: no git, or no repository.
    """
    return git.asked("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")


def lacking(git: Git, name: str, revision: str) -> KeliError:
    """Give the error of a name, but where the clone is shallow that it is, which is then the reason."""
    is_shallow = git.asked("rev-parse", "--is-shallow-repository") == "true"
    return refused("shallow" if is_shallow else name, revision=revision)


def _nothing(git: Git, name: str, revision: str) -> str:
    raise lacking(git, name, revision)


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None
