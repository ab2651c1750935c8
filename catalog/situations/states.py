"""States: tracks on which the same was told so far, followed together.

Where states lead is a graph, each way through it is one outcome, and no outcome has two.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from catalog.situations.effort import Effort
from catalog.situations.tracks import Steps, Told

State: TypeAlias = Mapping[Told, int]
"""What can be told at a question, and the place of the state it leads to among those before the next."""

Together: TypeAlias = frozenset[int]
"""The tracks of a state, by their places."""

_FOLLOWED: Final = 2
"""So many ways are followed in a step of effort."""


def passed(
    steps: Sequence[Steps], states: Iterable[Together], effort: Effort
) -> tuple[Sequence[State], Sequence[Together]]:
    """Follow states past a question: give where each leads, and the states there are beyond.

    Raises:
        TooTangledError: there are too many.
    """
    beyond: dict[Together, int] = {}
    found = [_state(steps, tracks, beyond, effort) for tracks in states]
    return found, [*beyond]


def _state(steps: Sequence[Steps], tracks: Iterable[int], beyond: dict[Together, int], effort: Effort) -> State:
    """Sort where some tracks lead by what is told, and give each its place among the states beyond."""
    ways: dict[Told, list[int]] = {}
    for track in tracks:
        for told, there in steps[track]:
            if told in ways:
                ways[told].append(there)
            else:
                ways[told] = [there]
    effort.spend(1 + sum(map(len, ways.values())) // _FOLLOWED)
    return {told: beyond.setdefault(frozenset(there), len(beyond)) for told, there in ways.items()}
