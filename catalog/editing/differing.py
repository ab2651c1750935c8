"""What data has otherwise than it had, value by value, each of which can be made or taken back on its own.

Entries of lists go by what names them, so an address holds in both and in a third that was changed meanwhile.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from catalog.findings.finding import Path

_NAMED_BY = ("id", "use", "place", "authority", "metric", "system", "item", "element", "q", "name", "label", "text")


class Named(Struct, frozen=True):
    """A step to an entry of a list, by what tells it from the others."""

    name: str


Address: TypeAlias = tuple[str | int | Named, ...]


class ValueChange(Struct, frozen=True):
    """A value is another one; None stands for nothing."""

    address: Address
    before: Any
    after: Any
    behind: str = ""
    """What is added or gone stands behind this neighbour; before all others where that is empty."""
    is_order: bool = False
    """Of a list whose entries were moved, `before` and `after` are their names in order."""

    @property
    def inverse(self) -> "ValueChange":
        """What takes this back."""
        return replace(self, before=self.after, after=self.before)

    def touches(self, other: "ValueChange") -> bool:
        """Tell whether both are of the same value, or one lies within the other's."""
        if self.is_order or other.is_order:
            return self.is_order and other.is_order and self.address == other.address
        shorter = min(len(self.address), len(other.address))
        return self.address[:shorter] == other.address[:shorter]


def differing(before: Any, after: Any, address: Address = ()) -> Iterator[ValueChange]:
    """Give what has changed, in the order of the data as it is; in lists of entries behind what is gone."""
    if repr(before) == repr(after):  # 1, 1.0 and true are not the same
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from _of_maps(before, after, address)
    elif isinstance(before, list) and isinstance(after, list) and (names := names_in(before, after)):
        yield from _of_lists(_keyed(before, names), _keyed(after, names), address)
    elif before != after or type(before) is not type(after):
        yield ValueChange(address, before, after)


def names_in(*lists: Sequence[Any]) -> str:
    """Give the key that names every entry of lists, no two of one list alike; empty where none does."""
    return next((key for key in _NAMED_BY if any(lists) and all(_is_named(entries, key) for entries in lists)), "")


def path_of(data: Any, address: Address) -> Path | None:
    """Give the path of what stands at an address; None where an entry on the way is not there."""
    path: list[str | int] = []
    for step in address:
        if isinstance(step, Named):
            found = _position(data, step.name)
            if found is None:
                return None
            path.append(found)
            data = data[found]
        else:
            path.append(step)
            data = data.get(step) if isinstance(data, Mapping) else None
    return tuple(path)


def changed(data: Any, change: ValueChange) -> Any:
    """Give data with a change made; as it is where there is no place for the change any more."""
    if change.is_order:
        return _within(data, change.address, lambda entries: _ordered(entries, change.after))
    if not change.address:
        return change.after
    *around, last = change.address
    return _within(data, tuple(around), lambda old: _with(old, last, change))


def _of_maps(before: Mapping[str, Any], after: Mapping[str, Any], address: Address) -> Iterator[ValueChange]:
    yield from _there(before, after, address)
    yield from _gone(before, after, address)


def _of_lists(before: Mapping[str, Any], after: Mapping[str, Any], address: Address) -> Iterator[ValueChange]:
    """Give what is gone, then the order of what stays, then the rest: each is made where the ones before have led."""
    yield from (_of_entry(change, address) for change in _gone(before, after, ()))
    old, new = [name for name in before if name in after], [name for name in after if name in before]
    if old != new:
        yield ValueChange(address, old, new, is_order=True)
    yield from (_of_entry(change, address) for change in _there(before, after, ()))


def _of_entry(change: ValueChange, address: Address) -> ValueChange:
    return replace(change, address=(*address, Named(str(change.address[0])), *change.address[1:]))


def _gone(before: Mapping[str, Any], after: Mapping[str, Any], address: Address) -> Iterator[ValueChange]:
    """Give what is gone, each behind the last before it that stays."""
    behind = ""
    for key, value in before.items():
        if key in after:
            behind = key
        else:
            yield ValueChange((*address, key), value, None, behind)


def _there(before: Mapping[str, Any], after: Mapping[str, Any], address: Address) -> Iterator[ValueChange]:
    for behind, (key, value) in zip(("", *after), after.items(), strict=False):
        if key in before:
            yield from differing(before[key], value, (*address, key))
        else:
            yield ValueChange((*address, key), None, value, behind)


def _keyed(entries: Sequence[Any], key: str) -> dict[str, Any]:
    return {_text(entry[key]): entry for entry in entries}


def _is_named(entries: Sequence[Any], key: str) -> bool:
    names = [_text(entry[key]) for entry in entries if isinstance(entry, Mapping) and key in entry]
    return len(names) == len(entries) == len(set(names))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else repr(value)


def _position(data: Any, name: str) -> int | None:
    key = names_in(data) if isinstance(data, list) else ""
    return [_text(entry[key]) for entry in data].index(name) if key and name in _keyed(data, key) else None


def _within(data: Any, address: Address, act: Any) -> Any:
    """Give data with what stands at an address made another; nothing is made on the way."""
    if not address:
        return act(data)
    step = address[0]
    at = _position(data, step.name) if isinstance(step, Named) else step
    if isinstance(data, Mapping) and at in data:
        return {key: _within(value, address[1:], act) if key == at else value for key, value in data.items()}
    if isinstance(data, list) and isinstance(at, int):
        return [_within(value, address[1:], act) if place == at else value for place, value in enumerate(data)]
    return data


def _with(old: Any, step: str | int | Named, change: ValueChange) -> Any:
    if isinstance(step, Named):
        return _with_entry(old, step.name, change) if isinstance(old, list) else old
    if not isinstance(old, Mapping):
        return old
    if change.after is None:
        return {key: value for key, value in old.items() if key != step}
    if step in old:
        return {key: change.after if key == step else value for key, value in old.items()}
    keys = list(old)
    at = keys.index(change.behind) + 1 if change.behind in old else (len(keys) if change.behind else 0)
    items = list(old.items())
    return dict([*items[:at], (step, change.after), *items[at:]])


def _with_entry(old: list[Any], name: str, change: ValueChange) -> list[Any]:
    at = _position(old, name)
    if at is not None:
        return [*old[:at], *([] if change.after is None else [change.after]), *old[at + 1 :]]
    if change.after is None:
        return old
    neighbour = _position(old, change.behind)
    place = neighbour + 1 if neighbour is not None else (len(old) if change.behind else 0)
    return [*old[:place], change.after, *old[place:]]


def _ordered(entries: Any, names: Sequence[str]) -> Any:
    """Give entries with those of the names in that order, the others where they stood."""
    key = names_in(entries) if isinstance(entries, list) else ""
    if not key:
        return entries
    known = _keyed(entries, key)
    wanted = iter([known[name] for name in names if name in known])
    return [next(wanted) if _text(entry[key]) in names else entry for entry in entries]
