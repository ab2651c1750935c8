"""Tallies: how many outcomes have each ending, added up for all endings at once.

Counts are written in binary, each digit as a set of endings: an ending is in the sets of the digits that its count
has. So three sets of one digit are, as in an adder, one of that digit and one of the next.
"""

from collections.abc import Collection
from typing import Final

from msgspec import Struct, field

from catalog.situations.effort import Effort
from catalog.situations.endings import Bits

_ADDED: Final = 2_048
"""So many bits are added in a step of effort."""


class Tally(Struct, frozen=True):
    """Counts of endings."""

    effort: Effort
    _digits: list[list[Bits]] = field(default_factory=list)
    """By digit, sets that each count for so much."""

    def add(self, sets: Collection[Bits], times: int) -> None:
        """Count each ending of each set so many times."""
        for digit in range(times.bit_length()):
            if times >> digit & 1:
                self._of(digit).extend(sets)

    def shorten(self) -> None:
        """Keep two sets of each digit at most.

        Raises:
            TooTangledError: there are too many.
        """
        digit = 0
        while digit < len(self._digits):
            sets = self._digits[digit]
            self.effort.spend(sum(1 + one.bit_length() // _ADDED for one in sets))
            while len(sets) > 2:  # noqa: PLR2004  # an adder takes three
                one, two, three = sets.pop(), sets.pop(), sets.pop()
                odd = one ^ two
                sets.append(odd ^ three)
                if carried := one & two | odd & three:
                    self._of(digit + 1).append(carried)
            digit += 1

    def count(self, endings: Bits) -> int:
        """Add up the counts of some endings."""
        return sum((one & endings).bit_count() << digit for digit, sets in enumerate(self._digits) for one in sets)

    def _of(self, digit: int) -> list[Bits]:
        if digit >= len(self._digits):
            self._digits.extend([] for _ in range(digit + 1 - len(self._digits)))
        return self._digits[digit]
