"""Guides of many items into a folder, on several processes; one bad item never stops the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from catalog.check.examine import examine
from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.severity import Severity
from catalog.findings.words import Language, Words
from catalog.jobs.pool import Plan, run_chunks
from catalog.jobs.progress import SILENT, Progress
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.storage.document import Document
from catalog.storage.replacing import take_place, write_beside
from exporters.guide import Format, View, render
from guides.subject import Subject


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made of each item, in which language, and where it goes."""

    root: Path
    folder: Path
    views: tuple[View, ...]
    formats: tuple[Format, ...]
    language: Language | None = None
    """None for the catalogue's own."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one item: files written, or why not."""

    item: str
    files: tuple[Path, ...] = ()
    refusal: Words | None = None


def make(order: Order, items: Sequence[str], processes: int = 0, progress: Progress = SILENT) -> list[Made]:
    """Make the guides of the items, in their order.

    Raises:
        OSError: the folder cannot be written.
    """
    order.folder.mkdir(parents=True, exist_ok=True)
    work = partial(_make_all, order)
    parts = run_chunks(work, items, Plan(processes, chunk=1, worthwhile=4), progress)
    return [made for part in parts for made in part]


def _make_all(order: Order, items: Sequence[str]) -> list[Made]:
    library = Library(order.root)
    return [_make(order, library, item) for item in items]


def _make(order: Order, library: Library, item: str) -> Made:
    try:
        errors = _errors(library, library.document(Kind.ITEM, item))
        if errors:
            args = {"item": item, "count": str(errors)}
            return Made(item, refusal=phrasebook(__package__)["has_errors"].format(args))
        return Made(item, tuple(_write(order, library, item)))
    except KeliError as error:
        return Made(item, refusal=_with_hint(error))


def _with_hint(error: KeliError) -> Words:
    return Words(f"{error.message.zh}{error.hint.zh}", f"{error.message.en} {error.hint.en}")


def _errors(library: Library, document: Document) -> int:
    found = examine(document, Kind.ITEM, library).findings
    return sum(finding.severity is Severity.ERROR for finding in found)


def _write(order: Order, library: Library, item: str) -> list[Path]:
    own = Language(library.language) if library.language in set(Language) else Language.ZH
    language = order.language or own
    subject = Subject.of(library.item(item), library.registers, language)
    name = item if language is own else f"{item}.{language}"
    written = []
    for view in order.views:
        for form in order.formats:
            file = order.folder / f"{name}.{view}.{form}"
            take_place(write_beside(file, render(subject, view, form)), file)
            written.append(file)
    return written
