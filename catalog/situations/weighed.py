"""The outcomes of a graph of states by the sum of what is told in them.

Sums are carried along the ways to where endings begin; there, outcomes are tallied by the sum before and that behind.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, TypeAlias

from msgspec import Struct

from catalog.situations.distributions import Counting, Distribution, counting
from catalog.situations.effort import Effort
from catalog.situations.endings import Bits
from catalog.situations.graph import Graph
from catalog.situations.spreads import Number
from catalog.situations.tally import Tally
from catalog.situations.tracks import Told

Sums: TypeAlias = tuple[Number, Number]
"""What is summed up before endings begin, and from there on."""


class Weighed(Struct, frozen=True, dict=True):
    """The outcomes of a graph, if what is told has some weights."""

    graph: Graph
    weights: Mapping[Told, Number]
    endings: Mapping[Number, Bits]
    """The endings that have each sum."""
    counting: Counting
    sums: Sequence[Sequence[Any]]
    """Before each question, and where endings begin, by state: how many ways that lead there have each sum."""
    effort: Effort

    @classmethod
    def of(cls, graph: Graph, weights: Mapping[Told, Number], most: Number, effort: Effort) -> "Weighed":
        """Sum up outcomes, to `most` at most.

        Raises:
            TooTangledError: there are too many sums.
        """
        chosen = counting(weights, graph.count, most, effort)
        sums: list[list[Any]] = [[chosen.start]]
        beyond = [*map(len, graph.states[1:]), len(graph.reached)]
        for states, how_many in zip(graph.states, beyond, strict=bool(graph.states)):
            sums.append(chosen.after(states, sums[-1], how_many))
        return cls(graph, weights, graph.summing(weights), chosen, sums, effort)

    @cached_property
    def distribution(self) -> Distribution:
        """How many outcomes have each sum.

        Raises:
            TooTangledError: there are too many.
        """
        found: dict[Number, int] = {}
        for (before, behind), ways in self._joined.items():
            found[before + behind] = found.get(before + behind, 0) + ways
        return found

    def outcome(self, wanted: Number) -> Told:
        """Give an outcome that has a sum: all that is told in it."""
        before, behind = next(sums for sums in self._joined if sum(sums) == wanted)
        endings = self.endings[behind]
        last = zip(self.graph.reached, self.sums[-1], strict=True)
        place = next(at for at, (bits, written) in enumerate(last) if bits & endings and self._has(written, before))
        return self._told(place, before) | next(self.graph.told(place, endings))

    def _told(self, place: int, left: Number) -> Told:
        """Give all that is told on a way with a sum to one of the states where endings begin."""
        found = 0
        for states, sums in zip(reversed(self.graph.states), reversed(self.sums[:-1]), strict=True):
            ways = [(at, told) for at, state in enumerate(states) for told, to in state.items() if to == place]
            place, told = next((at, told) for at, told in ways if self._has(sums[at], left - self.weights[told]))
            left -= self.weights[told]
            found |= told
        return found

    def _has(self, written: Any, number: Number) -> bool:
        return self.counting.has(written, number)

    @cached_property
    def _joined(self) -> Mapping[Sums, int]:
        """How many outcomes have each sum before endings begin with each from there on."""
        if not self.graph.endings.states:
            return {(number, 0): ways for number, ways in self.counting.read(self.sums[-1][0]).items()}
        counts: dict[Sums, int] = {}
        for number, tally in self._tallies().items():
            tally.shorten()
            counts |= {(number, behind): tally.count(bits) for behind, bits in self.endings.items()}
        return {sums: ways for sums, ways in counts.items() if ways}

    def _tallies(self) -> Mapping[Number, Tally]:
        """Count endings by the sum before them, states with as many ways of each sum together."""
        alike: dict[Any, list[Bits]] = {}
        for written, bits in zip(self.sums[-1], self.graph.reached, strict=True):
            alike.setdefault(written, []).append(bits)
        tallies: dict[Number, Tally] = {}
        for written, endings in alike.items():
            for number, ways in self.counting.read(written).items():
                tallies.setdefault(number, Tally(self.effort)).add(endings, ways)
        return tallies
