"""Replacing words in people's texts across the catalogue: in names, help, requirements.

Ids, codes and words of enumerations are no texts; they stay.
"""

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import PurePosixPath

from msgspec import Struct

from catalog.editing.element_paths import shown_path
from catalog.editing.refusals import refused
from catalog.editing.workbench import Workbench
from catalog.findings.finding import Path
from catalog.library.files import catalogue_files
from catalog.schema.kinds import Kind, kind_of
from catalog.schema.seeking import texts
from catalog.storage.patching.edits import Set


class Rewording(Struct, frozen=True):
    """What is replaced by what, and where."""

    old: str
    new: str
    is_pattern: bool = False
    """True where `old` is a regular expression and `new` may name its groups."""
    within: str = "*"
    """A file or folder where it has a slash, `items/qingshi-amr/*`; else a path of elements, `materials.*.name`."""

    def reword(self, text: str) -> str:
        """Give a text with the new words."""
        return re.sub(self.old, self.new, text) if self.is_pattern else text.replace(self.old, self.new)

    @property
    def hint(self) -> str:
        """A word that stands in the file as it is wherever the old words do; empty where nothing is certain."""
        return self.old if self.old.isalnum() and not self.is_pattern else ""


def reword(bench: Workbench, rewording: Rewording) -> int:
    """Replace words in all texts, on a bench; give how many texts change.

    Raises:
        KeliError: the old words are empty or no regular expression.
        PatchRefused: a file's text cannot be changed without harm.
    """
    found = list(reworded(bench, rewording))
    for file, path, _, new in found:
        bench.edit(file, Set(path, new))
    return len(found)


def reworded(bench: Workbench, rewording: Rewording) -> Iterator[tuple[str, Path, str, str]]:
    """Give every text that changes: its file and path, and what it says before and after.

    Raises:
        KeliError: the old words are empty or no regular expression.
    """
    _look(rewording)
    for file in _files(bench, rewording):
        for path, old, new in _found(bench, file, rewording):
            yield file, path, old, new


def _look(rewording: Rewording) -> None:
    if not rewording.old:
        raise refused("nothing_to_replace")
    try:
        if rewording.is_pattern:
            re.compile(rewording.old).sub(rewording.new, "")
    except (re.error, IndexError) as error:
        raise refused("no_pattern", pattern=rewording.old, why=str(error)) from error


def _files(bench: Workbench, rewording: Rewording) -> Iterator[str]:
    for file, kind in catalogue_files(bench.root):
        if kind is not Kind.SETTINGS and rewording.hint in bench.source(file) and _is_within(file, rewording):
            yield file


def _is_within(file: str, rewording: Rewording) -> bool:
    return "/" not in rewording.within or fnmatchcase(file, rewording.within) or file.startswith(rewording.within)


def _found(bench: Workbench, file: str, rewording: Rewording) -> list[tuple[Path, str, str]]:
    kind = kind_of(PurePosixPath(file)) or Kind.ITEM
    data = bench.data(file)
    changed = [(path, text, rewording.reword(text)) for path, text in texts(kind, data)]
    wanted = [(path, text, new) for path, text, new in changed if new != text]
    if "/" in rewording.within:
        return wanted
    start = 1 if kind.is_register else 0
    return [one for one in wanted if _is_element(shown_path(data, one[0]), start, rewording.within)]


def _is_element(path: str, start: int, pattern: str) -> bool:
    """Match a path; in a register the id of the entry may be left out."""
    shorter = path.split(".", start)[-1]
    return any(fnmatchcase(one, form) for one in (path, shorter) for form in (pattern, f"{pattern}.*"))
