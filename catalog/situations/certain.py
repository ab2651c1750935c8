"""Where a function of the answers is certain: alternatives of named answers, for pages that can only match."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from msgspec import Struct

from catalog.model.conditions import AnswerValue
from catalog.situations.alternatives import Alternatives
from catalog.situations.cases import Cases
from catalog.situations.diagrams import TRUE, Cube, Node

Alternative: TypeAlias = Mapping[str, list[AnswerValue]]
"""By question, or `question.option` where several may be chosen, the values of which each has to have one."""


class Certain(Struct, frozen=True):
    """Says by which answers functions of an item's cases are decided."""

    cases: Cases
    alternatives: Alternatives

    def met(self, node: Node, possible: Node = TRUE) -> list[Alternative]:
        """Give the alternatives under which a function of possible cases is certainly true.

        Raises:
            TooTangledError: there are too many.
        """
        return self.written(self.alternatives.of(node, possible))

    def possible(self, node: Node) -> Node:
        """Give what of the possible cases has to do with a function."""
        asks = self.cases.space.diagrams.asks
        return self.cases.possible if asks(node) & asks(self.cases.possible) else TRUE

    def written(self, cubes: Iterable[Cube]) -> list[Alternative]:
        """Write sets of cases by the names of their answers."""
        return [dict(self._literal(*literal) for literal in cube.items()) for cube in cubes]

    def _literal(self, index: int, values: frozenset[int]) -> tuple[str, list[AnswerValue]]:
        variable = self.cases.space.variables[index]
        name = variable.question if variable.option is None else f"{variable.question}.{variable.option}"
        return name, [variable.values[value] for value in sorted(values)]
