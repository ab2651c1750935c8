"""A guide as a map of Freeplane, which FreeMind and many others read, too.

It begins with `<map version="freeplane 1.3.0">` and nothing before it: that is how Freeplane knows its own files.
Only ASCII, as Freeplane writes it: older ones read whatever encoding the system has.
"""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from exporters.layout.cleaning import clean
from exporters.layout.links import allowed
from exporters.outline.tree import Node, Tree
from exporters.outline.xml import add
from exporters.svg.theme import HOUSE, Theme

_VERSION = "freeplane 1.3.0"


def render(tree: Tree, theme: Theme = HOUSE) -> bytes:
    """Write a tree as a map with branches on both sides, in the order of the clock as far as Freeplane has one."""
    root = Element("map", {"version": _VERSION})
    top = add(root, "node", {"TEXT": tree.title})
    _note(top, tree.note)
    branches = list(tree.whole())
    right = _first_half([_size(branch) for branch in branches])
    for number, branch in enumerate(branches):
        node = _add(top, branch, tree.colon)
        node.set("POSITION", "right" if number < right else "left")
        node.insert(0, Element("edge", {"COLOR": theme.branch(number)}))
    indent(root)
    written: bytes = tostring(root, encoding="us-ascii")
    return written + b"\n"


def _add(parent: Element, node: Node, colon: str) -> Element:
    link = {"LINK": node.url} if allowed(node.url) else {}
    element = add(parent, "node", {"TEXT": node.label(colon), **link})
    for child in node.children:
        _add(element, child, colon)
    return element


def _note(parent: Element, lines: tuple[str, ...]) -> None:
    if not lines:
        return
    html = SubElement(SubElement(parent, "richcontent", {"TYPE": "NOTE"}), "html")
    SubElement(html, "head")
    body = SubElement(html, "body")
    for line in lines:
        SubElement(body, "p").text = clean(line)


def _size(node: Node) -> int:
    return 1 + sum(_size(child) for child in node.children)


def _first_half(sizes: list[int]) -> int:
    """Give how many branches stand on the right, so that both sides are about as heavy."""
    return min(range(len(sizes) + 1), key=lambda count: abs(2 * sum(sizes[:count]) - sum(sizes)))
