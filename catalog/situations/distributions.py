"""How many outcomes have each sum, counted together along the ways that lead to them.

Where the sums are few and lie alike far apart, as of materials, a distribution is one number with a digit for each
sum: putting distributions together is then a shift and an addition, however many sums there are. Where they lie
anyhow, as of fees, it names each sum.
"""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from math import gcd, lcm
from typing import Any, Final, Protocol, TypeAlias

from msgspec import Struct

from catalog.situations.effort import Effort
from catalog.situations.endings import Bits
from catalog.situations.spreads import Number
from catalog.situations.states import State
from catalog.situations.tracks import Told

Distribution: TypeAlias = Mapping[Number, int]
"""How many outcomes have each sum."""

OF_A_SUM: Final = 8
"""Steps of effort that it takes to add two numbers."""

_MOST_DIGITS: Final = 256
_TOGETHER: Final = 64
"""So many digits are put together in a step of effort."""

_COUNTED: Final = 8_192
"""So many bits are counted in a step of effort."""


class Counting(Protocol):
    """A way of writing distributions down."""

    def ends(self, states: Sequence[Bits], endings: Mapping[Number, Bits]) -> list[Any]:
        """Give the distribution of each state by its endings, given those that have each sum.

        Raises:
            TooTangledError: there are too many sums.
        """

    def before(self, states: Sequence[State], after: Sequence[Any]) -> list[Any]:
        """Give the distribution of each state by those of the states it leads to.

        Raises:
            TooTangledError: there are too many sums.
        """

    def has(self, written: Any, number: Number) -> bool:
        """Say whether any outcome has a sum."""

    def read(self, written: Any) -> Distribution:
        """Give a distribution by its sums."""


def counting(weights: Mapping[Told, Number], outcomes: int, most: Number, effort: Effort) -> Counting:
    """Choose how to write down what so many outcomes sum up to, at most `most`, if what is told has some weights."""
    unit = _unit({*weights.values()})
    if min(weights.values(), default=0) < 0 or most >= _MOST_DIGITS * unit:
        return _Named(weights, effort)
    width, digits = outcomes.bit_length(), int(most // unit) + 1
    shifts = {told: int(number // unit) * width for told, number in weights.items()}
    return _Digits(shifts, unit, width, digits, effort)


class _Digits(Struct, frozen=True):
    """One number; the digit at place n says how many outcomes have n times the unit."""

    shifts: Mapping[Told, int]
    """By how many bits the digits go up."""
    unit: Number
    width: int
    """Bits of a digit: all outcomes fit into one."""
    digits: int
    effort: Effort

    def ends(self, states: Sequence[Bits], endings: Mapping[Number, Bits]) -> list[int]:
        found = [0] * len(states)
        for number, bits in endings.items():
            self.effort.spend(len(states) * (1 + bits.bit_length() // _COUNTED))
            shift = int(number // self.unit) * self.width
            found = [one + ((state & bits).bit_count() << shift) for one, state in zip(found, states, strict=True)]
        return found

    def before(self, states: Sequence[State], after: Sequence[int]) -> list[int]:
        self.effort.spend(sum(map(len, states)) * (1 + self.digits // _TOGETHER))
        shifts = self.shifts
        return [sum([after[place] << shifts[told] for told, place in state.items()]) for state in states]

    def has(self, written: int, number: Number) -> bool:
        place, rest = divmod(number, self.unit)
        return place >= 0 == rest and self._digit(written, int(place)) > 0

    def read(self, written: int) -> Distribution:
        found = ((self.unit * place, self._digit(written, place)) for place in range(self.digits))
        return {int(number) if number.denominator == 1 else number: ways for number, ways in found if ways}

    def _digit(self, written: int, place: int) -> int:
        return written >> self.width * place & ((1 << self.width) - 1)


class _Named(Struct, frozen=True):
    """The sums there are, and how many outcomes have each."""

    weights: Mapping[Told, Number]
    effort: Effort

    def ends(self, states: Sequence[Bits], endings: Mapping[Number, Bits]) -> list[Distribution]:
        self.effort.spend(len(states) * sum(1 + bits.bit_length() // _COUNTED for bits in endings.values()))
        counts = ({number: (state & bits).bit_count() for number, bits in endings.items()} for state in states)
        return [{number: ways for number, ways in one.items() if ways} for one in counts]

    def before(self, states: Sequence[State], after: Sequence[Distribution]) -> list[Distribution]:
        return [self._one(state, after) for state in states]

    def has(self, written: Distribution, number: Number) -> bool:
        return number in written

    def read(self, written: Distribution) -> Distribution:
        return written

    def _one(self, state: State, after: Sequence[Distribution]) -> Distribution:
        sums: dict[Number, int] = {}
        for told, place in state.items():
            self.effort.spend(OF_A_SUM * len(after[place]))
            weight = self.weights[told]
            for number, ways in after[place].items():
                sums[number + weight] = sums.get(number + weight, 0) + ways
        return sums


def _unit(numbers: Collection[Number]) -> Number:
    """Give the greatest number of which all are multiples, as 0 is of every number."""
    shares = lcm(*(number.denominator for number in numbers))
    common = gcd(*(int(number * shares) for number in numbers)) or 1
    return common if shares == 1 else Fraction(common, shares)
