"""Endings: all that can still be told from some question on, each with a bit of its own.

What can be told on a track is then one number, and what can be told on any of many tracks its bits together. So
where states hold many tracks each, their outcomes are counted without following them to the end.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from itertools import chain
from operator import or_
from typing import Final, TypeAlias

from msgspec import Struct

from catalog.situations.effort import Effort
from catalog.situations.spreads import Number
from catalog.situations.states import State, Together, passed
from catalog.situations.tracks import Steps, Told

Bits: TypeAlias = int
"""A set of endings."""

_A_STEP: Final = 16_384
"""So many bits are put together in a step of effort."""

_HELD: Final = 256
"""So many bits are held in a step of effort: enough for a quarter of a gigabyte."""


class Endings(Struct, frozen=True):
    """What can be told from a question on."""

    states: Sequence[Sequence[State]]
    """From that of all tracks on; each way through them is an ending, and their order is that of the bits."""
    on: Mapping[int, Bits]
    """The endings that can be told on each track."""

    @classmethod
    def of(cls, steps: Sequence[Sequence[Steps]], effort: Effort) -> "Endings":
        """Find the endings of the tracks before the first of some questions.

        Raises:
            TooTangledError: there are too many.
        """
        together: list[Sequence[Together]] = [[frozenset(range(len(steps[0]) if steps else 1))]]
        states: list[Sequence[State]] = []
        for ways in steps:
            found, beyond = passed(ways, together[-1], effort)
            states.append(found)
            together.append(beyond)
        how_many: list[int] = [1]
        on: list[Mapping[int, Bits]] = [{0: 1}]
        for ways, found, tracks in zip(reversed(steps), reversed(states), reversed(together[:-1]), strict=True):
            behind = [*zip(how_many, on, strict=True)]
            on = [_on(ways, *one, behind, effort) for one in zip(tracks, found, strict=True)]
            how_many = [sum(map(how_many.__getitem__, state.values())) for state in found]
        return cls(states, on[0])

    def any(self, tracks: Together, effort: Effort) -> Bits:
        """Give the endings that can be told on any of some tracks."""
        found = reduce(or_, map(self.on.__getitem__, tracks))
        effort.spend(len(tracks) * (1 + found.bit_length() // _A_STEP) + found.bit_length() // _HELD)
        return found

    def told(self) -> list[Told]:
        """Give all that is told in each ending."""
        return [int(one) for one in self.sums({told: told for state in chain(*self.states) for told in state})]

    def sums(self, weights: Mapping[Told, Number]) -> list[Number]:
        """Give what each ending sums up to if what is told has some weights."""
        sums: list[list[Number]] = [[0]]
        for states in reversed(self.states):
            sums = [[weights[told] + rest for told, place in state.items() for rest in sums[place]] for state in states]
        return sums[0]


def _on(
    steps: Sequence[Steps],
    tracks: Together,
    state: State,
    behind: Sequence[tuple[int, Mapping[int, Bits]]],
    effort: Effort,
) -> Mapping[int, Bits]:
    """Give the endings on each track of a state, by how many there are `behind` and those on each track there."""
    places: dict[Told, tuple[int, Mapping[int, Bits]]] = {}
    how_many = 0
    for told, place in state.items():
        more, there = behind[place]
        places[told] = how_many, there
        how_many += more
    steps_on = sum(len(steps[track]) for track in tracks)
    effort.spend(steps_on * (1 + how_many // _A_STEP) + len(tracks) * how_many // _HELD)
    return {track: _placed(steps[track], places) for track in tracks}


def _placed(ways: Steps, places: Mapping[Told, tuple[int, Mapping[int, Bits]]]) -> Bits:
    found = 0
    for told, there in ways:
        first, bits = places[told]
        found |= bits[there] << first
    return found
