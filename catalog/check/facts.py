"""What one file says that concerns the whole catalogue: its id and name, and whom it names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from catalog.model.texts import Text
from catalog.rules.subject import EntryFacts, Facts, Mention
from catalog.schema.kinds import REGISTERS, Kind
from catalog.schema.references import Reference, references
from catalog.storage.document import Document

_FILES = frozenset({Kind.ITEM, Kind.BASE, Kind.BUNDLE})


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a file adds to the picture of the whole."""

    facts: Facts | None = None
    entries: tuple[EntryFacts, ...] = ()
    used: frozenset[tuple[Kind, str]] = frozenset()


def gather(document: Document, kind: Kind, data: Any) -> Gathered:
    """Gather a file's facts from data of the schema's shape."""
    if data is None:
        return Gathered()
    named = tuple(references(kind, data))
    used = frozenset((reference.target.kind, reference.id) for reference in named if reference.target.kind)
    if kind in REGISTERS:
        return Gathered(entries=tuple(_entries(document, kind, data)), used=used)
    return Gathered(_facts(document, kind, data, named) if isinstance(data, Mapping) else None, used=used)


def _entries(document: Document, kind: Kind, data: Any) -> Iterator[EntryFacts]:
    for index, entry in enumerate(data):
        entry_id = entry.get("id")
        if isinstance(entry_id, str):
            path = (index, "id")
            yield EntryFacts(document.file, kind, entry_id, path, document.places.value(path))


def _facts(document: Document, kind: Kind, data: Mapping[str, Any], named: tuple[Reference, ...]) -> Facts:
    mentions = (reference for reference in named if reference.target.kind in _FILES)
    return Facts(
        file=document.file,
        kind=kind,
        id=str(data.get("id", "")),
        id_place=document.places.value(("id",)),
        name=Text.of(data.get("name", "")).in_language("zh"),
        name_place=document.places.value(("name",)),
        authority=str(data.get("authority", "")),
        mentions=tuple(_mention(document, reference) for reference in mentions),
    )


def _mention(document: Document, reference: Reference) -> Mention:
    kind = reference.target.kind or Kind.ITEM
    return Mention(kind, reference.id, reference.path, document.places.value(reference.path))
