"""What one item adds to an indicator: a part and a whole, and why it is left out where it is.

Every indicator is one sum over another: a share counts 1 for an item of which it is so, a reduction counts days or
materials, a mean counts visits over items.
"""

from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from typing import Final

from msgspec import Struct

from catalog.model.texts import Text
from catalog.situations.spreads import Number


class Why(StrEnum):
    """Why an item does not count like others."""

    EXEMPT = "exempt"
    """Left out: the item says so, with a reason."""
    UNSUITED = "unsuited"
    """Left out: it is on the catalogue's list of those that cannot do without a visit."""
    EXEMPT_DONE = "exempt_done"
    """Counted as if it were reached: the item says that it can't be, with a reason."""
    NEW = "new"
    """Left out: it was not there then."""
    GONE = "gone"
    """Left out: it is no longer there."""
    NO_LIMIT = "no_limit"
    """Left out: in some case there is no limit to compare."""
    NO_BEFORE = "no_before"
    """Left out: no figure from before."""
    NOT_PROVED = "not_proved"
    """Counted as not reached: its questions are too tangled to prove it."""
    NO_NUMBER = "no_number"
    """Left out: its questions are too tangled for a number."""


NO_REASON: Final = Text()


class Contribution(Struct, frozen=True):
    """What an item adds."""

    part: Number
    whole: Number
    why: Why | None = None
    """None for one that counts like others."""
    reason: Text = NO_REASON


@lru_cache(maxsize=4096)
def counted(part: Number, whole: Number, why: Why | None = None) -> Contribution:
    """Give a contribution without a reason: one object for all items that add the same, since most do."""
    return Contribution(part, whole, why)


REACHED: Final = Contribution(1, 1)
MISSED: Final = Contribution(0, 1)
NOT_PROVED: Final = Contribution(0, 1, Why.NOT_PROVED)
NO_BEFORE: Final = Contribution(0, 0, Why.NO_BEFORE)


def left_out(why: Why, reason: Text = NO_REASON) -> Contribution:
    """Leave an item out."""
    return Contribution(0, 0, why, reason)


def spared(found: Sequence[bool | None]) -> Contribution:
    """Count the entries that people are spared, of all; None is one of which that is not proved."""
    return counted(sum(map(bool, found)), len(found), Why.NOT_PROVED if None in found else None)
