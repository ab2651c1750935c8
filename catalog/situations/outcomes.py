"""All distinct outcomes of an item's functions, counted and weighed without going through the cases.

Functions that share no question are counted apart. Within such a part the cases are followed as tracks. All
tracks on which the same was told so far are one state: where states lead is a graph, each way through it is one
outcome, and no outcome has two. So counting, the distribution of sums and the worst outcome go once over its states.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from typing import Any, Final, TypeAlias

from msgspec import Struct

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.distributions import Counting, Distribution, State, counting
from catalog.situations.effort import ENOUGH, Effort
from catalog.situations.spreads import Number
from catalog.situations.tracks import Steps, Told, Track, Tracks

Weights: TypeAlias = Mapping[Node, Number]
"""What each function that is true adds to a sum."""

_A_SHARE: Final = 4
"""Following the tracks one way may take such a share of all effort."""

_FEW: Final = 8
"""Up to so many variables, it does not pay to try an order the other way round, too."""


class Weighed(Struct, frozen=True):
    """The outcomes of a part by the sum of what is true in them."""

    part: "Part"
    weights: Mapping[Told, Number]
    counting: Counting
    sums: Sequence[Sequence[Any]]
    """Before each question, and at the end, by state: how many of the outcomes from there on have each sum."""

    @property
    def distribution(self) -> Distribution:
        """How many outcomes have each sum."""
        return self.counting.read(self.sums[0][0])

    def case(self, wanted: Number) -> dict[int, int]:
        """Give a case whose outcome has a sum: the value of each variable."""
        place, tolds = 0, list[Told]()
        for states, sums in zip(self.part.states, self.sums[1:], strict=True):
            told, place = next(
                (told, place)
                for told, place in states[place].items()
                if self.counting.has(sums[place], wanted - self.weights[told])
            )
            wanted -= self.weights[told]
            tolds.append(told)
        return self.part.case(tolds)


class Part(Struct, frozen=True, eq=False, dict=True):
    """The outcomes of functions that hang together."""

    functions: tuple[Node, ...]
    tracks: Tracks
    steps: Sequence[Sequence[Steps]]
    """Before each question, where each track leads."""
    enough: int

    @property
    def how_many(self) -> int:
        """How many tracks there are."""
        return sum(map(len, self.steps))

    @cached_property
    def states(self) -> Sequence[Sequence[State]]:
        """The states before each question: the tracks on which the same was told so far.

        Raises:
            TooTangledError: there are too many.
        """
        found: list[list[State]] = []
        effort = Effort(self.tracks.order, self.enough)
        states: dict[frozenset[int], int] = {frozenset([0]): 0}
        for steps in self.steps:
            beyond: dict[frozenset[int], int] = {}
            found.append([_state(steps, tracks, beyond, effort) for tracks in states])
            states = beyond
        return found

    @cached_property
    def count(self) -> int:
        """How many outcomes there are."""
        counts = [1]
        for states in reversed(self.states):
            counts = [sum(map(counts.__getitem__, state.values())) for state in states]
        return counts[0]

    def span(self, weights: Weights) -> tuple[Number, Number]:
        """Give the least and the most that the weights of what is true in an outcome add up to."""
        weigh = self._weigh(weights, (told for steps in self.steps for ways in steps for told, _ in ways))
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
        weigh = self._weigh(weights, (told for states in self.states for state in states for told in state))
        effort = Effort(self.tracks.order, self.enough)
        chosen = counting(weigh, self.count, sum(weights.get(one, 0) for one in self.functions), effort)
        sums: list[list[Any]] = [[chosen.end]]
        for states in reversed(self.states):
            sums.append(chosen.before(states, sums[-1]))
        return Weighed(self, weigh, chosen, sums[::-1])

    def outcomes(self) -> Iterator[tuple[Told, ...]]:
        """Give every outcome: what is told at each level."""
        return self._outcomes(0, 0)

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

    def _weigh(self, weights: Weights, tolds: Iterable[Told]) -> dict[Told, Number]:
        return {told: sum(weights.get(one, 0) for one in self.true([told])) for told in set(tolds)}

    def _outcomes(self, level: int, place: int) -> Iterator[tuple[Told, ...]]:
        if level == len(self.states):
            yield ()
            return
        for told, beyond in self.states[level][place].items():
            for rest in self._outcomes(level + 1, beyond):
                yield (told, *rest)


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
    found: list[Part] = []
    for one in orders:
        tracks = Tracks(diagrams, functions, needed, Effort(one, enough // _A_SHARE))
        steps = _up_to(found[0].how_many if found else enough, tracks.steps())
        if steps is not None:
            found.append(Part(functions, tracks, steps, enough))
    return found[-1]


def _up_to(most: int, steps: Iterable[Sequence[Steps]]) -> Sequence[Sequence[Steps]] | None:
    """Give where tracks lead; None as soon as there are more of them."""
    found: list[Sequence[Steps]] = []
    for ways in steps:
        most -= len(ways)
        if most < 0:
            return None
        found.append(ways)
    return found


def _state(steps: Sequence[Steps], tracks: Iterable[int], beyond: dict[frozenset[int], int], effort: Effort) -> State:
    """Sort where some tracks lead by what is told, and give each its place among the states beyond."""
    ways: dict[Told, list[int]] = {}
    for track in tracks:
        for told, there in steps[track]:
            if told in ways:
                ways[told].append(there)
            else:
                ways[told] = [there]
    effort.spend(sum(map(len, ways.values())))
    return {told: beyond.setdefault(frozenset(there), len(beyond)) for told, there in ways.items()}


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
