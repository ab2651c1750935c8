"""What one file says that concerns the whole catalogue: its id and name, and whom it names."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct

from catalog.model.texts import Text
from catalog.rules.subject import Code, EntryFacts, Facts, Mention
from catalog.schema.kinds import REGISTERS, Kind
from catalog.schema.references import Reference
from catalog.storage.document import Document

_FILES = frozenset({Kind.ITEM, Kind.BASE, Kind.BUNDLE})
_CODES = ("task", "handle_item")
_KEPT = 10_000
"""Pairs remembered: items name the same entries."""


class Gathered(Struct, frozen=True):
    """What a file adds to the picture of the whole."""

    facts: Facts | None = None
    entries: tuple[EntryFacts, ...] = ()
    used: tuple[tuple[Kind, str], ...] = ()
    """Entries of registers, and files, that it names, each once. No set: it takes six times the memory."""


def gather(
    document: Document, kind: Kind, data: Any, named: Sequence[Reference], base: Mapping[str, Any] | None = None
) -> Gathered:
    """Gather a file's facts from data of the schema's shape; `base` is that of an item's base."""
    if data is None:
        return Gathered(_unread(document, kind))
    pairs = (_pair(reference.target.kind, reference.id) for reference in named if reference.target.kind)
    used = tuple(dict.fromkeys(pairs))
    if kind in REGISTERS:
        return Gathered(entries=tuple(_entries(document, kind, data)), used=(*used, *_main_items(kind, data)))
    return Gathered(_facts(document, kind, data, base or {}, named) if isinstance(data, Mapping) else None, used=used)


@lru_cache(maxsize=_KEPT)
def _pair(kind: Kind, entry: str) -> tuple[Kind, str]:
    return kind, entry


def _unread(document: Document, kind: Kind) -> Facts:
    """Give what is known of a file that cannot be read: its name, so that nobody misses it."""
    return Facts(document.file, kind, PurePosixPath(document.file).stem, unread=True)


def _main_items(kind: Kind, entries: list[Mapping[str, Any]]) -> frozenset[tuple[Kind, str]]:
    """Give the main items that sub-items name by code."""
    codes = {entry.get("main_code") for entry in entries if kind is Kind.CATALOGUE}
    return frozenset((kind, str(entry.get("id"))) for entry in entries if entry.get("code") in codes - {None})


def _entries(document: Document, kind: Kind, data: Any) -> Iterator[EntryFacts]:
    for index, entry in enumerate(data):
        entry_id = entry.get("id")
        if isinstance(entry_id, str):
            yield EntryFacts(document.file, kind, entry_id, (index, "id"))


def _facts(
    document: Document, kind: Kind, data: Mapping[str, Any], base: Mapping[str, Any], named: Sequence[Reference]
) -> Facts:
    mentions = (reference for reference in named if reference.target.kind in _FILES)
    return Facts(
        file=document.file,
        kind=kind,
        id=str(data.get("id", "")),
        name=Text.of(data.get("name", base.get("name", ""))).in_language("zh"),
        names_itself="name" in data,
        authority=str(data.get("authority", "")),
        state=str(data.get("state", base.get("state", ""))),
        codes=tuple(_codes(data)),
        mentions=tuple(_mention(reference) for reference in mentions),
    )


def _codes(data: Mapping[str, Any]) -> Iterator[Code]:
    for name in _CODES:
        text = data.get("codes", {}).get(name)
        if isinstance(text, str):
            yield Code(text, ("codes", name))


def _mention(reference: Reference) -> Mention:
    kind = reference.target.kind or Kind.ITEM
    return Mention(kind, reference.id, reference.path, reference.target.also)
