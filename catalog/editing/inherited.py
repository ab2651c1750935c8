"""Changing what an item has from its base: under `override` where maps and lists by id merge.

Anywhere else the item gets the whole element, changed.
"""

from collections.abc import Mapping
from typing import Any

from catalog.editing.placing import value_at
from catalog.editing.refusals import refused
from catalog.findings.finding import Path
from catalog.model.inheritance import OVERRIDE
from catalog.schema.descent import element_at
from catalog.schema.kinds import Kind
from catalog.storage.patching.edits import Delete, Insert, Set, apply

REMOVED = {"removed": True}


def written_for(resolved: Mapping[str, Any], path: Path, value: Any) -> tuple[Path, Any]:
    """Give where and what an item writes, so that the resolved item has the value at the path."""
    out: Path = (OVERRIDE, path[0])
    if len(path) == 1 or element_at(Kind.ITEM, out) is None:
        return path[:1], _with(resolved[str(path[0])], path[1:], value)
    for depth, step in enumerate(path[1:], 1):
        here = value_at(resolved, path[:depth])
        if isinstance(here, list) and not _by_id(out, here):
            return out, _with(here, path[depth:], value)
        if isinstance(here, list) and step == len(here):
            return _new_entry(out, value)
        out = (*out, here[int(step)]["id"] if isinstance(here, list) else step)
    return out, value


def written_without(resolved: Mapping[str, Any], path: Path) -> tuple[Path, Any]:
    """Give where and what an item writes to be without an entry of its base's.

    Raises:
        KeliError: it is no entry of a list; an element that the base gives can be changed, not left out.
    """
    around = value_at(resolved, path[:-1])
    if not isinstance(around, list):
        raise refused("given_by_base", element=str(path[-1]), base=str(resolved.get("base", "")))
    entry = around[int(path[-1])]
    if isinstance(entry, Mapping) and "id" in entry:
        return written_for(resolved, path, REMOVED)
    rest = apply(around, Delete(path[-1:]))
    return written_for(resolved, path[:-1], rest)


def _by_id(out: Path, entries: list[Any]) -> bool:
    node = element_at(Kind.ITEM, out) or {}
    named = all(isinstance(entry, Mapping) and "id" in entry for entry in entries)
    return named and isinstance(node.get("additionalProperties"), dict)


def _new_entry(out: Path, value: Any) -> tuple[Path, Any]:
    if not isinstance(value, Mapping) or "id" not in value:
        raise refused("entry_without_id")
    return (*out, value["id"]), {key: inner for key, inner in value.items() if key != "id"}


def _with(old: Any, rest: Path, value: Any) -> Any:
    """Give a value with another one somewhere in it; missing maps on the way are made."""
    if not rest:
        return value
    around, step = value_at(old, rest[:-1]), rest[-1]
    known = isinstance(around, list) and isinstance(step, int) and step < len(around)
    if known or (isinstance(around, Mapping) and step in around):
        return apply(old, Set(rest, value))
    if around is None:
        return _with(old, rest[:-1], {step: value})
    return apply(old, Insert(rest[:-1], step, value))
