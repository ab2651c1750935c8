"""What an item has otherwise than its base, value by value; entries of lists go by their ids, in whatever order."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path

_NAMED_BY = ("id", "use", "place", "authority", "metric", "system")
_QUANTITY = frozenset({"number", "unit", "none", "currency", "cases"})
"""What says together how much, how long or how many."""


class Difference(Struct, frozen=True):
    """One value that differs; None stands for nothing."""

    path: Path
    """In the item; of an entry that is gone, the path of its list."""
    before: Any
    """In the base."""
    after: Any
    gone: str = ""
    """The id of an entry of the base that the item has not."""


def differences(base: Mapping[str, Any], item: Mapping[str, Any]) -> Iterator[Difference]:
    """Give how an item, resolved, differs from its base; of what a base does not say everything is right."""
    for name, before in base.items():
        if name in item and name not in ("schema", "id", "version", "review"):
            yield from _differing(before, item[name], (name,))


def quantity(value: Any) -> Any:
    """Give what a value says of how much; a plain number is one, too; None where it says nothing of it."""
    if isinstance(value, Mapping):
        return {key: value[key] for key in value if key in _QUANTITY} or None
    return {"number": value} if isinstance(value, int | float) else None


def _differing(before: Any, after: Any, path: Path) -> Iterator[Difference]:
    if before == after:
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _of_maps(before, after, path)
    elif isinstance(before, list) and isinstance(after, list) and _has_entries(before + after):
        yield from _of_lists(before, after, path)
    else:
        yield Difference(path, before, after)


def _of_maps(before: Mapping[str, Any], after: Mapping[str, Any], path: Path) -> Iterator[Difference]:
    if quantity(before) != quantity(after):
        yield Difference(path, quantity(before), quantity(after))
    for key in dict.fromkeys((*before, *after)):
        if key not in _QUANTITY:
            yield from _differing(before.get(key), after.get(key), (*path, key))


def _of_lists(before: list[Any], after: list[Any], path: Path) -> Iterator[Difference]:
    left = {_name(entry): entry for entry in before}
    for index, entry in enumerate(after):
        yield from _differing(left.pop(_name(entry), None), entry, (*path, index))
    yield from (Difference(path, entry, None, name) for name, entry in left.items())


def _has_entries(values: list[Any]) -> bool:
    return any(isinstance(value, Mapping) for value in values)


def _name(entry: Any) -> str:
    named = [entry[key] for key in _NAMED_BY if key in entry] if isinstance(entry, Mapping) else []
    return str(named[0]) if named else json.dumps(entry, sort_keys=True, default=str)
