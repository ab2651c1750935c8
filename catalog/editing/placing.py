"""From a path and a value to the edit that puts it there, or takes it away: what is missing on the way is made."""

from collections.abc import Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.model.inheritance import OVERRIDE
from catalog.schema.descent import element_at
from catalog.schema.finish import is_text
from catalog.schema.kinds import Kind
from catalog.storage.patching.edits import Delete, Edit, Insert, Set


def value_at(data: Any, path: Path) -> Any:
    """Give the value at a path; None where there is none."""
    for step in path:
        if not holds(data, step):
            return None
        data = data[step]
    return data


def holds(data: Any, step: str | int) -> bool:
    """Tell whether a map or list has an entry."""
    if isinstance(data, Mapping):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data)


def placed(kind: Kind, data: Any, path: Path, value: Any) -> Edit:
    """Give the edit that puts a value at a path of a file's data."""
    inner = data
    for depth, step in enumerate(path):
        if not holds(inner, step):
            around = element_at(kind, path[:depth]) or {}
            order = tuple(around.get("properties", {}))
            return Insert(path[:depth], step, _nested(path[depth + 1 :], value), order)
        inner = inner[step]
    return Set(path, value)


def by_language(kind: Kind, data: Any, path: Path, value: Any, language: str) -> tuple[Path, Any]:
    """Give path and value; where a text in one language gets another one, of the whole text in both.

    `language` is the one it was in.
    """
    around = path[:-1]
    said = value_at(data, around)
    if isinstance(said, str) and is_text(element_at(kind, around) or {}):
        return around, {language: said, str(path[-1]): value}
    return path, value


def taken_away(kind: Kind, data: Any, path: Path) -> Delete:
    """Give the edit that takes away the entry at a path, and with it the maps that would be left empty in vain."""
    while len(path) > 1 and _alone(value_at(data, path[:-1])) and _empty_in_vain(kind, path[:-1]):
        path = path[:-1]
    return Delete(path)


def _alone(around: Any) -> bool:
    return isinstance(around, Mapping) and len(around) == 1


def _empty_in_vain(kind: Kind, path: Path) -> bool:
    return path[0] == OVERRIDE or bool((element_at(kind, path) or {}).get("minProperties"))


def _nested(rest: Path, value: Any) -> Any:
    for step in reversed(rest):
        value = [value] if isinstance(step, int) else {step: value}
    return value
