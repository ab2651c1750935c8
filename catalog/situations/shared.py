"""Functions of many diagrams written as one, for programs that only look up: a list of nodes, children first.

A node is `[variable, child, …]`, a child for each value. 0, 1 and 2 are the ends: the function is false, it is true,
there are no such answers; the first node has the number 3. The variables of a path rise.
"""

from typing import Final

from msgspec import Struct, field

from catalog.situations.diagrams import FALSE, TRUE, Diagrams, Node
from catalog.situations.effort import Effort

NO_SUCH_ANSWERS: Final = 2
FIRST: Final = 3


class Shared(Struct):
    """One list of nodes for many functions, its variables in the order that the effort names them."""

    diagrams: Diagrams
    effort: Effort
    nodes: list[list[int]] = field(default_factory=list)
    _written: dict[tuple[Node, Node], int] = field(default_factory=dict)
    _same: dict[tuple[int, ...], int] = field(default_factory=dict)

    def write(self, function: Node, possible: Node = TRUE) -> int:
        """Write a function of possible cases, and give the number of its node.

        Raises:
            TooTangledError: there are too many nodes.
        """
        return self._write(
            self.diagrams.both(function, possible), self.diagrams.both(self.diagrams.no(function), possible)
        )

    def _write(self, true: Node, false: Node) -> int:
        if FALSE in (true, false) and true < FIRST and false < FIRST:
            return NO_SUCH_ANSWERS if true == false else int(true == TRUE)
        known = self._written.get((true, false))
        if known is None:
            known = self._written[true, false] = self._node(true, false)
        return known

    def _node(self, true: Node, false: Node) -> int:
        asks = self.diagrams.asks(true) | self.diagrams.asks(false)
        place, variable = next((at, one) for at, one in enumerate(self.effort.variables) if asks >> one & 1)
        values = range(self.diagrams.sizes[variable])
        self.effort.spend(len(values))
        given = self.diagrams.given
        children = tuple(self._write(given(true, variable, one), given(false, variable, one)) for one in values)
        if len(set(children)) == 1:
            return children[0]
        key = (place, *children)
        known = self._same.get(key)
        if known is None:
            known = self._same[key] = FIRST + len(self.nodes)
            self.nodes.append([*key])
        return known
