"""What verdicts rest on: the files of a catalogue as they are now, and all that is read besides.

A file is known by its content; where speed matters more than strangers, by its stamp (size, times, number on the
disk), which saving changes.
"""

import datetime as dt
import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from catalog.library.files import Listing, listing
from catalog.library.guides import guide_file, guide_ids
from catalog.schema.kinds import REGISTERS, Kind
from catalog.storage.attachments import trouble
from catalog.storage.caps import ATTACHED
from catalog.storage.content import regular_bytes
from catalog.storage.stamp import entry_stamp, program_stamp, stamp

_READ_BY_ALL = frozenset({Kind.SETTINGS, *REGISTERS})
"""Kinds of files that every verdict may rest on."""
_STRICT = _READ_BY_ALL | {Kind.BASE}
"""Kinds of files that are known by content in any case."""

_CODE = Path(__file__).parent.parent
_LIBRARIES = {"PyYAML": "yaml", "jsonschema-rs": "jsonschema_rs"}
"""What it judges with: names of distributions and of modules."""


class State(Struct, frozen=True, dict=True):  # parts are worked out when they are first asked for
    """A catalogue as it is now."""

    root: Path
    today: dt.date
    by_content: bool
    """False where stamps do."""
    texts: Mapping[str, str]
    """Texts that stand for those of their files."""

    @cached_property
    def _listing(self) -> Listing:
        return listing(self.root)

    @property
    def files(self) -> Mapping[str, Kind]:
        """Every file and its kind, in the order of their paths."""
        return self._listing.kinds

    @cached_property
    def marks(self) -> Mapping[str, str]:
        """By file what tells whether it has changed: what all rest on, by content in any case."""
        if self.by_content:
            return {file: self.content(file) for file in self.files}
        stamps = {file: entry_stamp(entry) for file, entry in self._listing.entries.items()}
        return stamps | {file: self.content(file) for file in (*self._strict, *(self.texts.keys() & self.files.keys()))}

    @cached_property
    def _strict(self) -> Sequence[str]:
        """Files that are known by content in any case: they are few."""
        return [file for file, kind in self.files.items() if kind is not Kind.ITEM and kind in _STRICT]

    @cached_property
    def guides(self) -> Mapping[str, str]:
        """By file of each authored guide what tells whether it has changed."""
        return {file: self._mark(file) for file in map(guide_file, guide_ids(self.root))}

    def mark(self, file: str) -> str:
        """Give what tells whether a file or guide has changed; nothing for one that is not there."""
        return self.marks.get(file) or self.guides.get(file, "")

    @cached_property
    def world(self) -> str:
        """What every verdict rests on besides its file and base: keli, settings, registers."""
        shared = (f"{file}={self.marks[file]}" for file in self._strict if self.files[file] in _READ_BY_ALL)
        return digest([self._code, *shared])

    @cached_property
    def _code(self) -> str:
        """Tell keli itself, the libraries it judges with, and Python from others."""
        return digest([sys.version, *_libraries(self.by_content), self.sources(_CODE)])

    def sources(self, *folders: Path) -> str:
        """Give what tells programs from others: their files by content, or by their stamps."""
        files = (path for folder in folders for path in _sources(str(folder)))
        return digest(
            _hash(Path(path).read_bytes()) if self.by_content else f"{path}={program_stamp(path)}" for path in files
        )

    @cached_property
    def attachments(self) -> str:
        """All files that data may name: their names, kinds, and what they hold."""
        return digest(sorted(_listed(str(self.root / "files"), by_content=self.by_content)))

    def attached(self, named: str) -> str:
        """Give what tells whether a file that data name has changed: what is wrong with its place, else its mark."""
        found = trouble(self.root, named)
        if found is not None:
            return found
        return _content(os.path.join(self.root, named)) if self.by_content else stamp(self.root, named)  # noqa: PTH118

    @cached_property
    def names(self) -> str:
        """Which files there are; nothing where some cannot be known."""
        return "" if self._listing.closed else digest([*self.files, *self.guides])

    @cached_property
    def whole(self) -> str:
        """All of it."""
        marks = (f"{file}={mark}" for file, mark in (*self.marks.items(), *self.guides.items()))
        return digest([self.world, self.attachments, *self._listing.closed, *marks])

    def content(self, file: str) -> str:
        """Give the hash of a file's content; nothing where it cannot be read."""
        text = self.texts.get(file)
        try:
            return _hash(regular_bytes(os.path.join(self.root, file)) if text is None else text.encode())  # noqa: PTH118
        except OSError as error:
            return f"-{error.errno}"

    def is_as_it_was(self, files: Iterable[str]) -> bool:
        """Tell whether files, and what all rest on, still are as they were when the marks were taken."""
        is_left = all(self._mark(file) == self.marks[file] for file in {*self._strict, *files})
        return is_left and all(self._mark(file) == mark for file, mark in self.guides.items())

    def _mark(self, file: str) -> str:
        is_strict = self.by_content or self.files.get(file) in _STRICT or file in self.texts
        return self.content(file) if is_strict else stamp(self.root, file)

    def base_mark(self, base: str) -> str:
        """Give the mark of a base by its id; nothing where it is not there."""
        return self.marks.get(f"bases/{base}.yaml", "")


def _libraries(by_content: bool) -> Iterator[str]:
    if by_content:
        from importlib.metadata import version  # takes longer than all the rest where stamps do

        yield from (f"{name}={version(name)}" for name in _LIBRARIES)
    else:
        yield from (program_stamp(spec.origin or "") for spec in map(find_spec, _LIBRARIES.values()) if spec)


_DIGITS = 32
"""Of a hash; processors have the steps of SHA-256 built in."""

_PROGRAM = (".py", ".yaml", ".mo", ".jinja", ".css")


def _sources(folder: str) -> Iterator[str]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.name.endswith(_PROGRAM):
            yield entry.path
        elif entry.name != "__pycache__" and entry.is_dir(follow_symlinks=False):
            yield from _sources(entry.path)


def _listed(folder: str, within: str = "", *, by_content: bool) -> Iterator[str]:
    """Tell of all files below a folder by their names within it: where it stands is nobody's business."""
    try:
        entries = list(os.scandir(folder))
    except OSError as error:
        yield f"{within}-{error.errno}"
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _listed(entry.path, f"{within}{entry.name}/", by_content=by_content)
        yield f"{within}{entry.name}={entry.is_symlink():d}{entry.is_file():d}{_held(entry, by_content=by_content)}"


def _held(entry: "os.DirEntry[str]", *, by_content: bool) -> str:
    if not entry.is_file(follow_symlinks=False):
        return ""
    return _content(entry.path) if by_content else program_stamp(entry.path)


def _content(path: str) -> str:
    """Give the hash of an attached file; why there is none where it cannot be read or is too large."""
    try:
        return _hash(regular_bytes(path, ATTACHED))
    except OSError as error:
        return f"-{error.errno}"


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:_DIGITS]


def digest(parts: Iterable[str]) -> str:
    """Give a hash of texts."""
    return _hash("\0".join(parts).encode("utf-8", "surrogatepass"))
