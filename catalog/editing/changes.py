"""Changes of several files as one: seen before they are made, made whole or not at all, and undone the same way.

Each text is kept with the one it was made from. Files that changed on disk meanwhile are
conflicts, and then nothing is written; if a disk fails half way, what was written is taken back.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.storage.content import content_of
from catalog.storage.store import Change, Conflict, digest, save_all

_NOWHERE = "/dev/null"
_CONTEXT = 1
_UNENDED = "\\ No newline at end of file"


class Revision(Struct, frozen=True):
    """One file as it is and as it shall be; None where there is none."""

    file: str
    """Its path within the catalogue, with forward slashes."""
    before: str | None
    after: str | None
    was: str = ""
    """The path it had; empty where it keeps its own."""

    @property
    def store_changes(self) -> tuple[Change, ...]:
        """What the store has to do; a file with a new path is written before the old one goes."""
        if self.was:
            return Change(self.file, self.after, None), Change(self.was, None, _hash(self.before))
        return (Change(self.file, self.after, _hash(self.before)),)

    @property
    def inverse(self) -> "Revision":
        """The way back."""
        return Revision(self.was or self.file, self.after, self.before, self.file if self.was else "")

    def diff(self, context: int = _CONTEXT) -> Iterator[str]:
        """Give the lines that change, with some around them, as `diff -u` does."""
        before = _NOWHERE if self.before is None else self.was or self.file
        after = _NOWHERE if self.after is None else self.file
        old, new = ((text or "").splitlines(keepends=True) for text in (self.before, self.after))
        found = [*unified_diff(old, new, before, after, n=context, lineterm="")]
        for line in found or (f"--- {before}", f"+++ {after}"):
            yield line.rstrip("\r\n")
            if found and not line.endswith("\n") and line[:1] in " +-" and line[:3] not in ("---", "+++"):
                yield _UNENDED


class Changes(Struct, frozen=True):
    """What becomes of several files, as one."""

    revisions: tuple[Revision, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.revisions)

    @property
    def files(self) -> tuple[str, ...]:
        """The files concerned, in order."""
        return tuple(revision.file for revision in self.revisions)

    @property
    def inverse(self) -> "Changes":
        """What takes these changes back."""
        return Changes(tuple(revision.inverse for revision in reversed(self.revisions)))

    def diff(self, context: int = _CONTEXT) -> Iterator[str]:
        """Give the lines that change, file by file."""
        for revision in self.revisions:
            yield from revision.diff(context)

    def save(self, root: Path) -> tuple[Conflict, ...]:
        """Write all files, or none where one is another on disk than it was; give those.

        Raises:
            KeliError: a disk is full, a folder read-only …; what was written already is taken back.
        """
        ours = [revision for revision in self.revisions if not _is_there(root, revision)]
        try:
            outcomes = save_all(root, [change for revision in self.revisions for change in revision.store_changes])
        except KeliError:
            _take_back(root, ours)
            raise
        return tuple(outcome for outcome in outcomes if isinstance(outcome, Conflict))


def _take_back(root: Path, ours: Sequence[Revision]) -> None:
    """Put back the files that are already as they should have become; one that resists does not keep the others."""
    for revision in reversed(ours):
        with suppress(KeliError):
            if _is_there(root, revision):
                save_all(root, revision.inverse.store_changes)


def _is_there(root: Path, revision: Revision) -> bool:
    """Tell whether a file is already as it shall be; what somebody else wrote so is not ours to take back."""
    try:
        content = content_of(root, revision.file)
    except (KeliError, OSError):
        return False
    return (None if content is None else digest(content)) == _hash(revision.after)


def _hash(text: str | None) -> str | None:
    return None if text is None else digest(text.encode("utf-8"))
