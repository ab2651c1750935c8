"""The tree of a flow chart: steps in their order, what is said of each, and where its ways lead.

A way is said where it is no plain next step; what is decided after a step stands below that step.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from catalog.findings.phrasebook import phrasebook
from exporters.layout.wording import say, spoken
from exporters.outline.tree import Node, Tree
from guides.flow.view import FlowLine, FlowNode, FlowView, LineKind, Shape


def tree_of_flow(view: FlowView) -> Tree:
    """Make the tree of a flow chart; all it shows is in it."""
    return Tree(
        id=view.id,
        language=view.language,
        title=view.title,
        about=tuple(filter(None, (view.subtitle,))),
        figures=(),
        branches=tuple(_Chart(view).branches()),
        footer=view.footer,
    )


class _Chart(Struct, frozen=True, dict=True):  # what is looked up often is worked out once
    view: FlowView

    def branches(self) -> Iterator[Node]:
        """Give what stands below nothing else, in the order of the view."""
        yield from (self._node(node) for node in self._top)

    @cached_property
    def _place(self) -> dict[str, int]:
        return {node.id: place for place, node in enumerate(self.view.nodes)}

    @cached_property
    def _hosts(self) -> dict[str, FlowLine]:
        """The line by which a node hangs on an earlier one: decisions of a step, and ways out with nothing behind."""
        found = {}
        for node in self.view.nodes:
            arriving = [line for line in self.view.lines if line.target == node.id]
            if len(arriving) == 1 and self._hangs(node, arriving[0]):
                found[node.id] = arriving[0]
        return found

    def _hangs(self, node: FlowNode, line: FlowLine) -> bool:
        if self._place.get(line.source, len(self._place)) >= self._place[node.id]:
            return False
        ends = not any(one.source == node.id for one in self.view.lines)
        return node.shape is Shape.DECISION or (line.kind is LineKind.OUT and ends)

    @cached_property
    def _top(self) -> tuple[FlowNode, ...]:
        return tuple(node for node in self.view.nodes if node.id not in self._hosts)

    @cached_property
    def _next(self) -> dict[str, str]:
        """What follows a node where nothing else is said, by its id."""
        return {one.id: then.id for one, then in pairwise(self._top)}

    def _node(self, node: FlowNode, line: FlowLine | None = None) -> Node:
        ends = line is not None and node.shape is not Shape.DECISION
        text = self._say("way_out", node) if ends else _named(node)
        children = (*self._said(node), *self._ways(node))
        return Node(text, line.label if line else "", badges=node.badges, children=children)

    def _said(self, node: FlowNode) -> Iterator[Node]:
        if node.actor:
            yield Node(node.actor, phrasebook("guides")["who"].in_language(spoken(self.view.language)))
        yield from map(Node, node.lines)

    def _ways(self, node: FlowNode) -> Iterator[Node]:
        leaving = [line for line in self.view.lines if line.source == node.id and line.target in self._place]
        for line in leaving:
            target = self.view.nodes[self._place[line.target]]
            if self._hosts.get(target.id) == line:
                yield self._node(target, line)
            elif not self._goes_without_saying(line, leaving):
                yield Node(self._say("way_back" if line.kind is LineKind.BACK else "way_on", target), line.label)

    def _goes_without_saying(self, line: FlowLine, leaving: list[FlowLine]) -> bool:
        alone = sum(one.kind is LineKind.ON for one in leaving) == 1
        return alone and line.kind is LineKind.ON and not line.label and self._next.get(line.source) == line.target

    def _say(self, way: str, target: FlowNode) -> str:
        return say(way, self.view.language).format(step=_named(target))


def _named(node: FlowNode) -> str:
    return f"{node.number}. {node.title}" if node.number else node.title
