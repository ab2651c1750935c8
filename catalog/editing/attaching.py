"""Attaching a blank form, a sample or a wrong example: the file, and the place in the data that names it."""

from collections.abc import Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from msgspec import Struct

from catalog.editing.changes import Changes
from catalog.editing.named import FILES, Named, entries, file_of, locate
from catalog.editing.refusals import not_found, refused
from catalog.editing.setting import Setter
from catalog.editing.workbench import Workbench
from catalog.findings.errors import KeliError
from catalog.library.library import Library
from catalog.model.inheritance import resolve
from catalog.schema.kinds import Kind
from catalog.schema.meant import nearest
from catalog.storage.attaching import attach, content_to_attach, write
from catalog.storage.store import Conflict

_FILES, _MATERIALS = "files", "materials"


class Use(StrEnum):
    """What a file shows."""

    BLANK = "blank"
    SAMPLE = "sample"
    WRONG = "wrong"


class Attachment(Struct, frozen=True):
    """A file that is to be attached, and the change that names it."""

    file: str
    """Its path within the catalogue."""
    content: bytes
    changes: Changes
    named: Named
    """What names it: a document of the register, or the item (or base) whose material it is."""
    old: str
    """The file that was named there; the same one where there was none."""

    def save(self, root: Path, *, replace: bool = False) -> tuple[Conflict, ...]:
        """Write the file and what names it, or neither.

        Raises:
            KeliError: another file is there and is not to be replaced, or something cannot be written.
        """
        if self.old != self.file and not replace:
            raise refused("names_another", file=self.old)
        old = attach(root, self.file, self.content, replace=replace)
        conflicts: tuple[Conflict, ...] | None = None
        try:
            conflicts = self.changes.save(root) if self.changes else ()
            return conflicts
        finally:
            if conflicts or conflicts is None:
                self._take_back(root, old)

    def _take_back(self, root: Path, old: bytes | None) -> None:
        with suppress(KeliError, OSError):
            if old is None:
                (root / self.file).unlink()
            elif old != self.content:
                write(root / self.file, old)


def attachment(bench: Workbench, wanted: str, material: str, source: Path, use: Use = Use.BLANK) -> Attachment:
    """Prepare to attach a file to a material of an item or base.

    Where the material is a document of the register, the register names the file, so that every item
    has it; unless the item's material has files of its own.

    Raises:
        NotFound: there is no such item or base, or it has no such material.
        KeliError: the file is of no allowed type, too large, or cannot be read.
    """
    content = content_to_attach(source)
    owner = locate(bench.root, wanted, FILES)
    named, typed, stem = _place(bench, owner, material)
    file = f"{_FILES}/{stem}-{use}{source.suffix.lower()}"
    setter = Setter(bench, named)
    old = setter.value(f"{typed}.{use}")
    setter.put(f"{typed}.{use}", file)
    return Attachment(file, content, bench.changes(), named, old if isinstance(old, str) else file)


def _place(bench: Workbench, owner: Named, material: str) -> tuple[Named, str, str]:
    """Give what names the file, the typed path there, and how the file is called."""
    entry = _material(bench, owner, material)
    document = entry.get("document")
    if _FILES not in entry and isinstance(document, str):
        file = file_of(Kind.DOCUMENTS, document)
        for named in entries(Kind.DOCUMENTS, file, bench.data(file)):
            if named.id == document:
                return named, _FILES, document
    return owner, f"{_MATERIALS}.{material}.{_FILES}", f"{owner.id}-{material}"


def _material(bench: Workbench, owner: Named, material: str) -> Mapping[str, Any]:
    data = bench.data(owner.file)
    base = Library(bench.root).base_data(data.get("base")) if owner.kind is Kind.ITEM else None
    materials = resolve(data, base).data.get(_MATERIALS, ())
    known = {str(entry.get("id")): entry for entry in materials if isinstance(entry, Mapping)}
    if material not in known:
        near = nearest(material, known)
        raise not_found("no_entry", entry=material, list=f"{owner.id}#{_MATERIALS}", nearest=near)
    return known[material]
