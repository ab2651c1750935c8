"""The order of a guide's sections, read from YAML: which elements each tells of, and which are left out, and why.

An order has to name every element of an item: one that it forgot would be missing in every guide, unnoticed.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

import yaml

from catalog.findings.errors import KeliError
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind

PICTURES: Final = ("map", "flow", "timeline")
BESIDE: Final = ("item_type", "level")
"""What the registers say of an item, which is no element of it."""
OF_BUNDLES: Final = ("list", "cooperating", "members", "savings")
"""What is said of bundles only, beside what they share with items."""
USUAL: Final = "national"


@dataclass(frozen=True, slots=True)
class Part:
    """A section: its heading, and the elements and pictures in it."""

    title: Words
    elements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionOrder:
    """The sections of a guide, one behind the other."""

    name: str
    title: Words
    """What a guide in this order is called."""
    parts: tuple[Part, ...]
    left_out: Mapping[str, Words]
    """By element (`before`, `materials.own_set`), why no guide in this order tells of it."""


@cache
def order_named(name: str) -> SectionOrder:
    """Give an order that comes with keli.

    Raises:
        KeliError: there is none of this name.
    """
    if name not in names():
        known = phrasebook("guides")
        listed = ", ".join(names())
        raise KeliError(known["no_order"].format({"name": name}), known["no_order_hint"].format({"names": listed}))
    return _read(name)


@cache
def names() -> tuple[str, ...]:
    """Name the orders that come with keli, the usual one first."""
    found = (entry.name.removesuffix(".yaml") for entry in (files(__package__) / "orders").iterdir())
    return tuple(sorted(found, key=lambda name: (name != USUAL, name)))


def missing(order: SectionOrder) -> tuple[str, ...]:
    """Name the elements of an item or bundle that an order neither tells nor leaves out."""
    named = {element for part in order.parts for element in part.elements} | order.left_out.keys()
    wanted = (*(field.name for field in fields(Kind.ITEM)), *OF_BUNDLES)
    return tuple(element for element in wanted if element not in named)


def unknown(order: SectionOrder) -> tuple[str, ...]:
    """Name what an order tells or leaves out that there is not."""
    known = {*PICTURES, *BESIDE, *OF_BUNDLES, *_patterns()}
    told = (element for part in order.parts for element in part.elements)
    return tuple(name for name in (*told, *order.left_out) if name not in known)


def _patterns() -> Iterator[str]:
    level = list(fields(Kind.ITEM))
    while level:
        yield from (dotted(field.path) for field in level)
        level = [inner for field in level for inner in field.fields]


def dotted(path: Iterable[str]) -> str:
    """Give the path of an element as orders write it."""
    return ".".join(step for step in path if step != "*")


def _read(name: str) -> SectionOrder:
    folder = files(__package__)
    data, always = _yaml(folder / "orders" / f"{name}.yaml"), _yaml(folder / "left_out.yaml")
    left_out = {**always, **data.get("left_out", {})}
    return SectionOrder(
        name=name,
        title=Words(**data["title"]),
        parts=tuple(Part(Words(**part["title"]), tuple(part["elements"])) for part in data["sections"]),
        left_out={element: Words(**reason) for element, reason in left_out.items()},
    )


def _yaml(file: Any) -> Any:
    return yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)
