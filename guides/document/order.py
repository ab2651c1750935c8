"""The order of a guide's sections, as data: which elements each tells of, and which are left out, and why.

keli's own orders name every element of an item. What a city's own has forgotten, or an edition of the standard brings,
stands in a last section: it would be missing in every guide, unnoticed.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.own_data import own_data
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Language, Words
from catalog.model.texts import Text
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind
from catalog.schema.ordering import HOUSE_ORDERS, OF_BUNDLES

USUAL: Final = HOUSE_ORDERS[0]


class Part(Struct, frozen=True):
    """A section: its heading, and the elements and pictures in it."""

    title: Words
    elements: tuple[str, ...]


class SectionOrder(Struct, frozen=True):
    """The sections of a guide, one behind the other."""

    name: str
    title: Words
    """What a guide in this order is called."""
    parts: tuple[Part, ...]
    left_out: Mapping[str, Words]
    """By element (`before`, `materials.own_set`), why no guide in this order tells of it."""


@cache
def order_named(name: str) -> SectionOrder:
    """Give an order that comes with keli, by one of the names of HOUSE_ORDERS."""
    return order_of(name, own_data(__package__, f"orders/{name}.yaml", as_text=True))


def order_of(name: str, data: Mapping[str, Any]) -> SectionOrder:
    """Take an order from data of the schema's shape; what it names nowhere it tells in a last section."""
    left_out = {**_always_left_out(), **{element: _words(why) for element, why in data.get("left_out", {}).items()}}
    parts = tuple(Part(_words(part["title"]), tuple(part["elements"])) for part in data["sections"])
    order = SectionOrder(name, _words(data["title"]), parts, left_out)
    forgotten = missing(order)
    last = Part(phrasebook("guides")["more_section"], forgotten)
    return replace(order, parts=(*parts, last)) if forgotten else order


def together(elements: tuple[str, ...], order: SectionOrder) -> SectionOrder:
    """Let elements stand in one section, whatever the order says: ways to reach someone then say what each is for."""
    return replace(order, parts=(Part(order.title, elements), *order.parts))


def missing(order: SectionOrder) -> tuple[str, ...]:
    """Name the elements of an item or bundle that an order neither tells nor leaves out."""
    named = {element for part in order.parts for element in part.elements} | order.left_out.keys()
    wanted = (*(field.name for field in fields(Kind.ITEM)), *OF_BUNDLES)
    return tuple(element for element in wanted if element not in named)


def _words(text: Any) -> Words:
    said = Text.of(text)
    return Words(said.in_language(Language.ZH), said.in_language(Language.EN))


@cache
def _always_left_out() -> Mapping[str, Words]:
    left_out = own_data(__package__, "left_out.yaml", as_text=True)
    return {element: Words(**reason) for element, reason in left_out.items()}
