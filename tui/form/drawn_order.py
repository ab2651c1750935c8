"""The order of entries that wait for each other, drawn before their names: steps of an item, members of a bundle.

Each stands as far in as it has others before it; those as far in as each other go on at the same time.
"""

from collections.abc import Mapping, Sequence
from typing import Any

_DEEPEST = 4
"""Cells are few: what is further along is not set in further."""
_MORE, _LAST, _FURTHER, _JOINS = "├", "└", "─", "←"


def drawn_order(entries: Sequence[Any]) -> list[str]:
    """Give what is drawn before the name of each entry; nothing before those that wait for none."""
    ranks = _ranks(entries)
    return [_drawn(at, ranks, _waits(entries[at])) for at in range(len(entries))]


def joined_from(entries: Sequence[Any]) -> list[str]:
    """Give the numbers of those that an entry waits for, where it waits for several."""
    places = {_id(entry): str(at + 1) for at, entry in enumerate(entries)}
    return [_joined([places.get(one, "") for one in _waits(entry)]) for entry in entries]


def _joined(numbers: Sequence[str]) -> str:
    known = [number for number in numbers if number]
    return f" {_JOINS}{','.join(known)}" if len(known) > 1 else ""


def _drawn(at: int, ranks: Sequence[int], waits: Sequence[str]) -> str:
    rank = ranks[at]
    if not rank or not waits:
        return ""
    goes_on = rank in ranks[at + 1 : _end(at, rank, ranks)]
    return f"{_MORE if goes_on else _LAST}{_FURTHER * (min(rank, _DEEPEST) - 1)} "


def _end(at: int, rank: int, ranks: Sequence[int]) -> int:
    """Give where the entries end that stand no further out."""
    return next((later for later in range(at + 1, len(ranks)) if ranks[later] < rank), len(ranks))


def _ranks(entries: Sequence[Any]) -> list[int]:
    """Count the entries on the longest way to each; one that waits for itself in the end counts what was seen."""
    by_id = {_id(entry): entry for entry in entries}
    known: dict[str, int] = {}

    def rank(name: str, above: frozenset[str]) -> int:
        if name not in known:
            before = [rank(one, above | {name}) + 1 for one in _waits(by_id[name]) if one in by_id and one not in above]
            if above:
                return max(before, default=0)
            known[name] = max(before, default=0)
        return known[name]

    return [rank(_id(entry), frozenset()) for entry in entries]


def _id(entry: Any) -> str:
    return str(entry.get("id", "")) if isinstance(entry, Mapping) else ""


def _waits(entry: Any) -> tuple[str, ...]:
    after = entry.get("after") if isinstance(entry, Mapping) else None
    return tuple(str(one) for one in after) if isinstance(after, list) else ()
