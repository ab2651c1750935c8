"""What a bundle says is `same`: materials are the same as all that either of them is the same as.

Rows may overlap, and stand beside what the register of documents already says. Of materials that are of different
parties, or handed in at different moments, each stays what it is.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct, field

Key: TypeAlias = tuple[str, ...]
"""What two materials share that are the same: what they are, of which party, handed in when."""


class Sameness(Struct):
    """Keys that stand for the same, joined one pair after the other."""

    _shared: dict[Key, Key] = field(default_factory=dict)

    def join(self, one: Key, other: Key) -> None:
        """Let two keys, and all that was joined with them, stand for the same."""
        first, second = sorted((self.of(one), self.of(other)))
        self._shared[second] = first

    def of(self, key: Key) -> Key:
        """Give the key that stands for a key."""
        while self._shared.get(key, key) != key:
            key = self._shared[key]
        return key


def said_same(rows: Iterable[Iterable[str]], keys: Mapping[str, Key]) -> Sameness:
    """Join what rows say is the same; `keys` are by place, as they are without the rows."""
    same = Sameness()
    for row in rows:
        first: dict[Key, Key] = {}
        for key in (keys[place] for place in row if place in keys and not is_own(keys[place])):
            same.join(first.setdefault(slot(key), key), key)
    return same


def slot(key: Key) -> Key:
    """Give the party and the moment."""
    return key[2:]


def party_of(key: Key) -> str:
    """Give the party; empty for the applicant."""
    return next(iter(slot(key)), "")


def is_own(key: Key) -> bool:
    """Say whether a material is a set of its own, whatever it is the same as."""
    return key[0] == "own"
