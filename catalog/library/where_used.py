"""Where something is used: every place in the catalogue that names an entry, item, base, bundle, question or file.

The schema says which elements name others (`x-ref`, `x-file`); conditions and answers name questions by their keys.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from re import Pattern
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path as ValuePath
from catalog.findings.place import Place
from catalog.library.files import catalogue_files
from catalog.schema.kinds import Kind
from catalog.schema.marks import Target
from catalog.schema.references import references
from catalog.schema.seeking import asked_or_answered
from catalog.storage.content import regular_bytes
from catalog.storage.document import Document
from catalog.storage.reader import read

_ESCAPE = b"\\"
"""In quotes, `\\x61` is an a."""


_PLACE = "place"
"""The name by which conditions ask for the place without a question."""


class Use(Struct, frozen=True):
    """One place that names what was asked for."""

    kind: Kind
    """Of the file."""
    document: Document
    path: ValuePath
    is_key: bool = False
    """True where a key of a condition or of answers names a question; else a value names it."""

    @property
    def place(self) -> Place:
        """Where it is named."""
        places = self.document.places
        return places.key(self.path) if self.is_key else places.value(self.path)


def where_used(
    root: Path, wanted: str, kind: Kind | None = None, texts: Mapping[str, str] | None = None
) -> Iterator[Use]:
    """Give every place that names an id, or a form or sample by its path, in the order of files.

    `kind` says what the id is of, where several things have the same: a register, or the items,
    bases or bundles. Files that cannot be read name nothing.
    `texts` stand for those of their files, as if they were saved.
    """
    named = _as_a_word(wanted)
    for file, its in catalogue_files(root):
        document = _mentioning(root, file, named, texts or {})
        if document is not None:
            yield from _uses(document, its, wanted, kind)


def _mentioning(root: Path, file: str, named: Pattern[bytes], texts: Mapping[str, str]) -> Document | None:
    """Read a file in which the id stands at all, or may stand in disguise; most files are not worth the reading."""
    try:
        content = texts[file].encode("utf-8") if file in texts else regular_bytes(f"{root}/{file}")
    except OSError:
        return None
    return read(content, file) if named.search(content) or _ESCAPE in content else None


def _as_a_word(wanted: str) -> Pattern[bytes]:
    return re.compile(rb"(?<![\w-])%b(?![\w-])" % re.escape(wanted.encode("utf-8", "replace")))


def _uses(document: Document, its: Kind, wanted: str, kind: Kind | None) -> Iterator[Use]:
    for reference in references(its, document.data):
        if reference.id == wanted and _may_be(reference.target, kind):
            yield Use(its, document, reference.path)
    asks_itself = _asks_itself(document.data, wanted)
    for path, value in asked_or_answered(its, document.data):
        if kind in (None, Kind.QUESTIONS) and path[-1] == wanted and not asks_itself:
            yield Use(its, document, path, is_key=True)
        if kind in (None, Kind.PLACES) and path[-1] == _PLACE:
            yield from (Use(its, document, inner) for inner in _naming(path, value, wanted))


def _may_be(target: Target, kind: Kind | None) -> bool:
    if target.local:  # an entry of the same file, not of the catalogue
        return False
    return kind is None or kind in (target.kind, target.also)


def _naming(path: ValuePath, value: Any, wanted: str) -> Iterator[ValuePath]:
    if value == wanted:
        yield path
    elif isinstance(value, list):
        yield from ((*path, index) for index, inner in enumerate(value) if inner == wanted)


def _asks_itself(data: Any, wanted: str) -> bool:
    """Tell whether a file has a question of its own by the name, which its conditions then mean."""
    questions = data.get("questions") if isinstance(data, Mapping) else None
    entries = questions if isinstance(questions, list) else ()
    return any(isinstance(entry, Mapping) and entry.get("id") == wanted and "use" not in entry for entry in entries)
