"""What has changed in a catalogue since it parted from a revision: committed, not yet committed, and new files."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.history.git import ALONE, Git
from catalog.history.revisions import commit_of, lacking
from catalog.storage.document import Document
from catalog.storage.lines import BREAK
from catalog.storage.reader import read, read_file

_PLAIN = ("--no-ext-diff", "--no-textconv", "--no-renames", "--no-color")


class Changes(Struct, frozen=True):
    """The files of a catalogue that are not as they were."""

    root: Path
    parting: str
    """The commit from which today and the revision have gone their ways."""
    files: frozenset[str]
    """Changed, new or gone, by their paths in the catalogue; one that was renamed is gone here and new there."""

    def before(self, file: str) -> Document | None:
        """Read a file as it was; None where there was none."""
        try:
            content = Git(self.root).told("cat-file", "blob", f"{self.parting}:./{file}")
        except KeliError:  # it was not there, or a folder of the name
            return None
        return read(content, file)

    def new_lines(self, files: Iterable[str]) -> frozenset[tuple[str, int]]:
        """Give the lines of files that were not there before, by file and number."""
        return frozenset((file, line) for file in files if file in self.files for line in self._new_lines(file))

    def _new_lines(self, file: str) -> Iterator[int]:
        document = self.before(file)
        old = Counter(BREAK.split(document.text) if document else ())
        for number, line in enumerate(BREAK.split(read_file(self.root, file).text), start=1):
            old[line] -= 1
            if old[line] < 0:
                yield number


def changes_since(root: Path, revision: str) -> Changes:
    """Give what has changed since a revision and today parted: what a pull request from here would show.

    Raises:
        KeliError: no git, no repository, no such revision, or a clone that does not reach back so far.
    """
    git = Git(root)
    parting = _parting(git, revision)
    changed = git.told("diff", *_PLAIN, ALONE, "--name-only", "-z", "--relative", parting, "--", ".")
    new = git.told("ls-files", "--others", "--exclude-standard", "-z")
    return Changes(root, parting, frozenset(os.fsdecode(file) for file in (changed + new).split(b"\0") if file))


def _parting(git: Git, revision: str) -> str:
    parting = git.asked("merge-base", commit_of(git, revision), "HEAD")
    if parting:
        return parting
    raise lacking(git, "unrelated", revision)
