"""All distinct outcomes of an item's functions, counted and weighed without going through the cases.

Functions that share no question are counted apart. Within such a part the cases are followed as tracks, and
from the last question backwards the outcomes that a track still can have are kept as a graph in which equal
sets are one node: its edges say what is told true at each question. Each way through the graph is one outcome,
and no outcome has two, so counting, the numbers' distribution and the worst outcome are sums over its nodes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Final, TypeAlias

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.effort import ENOUGH, Effort
from catalog.situations.spreads import Number
from catalog.situations.tracks import Told, Track, Tracks

Weights: TypeAlias = Mapping[Node, Number]
"""What each function that is true adds to a sum."""

Distribution: TypeAlias = Mapping[Number, int]
"""How many outcomes have each sum."""

OF_A_SUM: Final = 8
"""Steps of effort that it takes to add two numbers."""

_END: Final = 0

_FEW: Final = 8
"""Up to so many variables, it does not pay to try an order the other way round, too."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The outcomes of a part by the sum of what is true in them."""

    part: "Part"
    weights: Mapping[Told, Number]
    sums: Mapping[int, Distribution]
    """By node: how many of the outcomes from there on have each sum."""

    @property
    def distribution(self) -> Distribution:
        """How many outcomes have each sum."""
        return self.sums[self.part.root]

    def case(self, wanted: Number) -> dict[int, int]:
        """Give a case whose outcome has a sum: the value of each variable."""
        node, tolds = self.part.root, list[Told]()
        while node != _END:
            told, node = next(
                (told, child)
                for told, child in self.part.nodes[node].items()
                if wanted - self.weights[told] in self.sums[child]
            )
            wanted -= self.weights[told]
            tolds.append(told)
        return self.part.case(tolds)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """The outcomes of functions that hang together."""

    functions: tuple[Node, ...]
    tracks: Tracks
    nodes: Sequence[Mapping[Told, int]]
    """What can be told at a level, and where that leads; children stand before their parents."""
    root: int

    @property
    def count(self) -> int:
        """How many outcomes there are."""
        counts = {_END: 1}
        for node in self._reached():
            counts[node] = sum(map(counts.__getitem__, self.nodes[node].values()))
        return counts[self.root]

    def weighed(self, weights: Weights) -> "Weighed":
        """Add up the weights of what is true in each outcome.

        Raises:
            TooTangledError: there are too many sums.
        """
        effort = Effort(self.tracks.order)
        found: dict[int, Distribution] = {_END: {0: 1}}
        weigh: dict[Told, Number] = {}
        for node in self._reached():
            sums: dict[Number, int] = {}
            for told, child in self.nodes[node].items():
                effort.spend(OF_A_SUM * len(found[child]))
                if told not in weigh:
                    weigh[told] = sum(weights.get(function, 0) for function in self.true([told]))
                for number, ways in found[child].items():
                    sums[number + weigh[told]] = sums.get(number + weigh[told], 0) + ways
            found[node] = sums
        return Weighed(self, weigh, found)

    def outcomes(self) -> Iterator[tuple[Told, ...]]:
        """Give every outcome: what is told at each level."""
        return self._outcomes(self.root)

    def case(self, tolds: Sequence[Told]) -> dict[int, int]:
        """Give a case with an outcome: the value of each variable."""
        reached: list[dict[Track, tuple[Track, int]]] = [{self.tracks.start: (0, 0)}]
        for level, wanted in enumerate(tolds):
            beyond: dict[Track, tuple[Track, int]] = {}
            for track in reached[-1]:
                for (told, there), value in self.tracks.ways(level, track):
                    if told == wanted:
                        beyond.setdefault(there, (track, value))
            reached.append(beyond)
        track, case = next(iter(reached[-1])), dict[int, int]()
        for level in range(len(tolds) - 1, -1, -1):
            track, case[self.tracks.order[level]] = reached[level + 1][track]
        return case

    def true(self, tolds: Iterable[Told]) -> frozenset[Node]:
        """Give the functions that are true in an outcome."""
        told = reduce(int.__or__, tolds, 0)
        return frozenset(function for index, function in enumerate(self.functions) if told >> index & 1)

    def _outcomes(self, node: int) -> Iterator[tuple[Told, ...]]:
        if node == _END:
            yield ()
        for told, child in self.nodes[node].items():
            for rest in self._outcomes(child):
                yield (told, *rest)

    def _reached(self) -> list[int]:
        reached, ahead = {self.root}, [self.root]
        while ahead:
            children = set(self.nodes[ahead.pop()].values()) - reached
            reached |= children
            ahead += children
        return sorted(reached - {_END})


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
    order = _order(diagrams, (*functions, needed))
    orders = [order] if len(order) <= _FEW else [order, order[::-1]]
    tracks = min((Tracks(diagrams, functions, needed, Effort(one, enough)) for one in orders), key=Tracks.how_many)
    graph = _Graph(tracks)
    return Part(functions, tracks, graph.nodes, graph.root())


def _order(diagrams: Diagrams, functions: Iterable[Node]) -> tuple[int, ...]:
    """Order variables so that few functions are under way at a time: the fewer, the fewer tracks."""
    masks = [diagrams.asks(function) for function in functions]
    left = [variable for variable in range(len(diagrams.sizes)) if any(mask >> variable & 1 for mask in masks)]
    order: list[int] = []
    begun = 0
    while left:
        chosen = min(left, key=lambda variable: _under_way(masks, begun | 1 << variable))
        order.append(chosen)
        left.remove(chosen)
        begun |= 1 << chosen
    return tuple(order)


def _under_way(masks: Iterable[int], begun: int) -> int:
    return sum(1 for mask in masks if mask & begun and mask & ~begun)


@dataclass(slots=True)
class _Graph:
    """The graph of outcomes, while it is made."""

    tracks: Tracks
    nodes: list[dict[Told, int]] = field(default_factory=lambda: [{}])
    _known: dict[tuple[tuple[Told, int], ...], int] = field(default_factory=dict)
    _joined: dict[tuple[int, int], int] = field(default_factory=dict)

    def root(self) -> int:
        """Make the graph, and give the node of all outcomes."""
        levels = self.tracks.levels()
        ends: dict[Track, int] = dict.fromkeys(levels[-1], _END)
        for level in range(len(levels) - 2, -1, -1):
            ends = {track: self._from(level, track, ends) for track in levels[level]}
        return ends[self.tracks.start]

    def _from(self, level: int, track: Track, ends: Mapping[Track, int]) -> int:
        edges: dict[Told, int] = {}
        for (told, beyond), _ in self.tracks.ways(level, track):
            edges[told] = self._join(edges[told], ends[beyond]) if told in edges else ends[beyond]
        return self._node(edges)

    def _join(self, one: int, other: int) -> int:
        """Give the node of the outcomes that one of two has."""
        if one == other:
            return one
        key = (one, other) if one < other else (other, one)
        known = self._joined.get(key)
        if known is None:
            edges = dict(self.nodes[one])
            for told, child in self.nodes[other].items():
                edges[told] = self._join(edges[told], child) if told in edges else child
            known = self._joined[key] = self._node(edges)
        return known

    def _node(self, edges: dict[Told, int]) -> int:
        self.tracks.effort.spend(1 + len(edges))
        key = tuple(sorted(edges.items()))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = len(self.nodes)
            self.nodes.append(edges)
        return known
