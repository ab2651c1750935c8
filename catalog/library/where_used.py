"""Where something is used: every place in the catalogue that names an entry, item, base, bundle, question or file.

The schema says which elements name others (`x-ref`, `x-file`); conditions name questions by their keys.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from re import Pattern
from typing import Any

from catalog.findings.finding import Path as ValuePath
from catalog.findings.place import Place
from catalog.library.files import catalogue_files
from catalog.schema.descent import element_at
from catalog.schema.kinds import Kind
from catalog.schema.references import Target, references
from catalog.storage.content import regular_bytes
from catalog.storage.document import Document
from catalog.storage.reader import read

_ESCAPE = b"\\"
"""In quotes, `\\x61` is an a."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place that names what was asked for."""

    kind: Kind
    """Of the file."""
    document: Document
    path: ValuePath
    is_key: bool = False
    """True where a key of a condition names a question; else a value names it."""

    @property
    def place(self) -> Place:
        """Where it is named."""
        places = self.document.places
        return places.key(self.path) if self.is_key else places.value(self.path)


def where_used(root: Path, wanted: str, kind: Kind | None = None) -> Iterator[Use]:
    """Give every place that names an id, or a form or sample by its path, in the order of files.

    `kind` says what the id is of, where several things have the same: a register, or the items,
    bases or bundles. Files that cannot be read name nothing.
    """
    named = _as_a_word(wanted)
    for file, its in catalogue_files(root):
        document = _mentioning(root, file, named)
        if document is not None:
            yield from _uses(document, its, wanted, kind)


def _mentioning(root: Path, file: str, named: Pattern[bytes]) -> Document | None:
    """Read a file in which the id stands at all, or may stand in disguise; most files are not worth the reading."""
    try:
        content = regular_bytes(os.path.join(root, file))  # noqa: PTH118  # a path object costs as much as opening
    except OSError:
        return None
    return read(content, file) if named.search(content) or _ESCAPE in content else None


def _as_a_word(wanted: str) -> Pattern[bytes]:
    return re.compile(rb"(?<![\w-])%b(?![\w-])" % re.escape(wanted.encode("utf-8", "replace")))


def _uses(document: Document, its: Kind, wanted: str, kind: Kind | None) -> Iterator[Use]:
    for reference in references(its, document.data):
        if reference.id == wanted and _may_be(reference.target, kind):
            yield Use(its, document, reference.path)
    if kind in (None, Kind.QUESTIONS) and not _asks_itself(document.data, wanted):
        for path in _keys(document.data, wanted, ()):
            if _is_condition(its, path[:-1]):
                yield Use(its, document, path, is_key=True)


def _may_be(target: Target, kind: Kind | None) -> bool:
    if target.local:  # an entry of the same file, not of the catalogue
        return False
    return kind is None or kind in (target.kind, target.also)


def _keys(data: Any, wanted: str, path: ValuePath) -> Iterator[ValuePath]:
    """Give the paths that end with a key."""
    inner = data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, list) else ()
    for step, value in inner:
        if step == wanted:
            yield (*path, step)
        yield from _keys(value, wanted, (*path, step))


def _asks_itself(data: Any, wanted: str) -> bool:
    """Tell whether a file has a question of its own by the name, which its conditions then mean."""
    questions = data.get("questions") if isinstance(data, Mapping) else None
    entries = questions if isinstance(questions, list) else ()
    return any(isinstance(entry, Mapping) and entry.get("id") == wanted and "use" not in entry for entry in entries)


def _is_condition(kind: Kind, path: ValuePath) -> bool:
    return bool((element_at(kind, path) or {}).get("x-condition"))
