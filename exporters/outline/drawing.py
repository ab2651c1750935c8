"""A guide as a tree drawn with lines, for terminals and wherever nothing but text is shown."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from exporters.layout.links import allowed
from exporters.outline.tree import Node, Tree
from exporters.text.cells import wrap

Way: TypeAlias = tuple[int, ...]
"""The places of the nodes that lead to one; none for what is said of the whole."""
WIDE = 80
"""Cells of a terminal that a file takes at most."""
_LAST, _MORE = "└ ", "├ "
_STEM = {_LAST: "  ", _MORE: "│ "}
_INNER = "  "
_DRAWN = 2
"""Levels that have lines; what is said of an entry is only set in."""
_BETWEEN = "  "


def render(tree: Tree) -> bytes:
    """Write a tree as text."""
    return "".join(f"{line.rstrip()}\n" for line in lines(tree, WIDE)).encode()


def lines(tree: Tree, width: int) -> Iterator[str]:
    """Give the lines of a tree, each in at most so many cells."""
    return (line for line, _ in placed(tree, width))


def placed(tree: Tree, width: int) -> Iterator[tuple[str, Way]]:
    """Give the lines of a tree, each with the way to the node that it says."""
    figures = _BETWEEN.join(f"{figure.key} {figure.text}" for figure in tree.figures)
    for head in filter(None, (tree.title, *tree.about, figures)):
        yield from ((line, ()) for line in wrap(head, width))
    yield from _branches(tree.branches, tree.colon, width)
    if tree.footer:
        yield from ((line, ()) for line in wrap(tree.footer, width))


def _branches(nodes: Sequence[Node], colon: str, width: int, around: Way = ()) -> Iterator[tuple[str, Way]]:
    for place, node in enumerate(nodes):
        way = (*around, place)
        mark = _INNER if len(around) >= _DRAWN else _LAST if place + 1 == len(nodes) else _MORE
        stem = _STEM.get(mark, _INNER)
        for number, line in enumerate(wrap(_said(node, colon), width - len(mark))):
            yield f"{stem if number else mark}{line}", way
        for line, inner in _branches(node.children, colon, width - len(stem), way):
            yield f"{stem}{line}", inner


def _said(node: Node, colon: str) -> str:
    """Give what a node says, with the address it leads to where the text does not show it."""
    address = node.url.strip()
    hidden = allowed(address) and address.partition(":")[2].strip("/") not in node.text
    return f"{node.label(colon)} <{address}>" if hidden else node.label(colon)
