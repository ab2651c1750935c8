"""How many outcomes have each sum, counted together along the ways they take.

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


class Counting(Protocol):
    """A way of writing distributions down; equal ones are written alike, and can be looked up."""

    @property
    def start(self) -> Any:
        """One outcome, with the sum 0."""

    def after(self, states: Sequence[State], before: Sequence[Any], how_many: int) -> list[Any]:
        """Give the distributions of what leads to each of so many states by those of the states that lead to them.

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

    @property
    def start(self) -> int:
        return 1

    def after(self, states: Sequence[State], before: Sequence[int], how_many: int) -> list[int]:
        self.effort.spend(sum(map(len, states)) * (1 + self.digits // _TOGETHER))
        found = [0] * how_many
        for state, written in zip(states, before, strict=True):
            for told, place in state.items():
                found[place] += written << self.shifts[told]
        return found

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

    @property
    def start(self) -> frozenset[tuple[Number, int]]:
        return frozenset([(0, 1)])

    def after(
        self, states: Sequence[State], before: Sequence[frozenset[tuple[Number, int]]], how_many: int
    ) -> list[frozenset[tuple[Number, int]]]:
        found: list[dict[Number, int]] = [{} for _ in range(how_many)]
        for state, written in zip(states, before, strict=True):
            self.effort.spend(OF_A_SUM * len(written) * len(state))
            for told, place in state.items():
                sums, weight = found[place], self.weights[told]
                for number, ways in written:
                    sums[number + weight] = sums.get(number + weight, 0) + ways
        return [frozenset(sums.items()) for sums in found]

    def has(self, written: frozenset[tuple[Number, int]], number: Number) -> bool:
        return any(one == number for one, _ in written)

    def read(self, written: frozenset[tuple[Number, int]]) -> Distribution:
        return dict(written)


def _unit(numbers: Collection[Number]) -> Number:
    """Give the greatest number of which all are multiples, as 0 is of every number."""
    shares = lcm(*(number.denominator for number in numbers))
    common = gcd(*(int(number * shares) for number in numbers)) or 1
    return common if shares == 1 else Fraction(common, shares)
