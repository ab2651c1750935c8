"""Inheritance base → item 上级标准要素, and where each value of the resolved item stands.

One level. An element of the item replaces its base's whole; under `override` maps merge by
key and lists by id. A value's origin is known for every path, so that findings and
`keli show --resolved` point to the line where it stands.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from msgspec import Struct, field

from catalog.findings.finding import Path
from catalog.schema.descent import element_at
from catalog.schema.kinds import Kind

OVERRIDE = "override"
NOT_INHERITED = frozenset({"schema", "id"})
_CHANGES = frozenset({"add_after", "removed"})


class Source(StrEnum):
    """Which file a value comes from."""

    ITEM = "item"
    BASE = "base"


class Origin(Struct, frozen=True):
    """Where a value stands."""

    source: Source
    path: Path


class Resolved(Struct, frozen=True):
    """An item with everything its base gives it."""

    data: Mapping[str, Any]
    origins: Mapping[Path, Origin] = field(default_factory=dict)

    def origin(self, path: Path) -> Origin:
        """Give where the value at a path of the resolved item stands."""
        for length in range(len(path), 0, -1):
            origin = self.origins.get(path[:length])
            if origin is not None:
                return Origin(origin.source, origin.path + path[length:])
        return Origin(Source.ITEM, path)


def resolve(item: Mapping[str, Any], base: Mapping[str, Any] | None) -> Resolved:
    """Give the item with what its base adds and its `override` changes."""
    own = {**item}
    changes = own.pop(OVERRIDE, None)
    if base is None:
        return Resolved(own)
    inherited = {key: value for key, value in base.items() if key not in NOT_INHERITED and key not in own}
    origins: dict[Path, Origin] = {(key,): Origin(Source.BASE, (key,)) for key in inherited}
    merger = _Merger(origins)
    for key, change in changes.items() if isinstance(changes, Mapping) else ():
        if key in inherited:
            inherited[key] = merger.merge(inherited[key], change, (key,), (OVERRIDE, key))
    return Resolved({**inherited, **own}, origins)


class _Merger(Struct, frozen=True):
    origins: dict[Path, Origin]

    def merge(self, old: Any, change: Any, path: Path, written: Path) -> Any:
        """Give `old` with `change` (which stands at `written`) and note where the parts come from."""
        if isinstance(change, Mapping) and isinstance(old, Mapping):
            return self._map(old, change, path, written)
        if isinstance(change, Mapping) and isinstance(old, list):
            return self._list(old, change, path, written)
        self.origins[path] = Origin(Source.ITEM, written)
        return change

    def _map(self, old: Mapping[str, Any], change: Mapping[str, Any], path: Path, written: Path) -> dict[str, Any]:
        merged = dict(old)
        for key, value in change.items():
            if key in _CHANGES:
                continue
            here, there = (*path, key), (*written, key)
            if key in old or _adds_entries(value, here):
                merged[key] = self.merge(old.get(key, []), value, here, there)
            else:
                merged[key] = value
                self.origins[here] = Origin(Source.ITEM, there)
        return merged

    def _list(self, old: list[Any], change: Mapping[str, Any], path: Path, written: Path) -> list[Any]:
        base_path = self._base_path(path)
        order = _order(old, change)
        positions = {_id(entry): index for index, entry in enumerate(old)}
        merged: list[Any] = []
        for name in order:
            here, there = (*path, len(merged)), (*written, name)
            if name not in positions:
                merged.append(self.merge({"id": name}, change[name], here, there))
                self.origins[here] = Origin(Source.ITEM, there)
                continue
            self.origins[here] = Origin(Source.BASE, (*base_path, positions[name]))
            entry = old[positions[name]]
            merged.append(self.merge(entry, change[name], here, there) if name in change else entry)
        return merged

    def _base_path(self, path: Path) -> Path:
        return Resolved({}, self.origins).origin(path).path


def _adds_entries(change: Any, path: Path) -> bool:
    """Tell whether a change is written by id, of a list that the base need not have."""
    return isinstance(change, Mapping) and "items" in (element_at(Kind.ITEM, path) or {})


def _order(old: list[Any], change: Mapping[str, Any]) -> list[str]:
    order = [_id(entry) for entry in old]
    behind: dict[str, str] = {}
    for name, entry in change.items():
        if isinstance(entry, Mapping) and name not in order:
            after = str(entry.get("add_after", ""))
            last = behind.get(after, after)  # entries behind the same one keep the order they are written in
            order.insert(order.index(last) + 1 if after in order else len(order), name)
            behind[after] = name
    return [name for name in order if not _removed(change.get(name))]


def _removed(entry: Any) -> bool:
    return isinstance(entry, Mapping) and entry.get("removed") is True


def _id(entry: Any) -> str:
    return str(entry.get("id", "")) if isinstance(entry, Mapping) else str(entry)
