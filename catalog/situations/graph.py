"""The graph of states: each way through it is one outcome, and no outcome has two.

Where states hold many times as many tracks as there are, and little is left to tell, they are not followed further:
from there on the outcomes of each are the endings that its tracks have together.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from math import prod
from typing import Final

from msgspec import Struct

from catalog.situations.effort import Effort
from catalog.situations.endings import Bits, Endings
from catalog.situations.spreads import Number
from catalog.situations.states import State, Together, passed
from catalog.situations.tracks import Steps, Told, Tracks

CROWDED: Final = 10
"""States hold so many times as many tracks as there are before they are counted by endings."""

_MOST_ENDINGS: Final = 500_000
"""That there can be, at most; it is about twenty times as many as there are."""


class Graph(Struct, frozen=True, dict=True):
    """The states there are, question by question, up to where they are counted by their endings."""

    states: Sequence[Sequence[State]]
    endings: Endings
    reached: Sequence[Bits]
    """By state, where endings begin: its endings. Without any questions left there is one, in which nothing is told."""

    @classmethod
    def of(cls, tracks: Tracks, steps: Sequence[Sequence[Steps]], crowded: int, effort: Effort) -> "Graph":
        """Find the states of tracks; they are crowded if they hold more than so many times as many as there are.

        Raises:
            TooTangledError: there are too many.
        """
        states: list[Sequence[State]] = []
        together: Sequence[Together] = [frozenset([0])]
        for level, ways in enumerate(steps):
            if sum(map(len, together)) > crowded * len(ways) and _possible(tracks, level) <= _MOST_ENDINGS:
                break
            found, together = passed(ways, together, effort)
            states.append(found)
        endings = Endings.of(steps[len(states) :], effort)
        return cls(states, endings, [endings.any(one, effort) for one in together])

    @cached_property
    def count(self) -> int:
        """How many ways there are through it."""
        counts = [*map(int.bit_count, self.reached)]
        for states in reversed(self.states):
            counts = [sum(map(counts.__getitem__, state.values())) for state in states]
        return counts[0]

    def ways(self, level: int = 0, place: int = 0) -> Iterator[Told]:
        """Give all that is told on each way from a state on."""
        if level == len(self.states):
            yield from self.told(place, self.reached[place])
            return
        for told, beyond in self.states[level][place].items():
            for rest in self.ways(level + 1, beyond):
                yield told | rest

    def told(self, place: int, endings: Bits) -> Iterator[Told]:
        """Give all that is told in those of some endings that a state has."""
        left = self.reached[place] & endings
        while left:
            yield self._told[(left & -left).bit_length() - 1]
            left &= left - 1

    def summing(self, weights: Mapping[Told, Number]) -> Mapping[Number, Bits]:
        """Give, by what they sum up to, the endings, if what is told has some weights."""
        sums = self.endings.sums(weights)
        found = defaultdict[Number, bytearray](lambda: bytearray(len(sums) // 8 + 1))
        for place, number in enumerate(sums):
            found[number][place // 8] |= 1 << place % 8
        return {number: int.from_bytes(bits, "little") for number, bits in found.items()}

    @cached_property
    def _told(self) -> Sequence[Told]:
        return self.endings.told()


def _possible(tracks: Tracks, level: int) -> int:
    """Give a number that the endings from a question on do not exceed."""
    return prod(len(tracks.told(at)) for at in range(level, len(tracks.order)))
