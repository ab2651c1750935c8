"""What edits mean: `apply` says it, and the patcher is held to it."""

from collections.abc import Sequence
from typing import Any

from catalog.findings.edits import Delete, Edit, Insert, Move, Rename, Set
from catalog.findings.finding import Path
from catalog.storage.patching.refusals import already_there, cannot_hold, not_there

__all__ = ["Delete", "Edit", "Insert", "Move", "Rename", "Set", "apply", "position", "value_at"]


def apply(data: Any, edit: Edit) -> Any:
    """Give the data as an edit wants it; the data given stays as it is.

    Raises:
        PatchRefused: the path leads nowhere, the key is taken, the value there holds no entries.
    """
    match edit:
        case Set(path, value):
            return _with(data, path, lambda _old: value) if path else value
        case Insert(path):
            return _with(data, path, lambda old: _inserted(old, edit))
        case Delete(path) | Move(path) | Rename(path):
            return _with(data, _around(path), lambda old: _changed(old, path, edit))


def value_at(data: Any, path: Path) -> Any:
    """Give the value at a path.

    Raises:
        PatchRefused: the path leads nowhere.
    """
    for step in path:
        data = _entry(data, step)
    return data


def position(keys: Sequence[str], key: str, order: Sequence[str]) -> int:
    """Give the position of a new key: behind the nearest one before it in an order, else before those after it."""
    rank = {name: number for number, name in enumerate(order)}
    if key not in rank:
        return len(keys)
    known = [(rank[name], at) for at, name in enumerate(keys) if name in rank]
    before = [place for place in known if place[0] < rank[key]]
    if before:
        return max(before)[1] + 1
    return min(at for _, at in known) if known else len(keys)


def _with(data: Any, path: Path, change: Any) -> Any:
    if not path:
        return change(data)
    step = path[0]
    inner = _with(_entry(data, step), path[1:], change)
    if isinstance(data, dict):
        return {key: inner if key == step else value for key, value in data.items()}
    return [inner if number == step else value for number, value in enumerate(data)]


def _entry(data: Any, step: str | int) -> Any:
    if isinstance(data, dict) and step in data:
        return data[step]
    if isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
        return data[step]
    raise not_there(step)


def _around(path: Path) -> Path:
    if not path:
        raise not_there("")
    return path[:-1]


def _inserted(old: Any, edit: Insert) -> Any:
    step, value = edit.step, edit.value
    if isinstance(step, int):
        entries = _listed(old)
        if not 0 <= step <= len(entries):
            raise not_there(step)
        return [*entries[:step], value, *entries[step:]]
    pairs = _mapped(old)
    if step in pairs:
        raise already_there(step)
    at = position(tuple(pairs), step, edit.order)
    items = list(pairs.items())
    return dict([*items[:at], (step, value), *items[at:]])


def _listed(old: Any) -> list[Any]:
    if old is None or isinstance(old, list):
        return old or []
    raise cannot_hold("list")


def _mapped(old: Any) -> dict[str, Any]:
    if old is None or isinstance(old, dict):
        return old or {}
    raise cannot_hold("map")


def _changed(old: Any, path: Path, edit: Delete | Move | Rename) -> Any:
    _entry(old, path[-1])
    if isinstance(old, dict):
        return dict(_entries(list(old.items()), list(old).index(str(path[-1])), edit))
    if isinstance(edit, Rename):
        raise cannot_hold("map")
    return _entries(old, int(path[-1]), edit)


def _entries(entries: list[Any], at: int, edit: Delete | Move | Rename) -> list[Any]:
    rest = [*entries[:at], *entries[at + 1 :]]
    match edit:
        case Delete():
            return rest
        case Move(to=to):
            if not 0 <= to < len(entries):
                raise not_there(to)
            return [*rest[:to], entries[at], *rest[to:]]
        case Rename(key=key):
            if any(name == key for name, _ in rest):
                raise already_there(key)
            return [*entries[:at], (key, entries[at][1]), *entries[at + 1 :]]
