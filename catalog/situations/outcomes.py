"""All distinct outcomes of an item's functions, counted and weighed without going through the cases.

Functions that share no question are counted apart. Within such a part the cases are followed as tracks. All
tracks on which the same was told so far are one state; counting, the distribution of sums and the worst outcome go
once over the states.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from typing import Final, TypeAlias

from msgspec import Struct

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.effort import ENOUGH, Effort
from catalog.situations.graph import CROWDED, Graph
from catalog.situations.sequence import sequence
from catalog.situations.spreads import Number
from catalog.situations.tracks import Steps, Told, Track, Tracks
from catalog.situations.weighed import Weighed

Weights: TypeAlias = Mapping[Node, Number]
"""What each function that is true adds to a sum."""

_A_SHARE: Final = 4
"""Following the tracks may take such a share of all effort."""


class Part(Struct, frozen=True, eq=False, dict=True):
    """The outcomes of functions that hang together."""

    functions: tuple[Node, ...]
    tracks: Tracks
    steps: Sequence[Sequence[Steps]]
    """Before each question, where each track leads."""
    enough: int
    crowded: int = CROWDED

    @cached_property
    def graph(self) -> Graph:
        """Its states.

        Raises:
            TooTangledError: there are too many.
        """
        return Graph.of(self.tracks, self.steps, self.crowded, Effort(self.tracks.order, self.enough))

    @property
    def count(self) -> int:
        """How many outcomes there are."""
        return self.graph.count

    def span(self, weights: Weights) -> tuple[Number, Number]:
        """Give the least and the most that the weights of what is true in an outcome add up to."""
        weigh = self._weigh(weights)
        least: list[Number] = [0] * len(self.steps)  # more than enough: one track is left at the end
        most = least
        for steps in reversed(self.steps):
            least = [min([weigh[told] + least[there] for told, there in ways]) for ways in steps]
            most = [max([weigh[told] + most[there] for told, there in ways]) for ways in steps]
        return least[0], most[0]

    def weighed(self, weights: Weights) -> Weighed:
        """Add up the weights of what is true in each outcome.

        Raises:
            TooTangledError: there are too many sums.
        """
        most = sum(weights.get(one, 0) for one in self.functions)
        return Weighed.of(self.graph, self._weigh(weights), most, Effort(self.tracks.order, self.enough))

    def outcomes(self) -> Iterator[Told]:
        """Give every outcome: what is told in it."""
        return self.graph.ways()

    def case(self, outcome: Told) -> dict[int, int]:
        """Give a case with an outcome: the value of each variable."""
        reached: list[dict[Track, tuple[Track, int]]] = [{self.tracks.start: (0, 0)}]
        for level, tells in enumerate(self.tracks.tells):
            beyond: dict[Track, tuple[Track, int]] = {}
            for track in reached[-1]:
                for (told, there), value in self.tracks.ways(level, track):
                    if told == outcome & tells:
                        beyond.setdefault(there, (track, value))
            reached.append(beyond)
        track, case = next(iter(reached[-1])), dict[int, int]()
        for level in range(len(self.steps) - 1, -1, -1):
            track, case[self.tracks.order[level]] = reached[level + 1][track]
        return case

    def true(self, told: Told) -> frozenset[Node]:
        """Give the functions that are true where some are told."""
        return frozenset(function for index, function in enumerate(self.functions) if told >> index & 1)

    def _weigh(self, weights: Weights) -> dict[Told, Number]:
        tolds = set[Told]().union(*map(self.tracks.told, range(len(self.steps))))
        return {told: sum(weights.get(one, 0) for one in self.true(told)) for told in tolds}


def parts(diagrams: Diagrams, functions: Iterable[Node], possible: Node, enough: int = ENOUGH) -> tuple[Part, ...]:
    """Take functions apart into those that hang together, and find the outcomes of each part.

    Raises:
        TooTangledError: one part has too many to be counted exactly.
    """
    open_ones = [function for function in dict.fromkeys(functions) if function not in (FALSE, TRUE)]
    return tuple(_part(diagrams, group, possible, enough) for group in _grouped(diagrams, open_ones, possible))


def _grouped(diagrams: Diagrams, functions: Sequence[Node], possible: Node) -> list[tuple[Node, ...]]:
    groups: list[tuple[int, tuple[Node, ...]]] = [(diagrams.asks(possible), ())]
    for function in functions:
        asks, members = diagrams.asks(function), (function,)
        met = [group for group in groups if group[0] & asks]
        groups = [group for group in groups if not group[0] & asks]
        whole = reduce(int.__or__, (mask for mask, _ in met), asks)
        groups.append((whole, (*(one for _, group in met for one in group), *members)))
    return [group for _, group in groups if group]


def _part(diagrams: Diagrams, functions: tuple[Node, ...], possible: Node, enough: int) -> Part:
    asks = reduce(int.__or__, map(diagrams.asks, functions))
    needed = possible if asks & diagrams.asks(possible) else TRUE
    order = sequence(map(diagrams.asks, (*functions, needed)))
    tracks = Tracks(diagrams, functions, needed, Effort(order, enough // _A_SHARE))
    return Part(functions, tracks, [*tracks.steps()], enough)
