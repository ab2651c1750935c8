"""The interview of an item as one plain table, made once, so that programs in any language need only look up.

It holds every function twice: in one shared diagram, and as alternatives, for pages that can only match.
What the table means is told in docs/situations.md; `catalog.situations.lookup` reads it.
"""

from collections.abc import Mapping
from functools import reduce
from typing import Any, Final, TypeAlias

from msgspec import Struct

from catalog.model.conditions import AnswerValue
from catalog.situations.alternatives import Alternatives
from catalog.situations.asked import Asked
from catalog.situations.cases import Cases
from catalog.situations.certain import Alternative, Certain
from catalog.situations.diagrams import TRUE, Node
from catalog.situations.effort import Effort
from catalog.situations.plan import Plan
from catalog.situations.shared import Shared
from catalog.situations.wanting import Wanting

Table: TypeAlias = Mapping[str, Any]
"""Nothing but maps with text keys, lists, text, numbers, true and false."""

SCHEMA_VERSION: Final = 1
ENOUGH: Final = 500_000
"""Steps that may go into a table: some seconds, some megabytes."""


def interview(plan: Plan, enough: int = ENOUGH) -> Table:
    """Make the table of an item.

    Raises:
        TooTangledError: it would be too large.
    """
    space = plan.cases.space
    effort = Effort(_variables(plan), enough)
    alternatives = Alternatives(space.diagrams, effort)
    maker = _Maker(Wanting(plan), Shared(space.diagrams, effort), Certain(plan.cases, alternatives))
    asked = [maker.question(at) for at in range(len(plan.order))]
    granules = maker.granules()
    return {
        "schema_version": SCHEMA_VERSION,
        "item": plan.cases.item.id,
        "variables": [*map(maker.variable, effort.variables)],
        "questions": asked,
        **granules,
        "nodes": maker.shared.nodes,
    }


def _variables(plan: Plan) -> tuple[int, ...]:
    """Give what is asked in the order of the plan, and behind it what only excludes answers."""
    space = plan.cases.space
    planned = [variable for question in plan.order for variable in space.of[question]]
    tested = reduce(int.__or__, map(space.diagrams.asks, (*plan.cases.granules.values(), plan.cases.possible)), 0)
    return (*planned, *(one for one in range(len(space.variables)) if tested >> one & 1 and one not in planned))


class _Maker(Struct, frozen=True):
    wanting: Wanting
    shared: Shared
    certain: Certain

    @property
    def plan(self) -> Plan:
        return self.wanting.plan

    @property
    def cases(self) -> Cases:
        return self.plan.cases

    def variable(self, index: int) -> Table:
        """Give what a node asks: a question, or whether an option is chosen."""
        variable = self.cases.space.variables[index]
        found = {"question": variable.question, "values": [*variable.values]}
        return found if variable.option is None else found | {"option": variable.option}

    def question(self, at: int) -> Table:
        """Give a question by its place in the order, and when to ask it."""
        question = self.cases.space.questions[self.plan.order[at]]
        found: dict[str, Any] = {"id": question.id, "kind": str(question.kind), "values": [*question.values]}
        offered = {str(value): self._function(*self._offer(question, value)) for value, _ in question.only}
        found |= {"offered": offered} if offered else {}
        if question.id in self.plan.counts:
            return found | {"needed": self._needed(question.id), "ask": self._ask(question.id)}
        found["matters"] = [*map(self.shared.write, self.wanting.matters(question.id))]
        options_of = {one: [*map(self.shared.write, nodes)] for one, nodes in self.wanting.options_of(question.id)}
        found |= {"options_of": options_of} if options_of else {}
        return found | {"ask": self._ask(question.id)}

    def granules(self) -> Table:
        """Give the granules that stand under a condition by their paths, and each of their conditions once."""
        nodes = {path: node for path, node in self.cases.granules.items() if node != TRUE}
        numbers = {node: at for at, node in enumerate(dict.fromkeys(nodes.values()))}
        return {
            "granules": {"/".join(map(str, path)): numbers[node] for path, node in nodes.items()},
            "conditions": [self._function(node) for node in numbers],
        }

    def _function(self, node: Node, within: Node = TRUE) -> Table:
        diagrams = self.cases.space.diagrams
        possible = diagrams.both(self.certain.possible(node), within)
        return {
            "node": self.shared.write(node, possible),
            "met": self.certain.met(node, possible),
            "unmet": self.certain.met(diagrams.no(node), possible),
        }

    def _needed(self, question: str) -> int:
        node = self.plan.counts[question]
        return self.shared.write(node, self.certain.possible(node))

    def _offer(self, question: Asked, value: AnswerValue) -> tuple[Node, Node]:
        return self.cases.space.offered(question.id, value), self.cases.space.arises(question.id)

    def _ask(self, question: str) -> list[Alternative]:
        """Say by the answers to earlier questions when to ask one."""
        possible = self.cases.space.diagrams.exists(self.cases.possible, self.wanting.others(question))
        alternatives = self.certain.alternatives
        found = [one for node in self.wanting.asked(question) for one in alternatives.of(node, possible)]
        return self.certain.written(alternatives.joined(found))
