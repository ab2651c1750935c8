"""Where a value of the resolved item is written: in the item, under `override`, or nowhere.

What a base gives is changed under `override` where the standard lets maps merge by key and lists
by id; what does not merge is copied into the item whole. The rest is refused with a reason.
"""

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

from catalog.findings.errors import KeliError
from catalog.findings.finding import Path
from catalog.model.inheritance import OVERRIDE, Source
from catalog.schema.descent import element_at
from catalog.storage.patching.edits import Delete, Edit, Insert, Move, Set
from tui.session.opened import Opened, value_at
from tui.wording import phrase


def setting(opened: Opened, path: Path, value: Any) -> Edit | None:
    """Give the edit that makes a value of the resolved item another one; None where it is that already."""
    old = opened.value(path)
    if old == value and type(old) is type(value):
        return None
    origin = opened.resolved.origin(path)
    if origin.source is Source.ITEM:
        return _set(opened, origin.path, value)
    return _set_inherited(opened, path, lambda around: around.__setitem__(path[-1], value), value)


def clearing(opened: Opened, path: Path) -> Edit | None:
    """Give the edit that takes a value away, with the records around it that it leaves empty.

    Raises:
        KeliError: the value comes from the base, which an item cannot take away.
    """
    if opened.value(path) is None:
        return None
    origin = opened.resolved.origin(path)
    if origin.source is Source.BASE:
        raise _refused("refused_inherited")
    target = origin.path
    while len(target) > 1 and isinstance(target[-1], str) and len(value_at(opened.written, target[:-1])) == 1:
        if isinstance(target[-2], int):
            break  # an entry of a list stays, though empty
        target = target[:-1]
    return Delete(target)


def inserting(opened: Opened, path: Path, index: int, value: Any) -> Edit:
    """Give the edit that adds an entry to the list at a path, before the entry at an index."""
    origin = opened.resolved.origin(path)
    entries = opened.value(path)
    if origin.source is Source.ITEM:
        if isinstance(entries, list):
            return Insert(origin.path, index, value)
        return _set(opened, origin.path, [value])
    if _merges_by_id(opened, path, value):
        return _add_by_id(opened, path, index, value)
    if not isinstance(entries, list):
        return _set_inherited(opened, path, lambda around: around.__setitem__(path[-1], [value]), [value])
    return _set_inherited(opened, (*path, index), lambda around: around.insert(index, value), value)


def removing(opened: Opened, path: Path) -> Edit:
    """Give the edit that removes an entry of a list; one of the base is marked as removed.

    Raises:
        KeliError: there is no such entry.
    """
    if opened.value(path) is None:
        raise _refused("refused_gone", "refused_gone_hint")
    origin = opened.resolved.origin(path)
    if origin.source is Source.ITEM:
        return Delete(origin.path)
    return _set_inherited(opened, path, lambda around: around.pop(path[-1]), {"removed": True})


def moving(opened: Opened, path: Path, to: int) -> Edit:
    """Give the edit that moves an entry of a list to another position.

    Raises:
        KeliError: the list is the base's, whose order an item cannot change.
    """
    if opened.resolved.origin(path[:-1]).source is Source.BASE:
        raise _refused("refused_order")
    return Move(opened.resolved.origin(path).path, to)


def written_path(opened: Opened, path: Path) -> Path:
    """Give where in the file a value of the resolved item stands or would be written."""
    origin = opened.resolved.origin(path)
    return origin.path if origin.source is Source.ITEM else _merging(opened, path)


def _set_inherited(opened: Opened, path: Path, change: Callable[[Any], Any], value: Any) -> Edit:
    target = _merging(opened, path)
    covered = len(target) - (target[0] == OVERRIDE)
    if covered == len(path):
        return _set(opened, target, value)
    copy = deepcopy(opened.value(path[:covered]))
    change(_around(copy, path[covered:-1]))
    return _set(opened, target, copy)


def _around(data: Any, path: Path) -> Any:
    for step in path:
        if isinstance(data, list) and isinstance(step, int) and step >= len(data):
            raise _refused("refused_gone", "refused_gone_hint")
        data = data.setdefault(step, {}) if isinstance(data, dict) else data[step]
    return data


def _merging(opened: Opened, path: Path) -> Path:
    """Give the path under `override` as far as maps merge by key and lists by id; else the element's own."""
    steps: list[str | int] = [OVERRIDE]
    for length in range(1, len(path) + 1):
        step = path[length - 1] if isinstance(path[length - 1], str) else _id_at(opened, path[:length])
        if step is None or element_at(opened.kind, (*steps, step)) is None:
            break
        steps.append(step)
    return tuple(steps) if len(steps) > 1 else path[:1]


def _id_at(opened: Opened, path: Path) -> str | None:
    entry = opened.value(path)
    found = entry.get("id") if isinstance(entry, Mapping) else None
    return found if isinstance(found, str) else None


def _merges_by_id(opened: Opened, path: Path, value: Any) -> bool:
    under = _merging(opened, path)
    named = isinstance(value, Mapping) and isinstance(value.get("id"), str)
    return named and len(under) == len(path) + 1 and element_at(opened.kind, (*under, "*")) is not None


def _add_by_id(opened: Opened, path: Path, index: int, value: Mapping[str, Any]) -> Edit:
    after = {"add_after": _id_at(opened, (*path, index - 1))} if index else {}
    rest = {key: entry for key, entry in value.items() if key != "id"}
    return _set(opened, (*_merging(opened, path), str(value["id"])), {**after, **rest})


def _set(opened: Opened, target: Path, value: Any) -> Edit:
    """Set a value, making the maps around it that are missing."""
    for length in range(len(target)):
        around = value_at(opened.written, target[:length])
        rest = target[length:]
        if not isinstance(around, Mapping | list):
            return Set(target[:length], _nested(rest, value))
        if isinstance(around, Mapping) and rest[0] not in around:
            order = tuple((element_at(opened.kind, target[:length]) or {}).get("properties", ()))
            return Insert(target[:length], rest[0], _nested(rest[1:], value), order)
    return Set(target, value)


def _nested(path: Path, value: Any) -> Any:
    for step in reversed(path):
        value = {step: value}
    return value


def _refused(name: str, hint: str = "refused_hint") -> KeliError:
    return KeliError(phrase(name), phrase(hint))
