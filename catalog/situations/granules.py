"""Granules 颗粒: every entry of an item that may stand under a condition, and when it applies.

An entry applies where its own `when` is true and what it stands in applies: a field with its form, a waiver with
its material, a material with its group and its party. Of cases the first that applies holds, so a case stands
under the condition that none before it applies.
"""

import types
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from typing import Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.item import Item
from catalog.model.parts import AmountCase, CountCase, LimitCase

Path: TypeAlias = tuple[str | int, ...]
"""Where an entry stands in the resolved item: `("materials", 3, "waiver")`."""

_NOT_GRANULES = frozenset({"questions", "situations", "parties"})
"""They cut the list; they are not on it."""
_CASES = (AmountCase, CountCase, LimitCase)


@dataclass(frozen=True, slots=True)
class Standing:
    """The conditions something stands under: all of these true, and none of those."""

    all: tuple[Condition, ...] = ()
    none: tuple[Condition, ...] = ()

    def under(self, condition: Condition) -> "Standing":
        """Give the standing of what stands under one more condition."""
        return self if condition == ALWAYS else replace(self, all=(*self.all, condition))


@dataclass(frozen=True, slots=True)
class Granule:
    """An entry, and what it stands under."""

    path: Path
    standing: Standing


def granules(item: Item) -> Iterator[Granule]:
    """Give every entry of an item that can stand under a condition, in the order of the schema."""
    parties = {party.id: party.when for party in item.parties}
    for name in holding(Item):
        if name not in _NOT_GRANULES:
            groups = item.condition_groups if name == "conditions" else item.material_groups
            holders = {"party": parties, "group": {group.id: group.when for group in groups}}
            yield from _granules(getattr(item, name), (name,), Standing(), holders)


Holders: TypeAlias = Mapping[str, Mapping[str, Condition]]
"""By the element that names it: the `when` of a party or group."""


def _granules(value: Any, path: Path, standing: Standing, holders: Holders) -> Iterator[Granule]:
    if isinstance(value, tuple):
        yield from _entries(value, path, standing, holders)
    elif is_dataclass(value):
        yield from _entry(value, path, standing, holders)


def _entries(values: tuple[Any, ...], path: Path, standing: Standing, holders: Holders) -> Iterator[Granule]:
    for index, value in enumerate(values):
        yield from _granules(value, (*path, index), standing, holders)
        if isinstance(value, _CASES):
            standing = replace(standing, none=(*standing.none, value.when))


def _entry(value: Any, path: Path, standing: Standing, holders: Holders) -> Iterator[Granule]:
    shape: Any = type(value)
    for element, conditions in holders.items():
        if element in shape.__slots__:
            standing = standing.under(conditions.get(getattr(value, element), ALWAYS))
    if "when" in shape.__slots__:
        standing = standing.under(value.when)
        yield Granule(path, standing)
    for name in holding(shape):
        yield from _granules(getattr(value, name), (*path, name.rstrip("_")), standing, holders)


@cache
def holding(shape: Hashable) -> tuple[str, ...]:
    """Name the elements of a type in which, at any depth, something may stand under a condition."""
    hints = get_type_hints(shape)
    return tuple(name for name, hint in hints.items() if any(map(_conditional, _shapes(hint))))


def _conditional(shape: Any) -> bool:
    return "when" in shape.__slots__ or bool(holding(shape))


def _shapes(hint: Any) -> Iterator[Any]:
    """Give the types of the model within a hint; those of conditions are none of them."""
    if get_origin(hint) in (tuple, Union, types.UnionType):
        if hint != Condition:
            for inner in get_args(hint):
                yield from _shapes(inner)
    elif is_dataclass(hint) and isinstance(hint, type):
        yield hint
