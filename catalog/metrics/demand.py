"""Data demand 数据需求: what people would be spared, over all items, if a dataset were shared or used.

A paper that the government issued itself, a field that a register knows, a visit for nothing but a check: each names
what would remove it. Ranked by how much that is.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, TypeAlias

from msgspec import Struct

from catalog.metrics.assured import Assured
from catalog.model.item import Item
from catalog.model.materials import Material, Necessity
from catalog.model.registers import Registers
from catalog.model.texts import Text
from catalog.schema.kinds import Kind

CHECKS: Final = frozenset({"identity_check", "original_check"})
"""Causes of visits that a check of identity or data removes."""

_GOVERNMENT: Final = "government"


class Source(StrEnum):
    """What would spare people something."""

    DATASET = "dataset"
    """It is shared already; it has to be used."""
    DOCUMENT = "document"
    """A paper that no dataset holds."""
    ELEMENT = "element"
    """A data element that no dataset holds."""
    CHECK = "check"
    """A check of identity or originals, in place of a visit."""


Key: TypeAlias = tuple[Source, str]


class Spared(Struct, frozen=True):
    """How much it would be."""

    materials: int = 0
    fields: int = 0
    visits: int = 0

    def __add__(self, other: "Spared") -> "Spared":
        return Spared(self.materials + other.materials, self.fields + other.fields, self.visits + other.visits)

    @property
    def total(self) -> int:
        """All together."""
        return self.materials + self.fields + self.visits


class Wish(Struct, frozen=True):
    """What one item asks of one source."""

    source: Source
    id: str
    """Of the register's entry; of a paper that is in none, its name; of a check, the cause of visits."""
    name: Text
    spared: Spared
    shared: bool = False


class Demand(Struct, frozen=True):
    """What all items ask of one source."""

    wish: Wish
    items: tuple[str, ...]


def wishes(item: Item, registers: Registers) -> tuple[str, tuple[Wish, ...]]:
    """Give an item's id and what it asks of each source; what is waived or prefilled in every case asks nothing."""
    one = Assured(item)
    found: dict[Key, Wish] = {}
    for wish in (*_materials(one, registers), *_fields(one, registers), *_visits(item)):
        _add(found, wish)
    return item.id, tuple(found.values())


def demand(wanted: Iterable[tuple[str, tuple[Wish, ...]]]) -> tuple[Demand, ...]:
    """Rank what items ask, that which spares most first."""
    found: dict[Key, Wish] = {}
    items: dict[Key, list[str]] = {}
    for item, asked in wanted:
        for wish in asked:
            _add(found, wish)
            items.setdefault((wish.source, wish.id), []).append(item)
    all_of_it = (Demand(wish, tuple(items[key])) for key, wish in found.items())
    return tuple(sorted(all_of_it, key=lambda one: (-one.wish.spared.total, -len(one.items), one.wish.id)))


def _add(found: dict[Key, Wish], wish: Wish) -> None:
    key = (wish.source, wish.id)
    known = found.get(key)
    total = wish.spared + known.spared if known else wish.spared
    found[key] = Wish(wish.source, wish.id, wish.name, total, wish.shared)


def _materials(one: Assured, registers: Registers) -> Iterator[Wish]:
    for material, spared in zip(one.item.materials, one.materials_spared(), strict=True):
        issued = material.source is not None and material.source.from_ == _GOVERNMENT
        if issued and not spared and material.necessity is not Necessity.OPTIONAL:
            yield _of_document(material, registers)


def _of_document(material: Material, registers: Registers) -> Wish:
    document = registers.get(Kind.DOCUMENTS, material.document) or {}
    shared = document.get("shared") is True
    dataset = registers.get(Kind.DATASETS, str(document.get("dataset", "")))
    if shared and dataset:
        return Wish(Source.DATASET, dataset["id"], _name(dataset), Spared(materials=1), shared=True)
    named = material.document or material.name.in_language("zh")
    return Wish(Source.DOCUMENT, named, material.name, Spared(materials=1), shared)


def _fields(one: Assured, registers: Registers) -> Iterator[Wish]:
    fields = (field for form in one.item.forms for field in form.fields)
    for field, spared in zip(fields, one.fields_spared(), strict=True):
        element = registers.get(Kind.ELEMENTS, field.element)
        if element and not spared:
            dataset = registers.get(Kind.DATASETS, str(element.get("dataset", "")))
            source, entry = (Source.DATASET, dataset) if dataset else (Source.ELEMENT, element)
            yield Wish(source, entry["id"], _name(entry), Spared(fields=1), dataset is not None)


def _visits(item: Item) -> Iterator[Wish]:
    for visit in item.visits:
        if visit.cause in CHECKS:
            yield Wish(Source.CHECK, visit.cause, Text(), Spared(visits=1))


def _name(entry: Mapping[str, Any]) -> Text:
    return Text.of(entry.get("name", entry["id"]))
