"""Granules 颗粒: every entry of an item that may stand under a condition, and when it applies.

An entry applies where its own `when` is true and what it stands in applies: a field with its form, a waiver with
its material, a material with its group and its party. Of cases the first that applies holds, so a case stands
under the condition that none before it applies.
"""

import types
from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, TypeAlias, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from catalog.model.conditions import ALWAYS, Condition
from catalog.model.item import Item
from catalog.model.materials import Group
from catalog.model.parts import AmountCase, CountCase, LimitCase
from catalog.model.questions import Party

Path: TypeAlias = tuple[str | int, ...]
"""Where an entry stands in the resolved item: `("materials", 3, "waiver")`."""

_NOT_GRANULES = frozenset({"questions", "situations", "parties"})
"""They cut the list; they are not on it."""
_HOLDERS = ("party", "group")
_CASES = (AmountCase, CountCase, LimitCase)


class Standing(Struct, frozen=True):
    """The conditions something stands under: all of these true, and none of those."""

    all: tuple[Condition, ...] = ()
    none: tuple[Condition, ...] = ()

    def under(self, condition: Condition) -> "Standing":
        """Give the standing of what stands under one more condition."""
        return self if condition == ALWAYS else Standing((*self.all, condition), self.none)


_NOWHERE = Standing()


Granule: TypeAlias = tuple[Path, Standing]
"""Where an entry stands, and what under."""


def granules(item: Item) -> list[Granule]:
    """Give every entry of an item that can stand under a condition, in the order of the schema."""
    found: list[Granule] = []
    parties, groups = _conditions(item.parties), _conditions(item.material_groups)
    elsewhere = _Walk({"party": parties, "group": groups}, found)
    conditions = _Walk({"party": parties, "group": _conditions(item.condition_groups)}, found)
    for name in holding(Item):
        value = getattr(item, name)
        if value and name not in _NOT_GRANULES:
            (conditions if name == "conditions" else elsewhere).through(value, (name,), _NOWHERE)
    return found


def _conditions(holders: Iterable[Party | Group]) -> Mapping[str, Condition]:
    return {holder.id: holder.when for holder in holders}


class _Elements(NamedTuple):
    """What of a type is looked at."""

    holders: tuple[str, ...]
    """Elements that name a party or group it stands in."""
    has_condition: bool
    inner: tuple[tuple[str, str], ...]
    """Fields in which something may stand under a condition, and the elements they are of."""


class _Walk(NamedTuple):
    """A walk through one element of an item."""

    holders: Mapping[str, Mapping[str, Condition]]
    """By the element that names it: the `when` of a party or group."""
    found: list[Granule]

    def through(self, value: Any, path: Path, standing: Standing) -> None:
        """Note what can stand under a condition in a value; nothing where it is no entry of the model."""
        shape: Any = type(value)
        if shape is tuple:
            self._entries(value, path, standing)
        elif _is_entry(shape):
            self._entry(value, path, standing)

    def _entries(self, values: tuple[Any, ...], path: Path, standing: Standing) -> None:
        for index, value in enumerate(values):
            self._entry(value, (*path, index), standing)
            if type(value) in _CASES:
                standing = Standing(standing.all, (*standing.none, value.when))

    def _entry(self, value: Any, path: Path, standing: Standing) -> None:
        shape: Any = type(value)
        holders, has_condition, inner = _elements(shape)
        for element in holders:
            around = self.holders[element].get(getattr(value, element))
            standing = standing if around is None else standing.under(around)
        if has_condition:
            standing = standing.under(value.when)
            self.found.append((path, standing))
        for name, element in inner:
            part = getattr(value, name)
            if part and type(part) is not int:  # most numbers of copies are just that
                self.through(part, (*path, element), standing)


@cache
def _is_entry(shape: Any) -> bool:
    return issubclass(shape, Struct)


@cache
def _elements(shape: Any) -> _Elements:
    inner = tuple((name, name.rstrip("_")) for name in holding(shape))
    return _Elements(
        tuple(name for name in _HOLDERS if name in shape.__struct_fields__), "when" in shape.__struct_fields__, inner
    )


@cache
def holding(shape: Hashable) -> tuple[str, ...]:
    """Name the elements of a type in which, at any depth, something may stand under a condition."""
    hints = get_type_hints(shape)
    return tuple(name for name, hint in hints.items() if any(map(_conditional, _shapes(hint))))


def _conditional(shape: Any) -> bool:
    return "when" in shape.__struct_fields__ or bool(holding(shape))


def _shapes(hint: Any) -> Iterator[Any]:
    """Give the types of the model within a hint; those of conditions are none of them."""
    if get_origin(hint) in (tuple, Union, types.UnionType):
        if hint != Condition:
            for inner in get_args(hint):
                yield from _shapes(inner)
    elif isinstance(hint, type) and issubclass(hint, Struct):
        yield hint
