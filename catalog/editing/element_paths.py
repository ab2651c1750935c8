"""Paths as people type them: `materials.lease.copies`, `basis.2.clause`, `aliases.+`.

An entry of a list is named by its id or by its number, counted from 1; `+` is the place behind the last.
"""

from collections.abc import Mapping
from typing import Any

from catalog.editing.refusals import refused
from catalog.findings.finding import Path
from catalog.schema.descent import element_at
from catalog.schema.kinds import Kind
from catalog.schema.meant import meant, nearest
from catalog.schema.nearest import nearest_element
from catalog.schema.parts import Node

APPEND = "+"


def typed_path(kind: Kind, data: Any, text: str, start: Path = ()) -> Path:
    """Read a path below `start`, whose value is `data`; what is not written yet may be named, too.

    Raises:
        KeliError: the schema knows no such element, or the list no such entry.
    """
    path, inner = start, data
    for step in text.split("."):
        known = _step(kind, path, inner, step)
        inner = _value(inner, known)
        path = (*path, known)
    return path


def shown_path(data: Any, path: Path) -> str:
    """Write a path as people type it; entries by id where they have one."""
    steps = []
    for step in path:
        inner = _value(data, step)
        named = inner.get("id") if isinstance(step, int) and isinstance(inner, Mapping) else None
        steps.append(str(named or (step + 1 if isinstance(step, int) else step)))
        data = inner
    return ".".join(steps)


def _step(kind: Kind, path: Path, data: Any, step: str) -> str | int:
    node = element_at(kind, path) or {}
    if isinstance(data, list) or (data is None and _is_list(node)):
        return _position(kind, path, data or [], step)
    names = node.get("properties", {})
    open_keys = isinstance(node.get("additionalProperties"), dict)
    if step not in names and not open_keys and not _is_free(kind, path):
        raise refused("no_element", element=step or "?", nearest=meant(nearest_element(step, node)))
    return step


def _position(kind: Kind, path: Path, entries: list[Any], step: str) -> int:
    if step == APPEND:
        return len(entries)
    if step.isascii() and step.isdecimal() and 0 < int(step) <= len(entries):
        return int(step) - 1
    ids = [str(entry.get("id", "")) if isinstance(entry, Mapping) else "" for entry in entries]
    if step in ids:
        return ids.index(step)
    listed = str(path[-1]) if path else kind.value
    raise refused("no_entry", entry=step or "?", list=listed, nearest=nearest(step, ids))


def _is_free(kind: Kind, path: Path) -> bool:
    """Tell whether a path leads into what the standard leaves open."""
    return any((element_at(kind, path[:depth]) or {}).get("x-free") for depth in range(1, len(path) + 1))


def _is_list(node: Node) -> bool:
    return node.get("type") == "array"


def _value(data: Any, step: str | int) -> Any:
    if isinstance(data, Mapping):
        return data.get(str(step))
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[step]
    return None
