"""When a question is wanted: by the answers to earlier ones, where it can still change something.

That is so where it changes what becomes of an entry, or which options another question has that is wanted.
"""

from collections.abc import Iterable, Iterator
from functools import reduce

from msgspec import Struct

from catalog.situations.diagrams import Node
from catalog.situations.plan import Plan
from catalog.situations.stakes import stakes


class Wanting(Struct, frozen=True):
    """The questions of a plan, and what is at stake with each."""

    plan: Plan

    def matters(self, question: str) -> tuple[Node, ...]:
        """Give, for each entry that a question can change, the cases of other answers in which it does."""
        return stakes(self.plan.cases.space, self.plan.functions, question)

    def options_of(self, question: str) -> Iterator[tuple[str, tuple[Node, ...]]]:
        """Give the questions whose options a question can change, and the cases in which it does."""
        for other, nodes in self.plan.offers.items():
            found = stakes(self.plan.cases.space, nodes, question)
            if found and other in self.plan.order:
                yield other, found

    def asked(self, question: str) -> tuple[Node, ...]:
        """Give functions of the answers to earlier questions; a question is asked where one of them is true.

        Of a question of how many: where the number is needed.
        """
        if question in self.plan.counts:
            return (self.plan.counts[question],)
        return tuple(self._wanted(question, self.others(question)))

    def others(self, question: str) -> int:
        """Give the variables of a question and of all that are not asked before it, as a set of bits."""
        of = self.plan.cases.space.of
        before = self.plan.order[: self.plan.order.index(question)]
        earlier = reduce(int.__or__, (1 << variable for one in before for variable in of[one]), 0)
        return ~earlier & ((1 << len(self.plan.cases.space.variables)) - 1)

    def _wanted(self, question: str, others: int) -> Iterable[Node]:
        diagrams = self.plan.cases.space.diagrams
        found = {diagrams.exists(node, others): None for node in self.matters(question)}
        for other, nodes in self.options_of(question):
            for wanted in self._wanted(other, others):
                found |= {diagrams.both(wanted, diagrams.exists(node, others)): None for node in nodes}
        return found
