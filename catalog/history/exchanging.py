"""Exchanging commits with the other side: pushing and pulling, never by force, each with a time-out.

A pull that would conflict is taken back at once; with the files settled it is made again and finished.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.history.doing import ask, do, refusal_of
from catalog.history.git import Git, refused
from catalog.history.status import State, Status, committed, status_of
from catalog.storage.store import Change, digest, save_all

SECONDS = 60.0
"""For the network."""


class Both(Struct, frozen=True):
    """A file that both sides changed: as it was when they parted, and as each has it; None where it is not there."""

    file: str
    base: str | None
    mine: str | None
    theirs: str | None


def push(root: Path, seconds: float = SECONDS) -> str:
    """Give one's commits to the other side, and give where they went.

    Raises:
        KeliError: no other side, it has commits that are missing here, it cannot be reached, it declined …
    """
    status = status_of(root)
    if not status.branch:
        raise refused("no_branch")
    remote, branch = _other_side(root, status)
    refs = f"refs/heads/{status.branch}:refs/heads/{branch}"
    wanted = ["push", *(() if status.upstream else ("--set-upstream",)), "--end-of-options", remote, refs]
    do(root, *wanted, seconds=seconds)
    return f"{remote}/{branch}"


def fetch(root: Path, seconds: float = SECONDS) -> Status:
    """Learn what the other side has, and give how the catalogue stands to it.

    Raises:
        KeliError: no other side, or it cannot be reached.
    """
    status = status_of(root)
    if not status.upstream:
        raise refused("no_upstream", branch=status.branch)
    remote, _ = _other_side(root, status)
    do(root, "fetch", "--quiet", "--no-tags", "--end-of-options", remote, seconds=seconds)
    return status_of(root)


def merge(root: Path) -> tuple[Both, ...]:
    """Take in what was fetched; where files conflict everything is as before, and they are given.

    Raises:
        KeliError: a change that is not committed is in the way, or files conflict that are none of the catalogue.
    """
    answer = ask(root, *_MERGE)
    if not answer.code:
        return ()
    if not status_of(root).is_merging:
        raise refusal_of(answer)
    try:
        return _conflicting(root)
    finally:
        do(root, "merge", "--abort")


def merge_settled(root: Path, texts: Mapping[str, str]) -> None:
    """Take in what was fetched, with these texts for the files that conflict.

    Raises:
        KeliError: it became another conflict meanwhile, or the disk refuses; everything is as before.
    """
    answer = ask(root, *_MERGE)
    if not answer.code:
        return
    if not status_of(root).is_merging:
        raise refusal_of(answer)
    try:
        if {both.file for both in _conflicting(root)} != texts.keys():
            raise refused("other_conflict")
        save_all(root, [Change(file, text, _on_disk(root, file)) for file, text in texts.items()])
        do(root, "add", "--", *texts)
        do(root, "commit", "--no-edit", "--quiet")
    except KeliError:
        with suppress(KeliError):
            do(root, "merge", "--abort")
        raise


_MERGE = ("merge", "--no-edit", "--no-autostash", "@{upstream}")


def _other_side(root: Path, status: Status) -> tuple[str, str]:
    """Give the remote and its branch: the one that belongs to ours, else the only remote and a branch of our name."""
    git = Git(root)
    remote = git.asked("config", f"branch.{status.branch}.remote")
    merged = git.asked("config", f"branch.{status.branch}.merge")
    if status.upstream and remote and merged:
        return remote, merged.removeprefix("refs/heads/")
    remotes = git.asked("remote").split()
    if len(remotes) != 1:
        raise refused("no_upstream" if remotes else "no_remote", branch=status.branch)
    return remotes[0], status.branch


def _conflicting(root: Path) -> tuple[Both, ...]:
    """Give the three texts of every file that conflicts.

    Raises:
        KeliError: one of them is none that can be settled here.
    """
    names = Git(root).told("diff", "--name-only", "--diff-filter=U", "--no-renames", "-z").split(b"\0")
    known = {one.file: one for one in status_of(root).files if one.state is State.CONFLICT}
    if len(known) != len([name for name in names if name]):
        listed = ", ".join(os.fsdecode(name) for name in names if name)
        raise refused("conflict_elsewhere", files=listed)
    return tuple(Both(file, *(_stage(root, file, number) for number in (1, 2, 3))) for file in known)


def _stage(root: Path, file: str, number: int) -> str | None:
    content = committed(root, file, f":{number}")
    return None if content is None else content.decode("utf-8", "replace")


def _on_disk(root: Path, file: str) -> str | None:
    path = root / file
    return digest(path.read_bytes()) if path.exists() else None
