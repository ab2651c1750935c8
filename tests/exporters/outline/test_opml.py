"""OPML, read back by a real parser: every node, nothing else."""

from xml.etree.ElementTree import Element, fromstring

from hypothesis import given

from exporters.layout.cleaning import clean
from exporters.outline import opml
from exporters.outline.tree import Node, Tree
from tests.exporters.outline.trees import TREES, Told, labelled


def read(written: bytes) -> Element:
    root = fromstring(written)  # noqa: S314 we wrote it ourselves
    assert (root.tag, root.attrib) == ("opml", {"version": "2.0"})
    return root


def told(parent: Element) -> tuple[Told, ...]:
    return tuple(Told(one.get("text", "?"), one.get("url", ""), told(one)) for one in parent)


def holds(tree: Tree) -> None:
    root = read(opml.render(tree))
    assert root.findtext("head/title") == clean(tree.title)
    [top] = told(root.find("body"))
    assert top == Told(clean(tree.title), "", labelled(tree))
    assert {one.tag for one in root.iter()} <= {"opml", "head", "title", "body", "outline"}


def test_a_map_is_read_back_whole(tree) -> None:
    holds(tree)


@given(TREES)
def test_whatever_people_write_is_read_back(tree: Tree) -> None:
    holds(tree)


def test_what_stands_around_the_map_is_a_note_of_its_root(licence) -> None:
    top = read(opml.render(licence)).find("body/outline")
    assert top.get("_note") == "食品经营许可核发\n某某市市场监督管理局\n版本 3 · 2026-01-01起有效"


def test_links_that_may_be_followed_are_links(licence) -> None:
    links = [one for one in read(opml.render(licence)).iter("outline") if one.get("type")]
    assert [one.get("url") for one in links] == ["tel:12345", "https://www.example.cn/complaints"]
    assert {one.get("type") for one in links} == {"link"}


def test_badges_stand_behind_the_text() -> None:
    tree = Tree("x", "zh", "题", (), (), (Node("营业执照", badges=("免交", "必要")),), "")
    assert 'text="营业执照 [免交] [必要]"'.encode() in opml.render(tree)
