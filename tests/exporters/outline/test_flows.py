"""The tree of a flow chart: every symbol, every label, and where each way leads."""

import pytest

from exporters.outline.flows import tree_of_flow
from exporters.outline.tree import Node
from guides.flow.view import FlowLine, FlowNode, FlowView, LineKind, Shape
from tests.exporters.flow_samples import food_licence, long_chain, parallel, single, two_roads


def every(nodes: tuple[Node, ...]) -> list[Node]:
    return [found for node in nodes for found in (node, *every(node.children))]


def view_of(nodes: list[FlowNode], lines: list[FlowLine]) -> FlowView:
    return FlowView("x", "en", "t", "", tuple(nodes), tuple(lines), "", "")


@pytest.mark.parametrize("sample", [food_licence, parallel, two_roads, single, long_chain])
def test_every_symbol_is_told_once_and_every_label_said(sample) -> None:
    view = sample()
    found = every(tree_of_flow(view).branches)
    texts = [one.text for one in found]
    for node in view.nodes:
        name = f"{node.number}. {node.title}" if node.number else node.title
        assert sum(text in {name, f"{name}（到此结束）"} for text in texts) == 1
        assert set(node.lines) <= set(texts)
        assert not node.actor or node.actor in texts
        assert not node.badges or node.badges in [one.badges for one in found]
    assert {line.label for line in view.lines if line.label} <= {one.key for one in found}


def test_a_way_back_says_where_it_leads() -> None:
    found = {one.key: one.text for one in every(tree_of_flow(food_licence()).branches)}
    assert found["补正后重新提交"] == "回到 1. 申请"


def test_a_way_out_with_nothing_behind_stands_below_the_decision() -> None:
    branches = tree_of_flow(food_licence()).branches
    [accept] = [one for one in branches if one.text == "2. 受理审查"]
    [decision] = [one for one in accept.children if one.children]
    assert decision.text == "材料齐全、符合法定形式？"
    assert ("不属受理范围", "不予受理（到此结束）") in [(one.key, one.text) for one in decision.children]


def test_the_plain_next_step_goes_without_saying() -> None:
    nodes = [FlowNode("a", Shape.PROCESS, "A"), FlowNode("b", Shape.PROCESS, "B"), FlowNode("c", Shape.PROCESS, "C")]
    tree = tree_of_flow(view_of(nodes, [FlowLine("a", "b"), FlowLine("b", "c")]))
    assert tree.branches == (Node("A"), Node("B"), Node("C"))


def test_a_step_that_is_passed_over_is_said() -> None:
    nodes = [FlowNode("a", Shape.PROCESS, "A"), FlowNode("b", Shape.PROCESS, "B"), FlowNode("c", Shape.PROCESS, "C")]
    tree = tree_of_flow(view_of(nodes, [FlowLine("a", "b"), FlowLine("a", "c", "quick"), FlowLine("b", "c")]))
    assert tree.branches[0].children == (Node("on to B"), Node("on to C", "quick"))


def test_symbols_that_hang_on_each_other_are_all_told() -> None:
    nodes = [FlowNode("a", Shape.DECISION, "A"), FlowNode("b", Shape.DECISION, "B")]
    lines = [FlowLine("a", "b"), FlowLine("b", "a", kind=LineKind.OUT), FlowLine("b", "nowhere")]
    found = [one.text for one in every(tree_of_flow(view_of(nodes, lines)).branches)]
    assert found == ["A", "B", "on to A"]
