"""What a bundle says is `same`: materials are the same as all that either of them is the same as.

Rows may overlap, and stand beside what the register of documents already says. Of materials that are of different
parties, or handed in at different moments, each stays what it is.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

Key: TypeAlias = tuple[str, ...]
"""What two materials share that are the same: what they are, of which party, handed in when."""


def said_same(rows: Iterable[Iterable[str]], keys: Mapping[str, Key]) -> Mapping[Key, Key]:
    """Give the key of all that is the same, by the keys that materials have without the rows; `keys` are by place."""
    shared: dict[Key, Key] = {}
    for row in rows:
        known = [keys[place] for place in row if place in keys and not is_own(keys[place])]
        for party_and_moment in dict.fromkeys(map(slot, known)):
            _join(shared, [key for key in known if slot(key) == party_and_moment])
    return {key: _of(shared, key) for key in shared}


def slot(key: Key) -> Key:
    """Give the party and the moment."""
    return key[2:]


def is_own(key: Key) -> bool:
    """Say whether a material is a set of its own, whatever it is the same as."""
    return key[0] == "own"


def _join(shared: dict[Key, Key], keys: Iterable[Key]) -> None:
    first, *others = sorted({_of(shared, key) for key in keys})
    shared |= dict.fromkeys((first, *others), first)


def _of(shared: Mapping[Key, Key], key: Key) -> Key:
    while shared.get(key, key) != key:
        key = shared[key]
    return key
