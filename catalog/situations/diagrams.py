"""Decision diagrams: functions of a few questions, each kept once, so that equal functions are the same number.

A node asks one variable and leads, by its value, to further nodes; the variables of a path rise. The ends are
FALSE, TRUE and IMPOSSIBLE, which stands where no answers can lead. A node whose possible children are all the
same is that child: a diagram never asks what changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from typing import Final, TypeAlias

from msgspec import Struct, field

from catalog.situations.effort import TooTangledError

Node: TypeAlias = int
"""A function, as its number within one `Diagrams`."""

FALSE: Final = 0
TRUE: Final = 1
IMPOSSIBLE: Final = 2

_ENDS: Final = 3
_BELOW: Final = 1 << 30
"""The level of the ends, below every variable."""

_MOST: Final = 500_000
"""Steps of "and" before functions are called too tangled: two seconds, and a hundred megabytes."""

Cube: TypeAlias = Mapping[int, frozenset[int]]
"""A set of cases: for each variable it names, the values it may have."""


class Diagrams(Struct):
    """Functions of variables with values 0, 1, …; `sizes` says how many each variable has.

    Whatever makes functions raises TooTangledError when they grow beyond all measure.
    """

    sizes: tuple[int, ...]
    _nodes: list[tuple[int, tuple[Node, ...]]] = field(default_factory=lambda: [(_BELOW, ())] * _ENDS)
    _known: dict[tuple[int, tuple[Node, ...]], Node] = field(default_factory=dict)
    _both: dict[tuple[Node, Node], Node] = field(default_factory=dict)
    _not: dict[Node, Node] = field(default_factory=lambda: {FALSE: TRUE, TRUE: FALSE, IMPOSSIBLE: IMPOSSIBLE})
    _given: dict[tuple[Node, int, int], Node] = field(default_factory=dict)
    _within: dict[tuple[Node, Node], Node] = field(default_factory=dict)
    _elsewhere: dict[tuple[Node, Node], Node] = field(default_factory=dict)
    _asks: dict[Node, int] = field(default_factory=lambda: dict.fromkeys(range(_ENDS), 0))

    def test(self, variable: int, values: Iterable[int]) -> Node:
        """Give the function that is true where the variable has one of the values."""
        chosen = frozenset(values)
        return self._node(variable, tuple([int(value in chosen) for value in range(self.sizes[variable])]))

    def both(self, left: Node, right: Node) -> Node:
        """Give "and"."""
        if right in (left, TRUE):
            return left
        if left == TRUE:
            return right
        if FALSE in (left, right):
            return FALSE
        key = (left, right) if left < right else (right, left)
        known = self._both.get(key)
        if known is None:
            level = min(self._nodes[left][0], self._nodes[right][0])
            pairs = zip(self._children(left, level), self._children(right, level), strict=True)
            if len(self._both) > _MOST:
                raise TooTangledError(self.variables(left, right))
            known = self._both[key] = self._node(level, tuple(self.both(*pair) for pair in pairs))
        return known

    def all(self, nodes: Iterable[Node]) -> Node:
        """Give "and" over any number of functions; TRUE over none."""
        whole = TRUE
        for node in nodes:
            whole = self.both(whole, node)
            if whole == FALSE:
                break  # whatever follows
        return whole

    def any(self, nodes: Iterable[Node]) -> Node:
        """Give "or" over any number of functions; FALSE over none."""
        return self.no(self.all(map(self.no, nodes)))

    def no(self, node: Node) -> Node:
        """Give "not"."""
        known = self._not.get(node)
        if known is None:
            level, children = self._nodes[node]
            known = self._not[node] = self._node(level, tuple(map(self.no, children)))
            self._not[known] = node
        return known

    def given(self, node: Node, variable: int, value: int) -> Node:
        """Give what a function becomes when a variable has a value."""
        level, children = self._nodes[node]
        if level > variable:
            return node
        if level == variable:
            return children[value]
        key = (node, variable, value)
        known = self._given.get(key)
        if known is None:
            below = tuple(self.given(child, variable, value) for child in children)
            known = self._given[key] = self._node(level, below)
        return known

    def within(self, possible: Node, node: Node) -> Node:
        """Give the function with IMPOSSIBLE where `possible` is false: there it need not be told apart."""
        if possible == TRUE:
            return node
        if possible == FALSE:
            return IMPOSSIBLE
        known = self._within.get((possible, node))
        if known is None:
            level = min(self._nodes[possible][0], self._nodes[node][0])
            pairs = zip(self._children(possible, level), self._children(node, level), strict=True)
            known = self._within[possible, node] = self._node(level, tuple(self.within(*pair) for pair in pairs))
        return known

    def elsewhere(self, node: Node, end: Node) -> Node:
        """Give the function with an end, FALSE or TRUE, where it is IMPOSSIBLE."""
        if node == IMPOSSIBLE:
            return end
        if node < _ENDS:
            return node
        known = self._elsewhere.get((node, end))
        if known is None:
            level, children = self._nodes[node]
            known = self._elsewhere[node, end] = self._node(
                level, tuple(self.elsewhere(child, end) for child in children)
            )
        return known

    def exists(self, node: Node, variables: int) -> Node:
        """Give where a function is true for some values of variables, given as a set of bits."""
        asks = self.asks(node) & variables
        if not asks:
            return node
        variable = asks.bit_length() - 1
        return self.exists(self.any(self.branches(node, variable)), variables)

    def asks(self, node: Node) -> int:
        """Give the variables a function depends on, as a set of bits."""
        known = self._asks.get(node)
        if known is None:
            level, children = self._nodes[node]
            below = reduce(int.__or__, map(self.asks, children))
            known = self._asks[node] = below | 1 << level
        return known

    def first(self, node: Node) -> int:
        """Give the first variable a function asks; that of an end is behind all."""
        return self._nodes[node][0]

    def variables(self, *nodes: Node) -> tuple[int, ...]:
        """Name the variables on which some functions depend."""
        asks = reduce(int.__or__, map(self.asks, nodes), 0)
        return tuple(variable for variable in range(len(self.sizes)) if asks >> variable & 1)

    def cubes(self, node: Node, order: Iterable[int] | None = None) -> Iterator[Cube]:
        """Give the cases where a function is true, none twice, split along the variables in an order."""
        yield from self._cubes(node, tuple(range(len(self.sizes)) if order is None else order), 0, {})

    def _cubes(self, node: Node, order: tuple[int, ...], at: int, path: dict[int, frozenset[int]]) -> Iterator[Cube]:
        if node == TRUE:
            yield path
        if node < _ENDS:
            return
        asks = self.asks(node)
        at = next(place for place in range(at, len(order)) if asks >> order[place] & 1)
        for child, values in self.branches(node, order[at]).items():
            yield from self._cubes(child, order, at + 1, {**path, order[at]: values})

    def branches(self, node: Node, variable: int) -> dict[Node, frozenset[int]]:
        """Give what a function becomes by a variable, and for which values; impossible values are left out."""
        values: dict[Node, set[int]] = {}
        for value in range(self.sizes[variable]):
            values.setdefault(self.given(node, variable, value), set()).add(value)
        return {child: frozenset(group) for child, group in values.items() if child != IMPOSSIBLE}

    def _children(self, node: Node, level: int) -> tuple[Node, ...]:
        found, children = self._nodes[node]
        return children if found == level else (node,) * self.sizes[level]

    def _node(self, level: int, children: tuple[Node, ...]) -> Node:
        different = {*children}
        different.discard(IMPOSSIBLE)
        if len(different) <= 1:
            return different.pop() if different else IMPOSSIBLE
        key = (level, children)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = len(self._nodes)
            self._nodes.append(key)
        return known
