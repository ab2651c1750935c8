"""Trees drawn with lines: all that is said, in order, never wider than the terminal."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from catalog.findings.visible import visible
from exporters.layout.links import allowed
from exporters.outline import drawing
from exporters.outline.flows import tree_of_flow
from exporters.outline.tree import Node, Tree
from tests.exporters.flow_samples import food_licence
from tests.exporters.outline.trees import TREES


def said(nodes: tuple[Node, ...], colon: str) -> list[str]:
    """Give every text of nodes in their order, with the addresses that the texts do not show."""
    found = []
    for node in nodes:
        address = node.url.strip()
        hidden = allowed(address) and address.partition(":")[2].strip("/") not in node.text
        found += [node.label(colon), f"<{address}>" if hidden else "", *said(node.children, colon)]
    return found


def holds(tree: Tree, width: int) -> None:
    lines = list(drawing.lines(tree, width))
    assert all(cell_len(line) <= width for line in lines)
    figures = [f"{one.key} {one.text}" for one in tree.figures]
    wanted = [tree.title, *tree.about, *figures, *said(tree.branches, tree.colon), tree.footer]
    assert bare("".join(lines)) == bare("".join(visible(line) for text in wanted for line in text.splitlines()))


def bare(text: str) -> str:
    return "".join(text.split()).translate(dict.fromkeys(map(ord, "│├└")))


def test_a_map_is_drawn_whole(tree) -> None:
    holds(tree, 80)


@given(TREES, st.integers(40, 120))
def test_whatever_people_write_is_drawn_and_does_nothing_to_the_terminal(tree: Tree, width: int) -> None:
    holds(tree, width)


def test_no_line_of_a_file_ends_in_spaces(tree) -> None:
    written = drawing.render(tree).decode()
    assert written.endswith("\n")
    assert [line for line in written.splitlines() if line != line.rstrip()] == []


def test_an_address_is_shown_where_the_text_does_not_show_it() -> None:
    facts = (Node("12345", "电话", "tel:12345"), Node("网上投诉", "投诉", "https://a.cn/x"))
    tree = Tree("x", "zh", "题", (), (), (Node("咨询", children=facts),), "")
    assert drawing.render(tree).decode() == "题\n└ 咨询\n  ├ 电话：12345\n  └ 投诉：网上投诉 <https://a.cn/x>\n"


def test_a_map_reads_well(licence, hold) -> None:
    hold("map_food.txt", drawing.render(licence).decode())


def test_a_flow_reads_well(hold) -> None:
    hold("flow_food.txt", drawing.render(tree_of_flow(food_licence())).decode())
