"""The sequence in which variables are gone through: few functions are to be under way between one and the next.

A function is under way from the first variable it asks to the last. What hangs on a place in the sequence grows with
the cases of what is under way there, so that is what counts: at worst two for each function.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from operator import or_
from typing import Final, TypeAlias

Functions: TypeAlias = int
"""Some functions, as a set of bits."""

Asking: TypeAlias = Mapping[int, Functions]
"""By variable, the functions that ask it."""

_SWEEPS: Final = 3
"""So often each variable is tried at every place; after that there is little to gain."""

_FEW: Final = 3
"""So few variables need no further thought."""


def sequence(asks: Iterable[int]) -> tuple[int, ...]:
    """Order the variables that functions ask, each given as a set of bits."""
    asking: dict[int, Functions] = {}
    for function, variables in enumerate(asks):
        for variable in range(variables.bit_length()):
            if variables >> variable & 1:
                asking[variable] = asking.get(variable, 0) | 1 << function
    order = _greedy(asking)
    for _ in range(_SWEEPS if len(order) > _FEW else 0):
        before = order
        for variable in before:
            order = _moved(order, variable, asking)
        if order == before:
            break
    return tuple(order)


def _greedy(asking: Asking) -> list[int]:
    """Choose the last variable first, each so that the fewest functions are under way before it.

    So where many have to be under way it is at the beginning, where there are few tracks yet.
    """
    left = dict(sorted(asking.items()))
    order: list[int] = []
    begun = 0
    while left:
        once = several = 0
        for functions in left.values():
            several |= once & functions
            once |= functions
        under_way = {one: (begun | asked) & (several | once & ~asked) for one, asked in left.items()}
        chosen = min(left, key=lambda one: under_way[one].bit_count())
        begun |= left.pop(chosen)
        order.append(chosen)
    return order[::-1]


def _moved(order: Sequence[int], variable: int, asking: Asking) -> list[int]:
    """Give a variable the best place among the others; the one it has if that is as good."""
    place = order.index(variable)
    rest = [one for one in order if one != variable]
    costs = _costs([asking[one] for one in rest], asking[variable])
    best = min(range(len(order)), key=lambda at: (costs[at], at != place))
    return [*rest[:best], variable, *rest[best:]]


def _costs(rest: Sequence[Functions], asked: Functions) -> Sequence[int]:
    """Give what the sequence costs with a variable at each place among the rest."""
    begun = [*accumulate(rest, or_, initial=0)]
    left = [*accumulate(reversed(rest), or_, initial=0)][::-1]
    pairs = [*zip(begun, left, strict=True)]
    behind = accumulate(1 << (one & (other | asked)).bit_count() for one, other in pairs)
    before = accumulate(1 << ((one | asked) & other).bit_count() for one, other in reversed(pairs))
    return [one + other for one, other in zip(behind, [*before][::-1], strict=True)]
