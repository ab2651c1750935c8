"""A workbench: files taken from a catalogue, changed one edit after another, and given back as one set of changes.

Nothing is written here. What a set of edits makes worse in the schema's eyes is refused with the finding's words.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from catalog.editing.changes import Changes, Revision
from catalog.editing.refusals import refused
from catalog.findings.finding import Finding
from catalog.findings.place import Place
from catalog.schema.kinds import Kind, kind_of
from catalog.schema.labels import label
from catalog.schema.validate import Violation, violations
from catalog.storage.content import content_of
from catalog.storage.document import Document
from catalog.storage.patching.edits import Edit
from catalog.storage.patching.patcher import patch
from catalog.storage.reader import read
from catalog.storage.store import load

MISSING = frozenset({"SCH002"})
"""What is not written yet: no edit is refused for it where a file is being begun."""


class Workbench:
    """Texts of a catalogue's files while they are changed."""

    def __init__(self, root: Path, texts: Mapping[str, str] | None = None) -> None:
        """Take up a catalogue; `texts` stand for those of their files, as if they were saved."""
        self.root = root
        self._texts = texts or {}
        self._before: dict[str, str | None] = {}
        self._after: dict[str, str | None] = {}
        self._moved: dict[str, str] = {}

    def text(self, file: str) -> str:
        """Give a file's text as it stands on the bench.

        Raises:
            KeliError: it is not there, or cannot be opened.
        """
        if file not in self._after:
            self._before[file] = self._after[file] = self._texts.get(file) or load(self.root, file).text
        return self._after[file] or ""

    def source(self, file: str) -> str:
        """Give a file's text to look for something in it, without taking the file; empty where there is none to edit.

        Raises:
            KeliError: it is too large, a link, or cannot be opened.
        """
        if file in self._after:
            return self._after[file] or ""
        if file in self._texts:
            return self._texts[file]
        return (content_of(self.root, file) or b"").decode("utf-8", "replace")

    def data(self, file: str) -> Any:
        """Give a file's data as they stand on the bench. They must not be changed.

        Raises:
            KeliError: it is not there, or cannot be opened or read.
        """
        document = read(self.text(file).encode("utf-8"), file)
        if document.data is None:
            raise _unreadable(document)
        return document.data

    def edit(self, file: str, edit: Edit) -> None:
        """Make an edit in a file.

        Raises:
            PatchRefused: it cannot be made without harm.
            KeliError: the file is not there, or cannot be opened.
        """
        self._after[file] = patch(self.text(file), edit)

    def put(self, file: str, text: str) -> None:
        """Give a file another text.

        Raises:
            KeliError: it is not there, or cannot be opened.
        """
        if text != self.text(file):
            self._after[file] = text

    def create(self, file: str, text: str) -> None:
        """Put a new file on the bench.

        Raises:
            KeliError: there is one already.
        """
        if file in self._after or (self.root / file).exists():
            raise refused("file_exists", file=file)
        self._before.setdefault(file, None)
        self._after[file] = text

    def move(self, file: str, to: str) -> None:
        """Give a file another name.

        Raises:
            KeliError: there is one of that name already.
        """
        if file != to:
            self.create(to, self.text(file))
            self._after[file] = None
            self._moved[to] = file

    def changes(self, tolerated: frozenset[str] = frozenset()) -> Changes:
        """Give what changes, file by file; codes of findings may be tolerated.

        Raises:
            KeliError: the schema finds something wrong that was not so before; the finding's words are in it.
        """
        gone = set(self._moved.values())
        kept = [self._revision(file) for file in self._after if file not in gone]
        changed = [revision for revision in kept if revision.was or revision.before != revision.after]
        for revision in changed:
            _judge(revision, tolerated)
        return Changes(tuple(changed))

    def _revision(self, file: str) -> Revision:
        was = self._moved.get(file, "")
        return Revision(file, self._before[was or file], self._after[file], was)


def _judge(revision: Revision, tolerated: frozenset[str]) -> None:
    kind = kind_of(PurePosixPath(revision.file))
    if kind is None or revision.file.endswith(".toml"):
        return
    known = Counter(violation.code for violation in _wrong(kind, revision.file, revision.before))
    for violation in _wrong(kind, revision.file, revision.after):
        known[violation.code] -= 1
        if known[violation.code] < 0 and violation.code not in tolerated:
            raise _against_the_schema(kind, revision, violation)


def _wrong(kind: Kind, file: str, text: str | None) -> list[Violation]:
    data = None if text is None else read(text.encode("utf-8"), file).data
    return [] if data is None else violations(kind, data)


def _against_the_schema(kind: Kind, revision: Revision, violation: Violation) -> Exception:
    finding = Finding.of(violation.code, Place(revision.file), violation.path, violation.args)
    where = label(kind, violation.path)
    return refused(
        "against_the_schema",
        file=revision.file,
        code=finding.code,
        where=where,
        message=finding.message,
        hint=finding.hint,
    )


def _unreadable(document: Document) -> Exception:
    found = next(iter(document.findings), None)
    why = found.message if found else refused("empty_file", file=document.file).message
    return refused("unreadable_file", file=document.file, why=why)
