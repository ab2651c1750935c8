"""A guide as OPML 2.0, which outliners and most mind-map programs read.

Source: the OPML 2.0 specification; notes as `_note`, the name that outliners agree on.
"""

from xml.etree.ElementTree import Element, indent, tostring

from exporters.layout.cleaning import clean
from exporters.layout.links import allowed
from exporters.outline.tree import Node, Tree
from exporters.outline.xml import add


def render(tree: Tree) -> bytes:
    """Write a tree as OPML."""
    root = Element("opml", {"version": "2.0"})
    add(add(root, "head", {}), "title", {}).text = clean(tree.title)
    top = add(add(root, "body", {}), "outline", {"text": tree.title})
    top.set("_note", "\n".join(map(clean, tree.note)))
    for branch in tree.whole():
        _add(top, branch, tree.colon)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _add(parent: Element, node: Node, colon: str) -> None:
    link = {"type": "link", "url": node.url} if allowed(node.url) else {}
    element = add(parent, "outline", {"text": node.label(colon), **link})
    for child in node.children:
        _add(element, child, colon)
