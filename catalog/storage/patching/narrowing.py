"""From another map or list to the few values that differ: what stays the same keeps its lines and comments."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from catalog.findings.finding import Path
from catalog.storage.patching.edits import Delete, Edit, Insert, Set

MOST = 50
"""More edits than these are made as one."""


def narrowed(old: Any, edit: Set) -> list[Edit]:
    """Give edits that together do what one does to the map or list that stands there; none where that is as wanted."""
    if not isinstance(old, dict | list):
        return [edit]
    edits = _narrowed(old, edit.value, edit.path)
    return edits if len(edits) <= MOST else [edit]


def _narrowed(old: Any, new: Any, path: Path) -> list[Edit]:
    if repr(old) == repr(new):
        return []
    if isinstance(old, dict) and isinstance(new, dict):
        return _of_map(old, new, path)
    if isinstance(old, list) and isinstance(new, list):
        return _of_list(old, new, path)
    return [Set(path, new)]


def _of_map(old: dict[str, Any], new: dict[str, Any], path: Path) -> list[Edit]:
    kept = [key for key in old if key in new]
    if not kept or kept != [key for key in new if key in old]:
        return [Set(path, new)]
    edits: list[Edit] = [Delete((*path, key)) for key in old if key not in new]
    for key in kept:
        edits += _narrowed(old[key], new[key], (*path, key))
    order = tuple(new)
    return edits + [Insert(path, key, value, order) for key, value in new.items() if key not in old]


def _of_list(old: list[Any], new: list[Any], path: Path) -> list[Edit]:
    matched = SequenceMatcher(None, _names(old), _names(new), autojunk=False).get_opcodes()
    if not any(tag == "equal" for tag, *_ in matched):
        return [Set(path, new)]
    edits: list[Edit] = []
    for tag, start, end, new_start, new_end in reversed(matched):  # from the end, so that positions stay right
        if tag == "equal":
            pairs = zip(old[start:end], new[new_start:new_end], strict=True)
            for number, (one, other) in enumerate(pairs, start):
                edits += _narrowed(one, other, (*path, number))
        else:
            edits += [Insert(path, end, value) for value in reversed(new[new_start:new_end])]
            edits += [Delete((*path, number)) for number in reversed(range(start, end))]
    return edits


def _names(entries: Sequence[Any]) -> list[str]:
    """Name entries by what they keep when they change: their id, else themselves."""
    return [repr(entry.get("id", entry)) if isinstance(entry, dict) else repr(entry) for entry in entries]
