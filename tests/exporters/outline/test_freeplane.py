"""Maps of Freeplane, read back by a real parser: every node, nothing else, on two sides."""

from xml.etree.ElementTree import Element, fromstring

import pytest
from hypothesis import given

from exporters.layout.cleaning import clean
from exporters.outline import freeplane
from exporters.outline.tree import Node, Tree
from tests.exporters.outline.trees import TREES, Told, labelled


def read(written: bytes) -> Element:
    return fromstring(written)  # noqa: S314 we wrote it ourselves


def told(parent: Element) -> tuple[Told, ...]:
    return tuple(Told(one.get("TEXT", "?"), one.get("LINK", ""), told(one)) for one in parent.findall("node"))


def holds(tree: Tree) -> None:
    root = read(freeplane.render(tree))
    assert told(root) == (Told(clean(tree.title), "", labelled(tree)),)
    assert [line.text or "" for line in root.iter("p")] == [clean(line) for line in tree.note]
    known = {"map", "node", "edge", "richcontent", "html", "head", "body", "p"}
    assert {one.tag for one in root.iter()} <= known


def test_a_map_is_read_back_whole(tree) -> None:
    holds(tree)


@given(TREES)
def test_whatever_people_write_is_read_back(tree: Tree) -> None:
    holds(tree)


def test_it_begins_as_freeplane_expects_and_is_read_in_every_encoding(licence) -> None:
    written = freeplane.render(licence)
    assert written.startswith(b'<map version="freeplane 1.3.0">')
    assert written.isascii()


def test_only_branches_have_a_side_and_both_sides_weigh_about_the_same(licence) -> None:
    [top] = read(freeplane.render(licence)).findall("node")
    sides = [branch.get("POSITION") for branch in top.findall("node")]
    weights = {side: sum(len(list(one.iter("node"))) for one in top if one.get("POSITION") == side) for side in sides}
    assert sides == sorted(sides, reverse=True)
    assert set(weights) == {"right", "left"}
    assert max(weights.values()) < 2 * min(weights.values())
    assert all(below.get("POSITION") is None for branch in top for below in branch.iter("node") if below is not branch)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_branches_find_a_side_too(count: int) -> None:
    tree = Tree("x", "zh", "题", (), (), (Node("支"),) * count, "")
    assert len(list(read(freeplane.render(tree)).iter("node"))) == count + 1
