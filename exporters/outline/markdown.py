"""A guide as a Markdown outline: reads well in a merge request, and what people wrote stays text."""

from collections.abc import Iterator

from exporters.layout.links import allowed
from exporters.outline.tree import Node, Tree
from exporters.text.escaping import escaped

_BETWEEN = " · "
_NOTHING = "&nbsp;"
"""What an entry says that says nothing: a lone dash would make a heading of the line above."""
_ADDRESS = str.maketrans({"<": "%3C", ">": "%3E", "\\": "%5C", "&": "&amp;"})
"""What would end an address, or change it."""


def render(tree: Tree) -> bytes:
    """Write a tree as Markdown: the figures in one line, a heading for each branch, lists below."""
    return "\n".join(_lines(tree)).encode()


def _lines(tree: Tree) -> Iterator[str]:
    yield f"# {said(tree.title)}"
    figures = tuple(entry(figure, tree.colon) for figure in tree.figures)
    for line in (tuple(map(said, tree.about)), figures):
        yield from ("", _BETWEEN.join(line)) if line else ()
    yield from outlined(tree.branches, tree.colon)
    yield from ("", said(tree.footer), "") if tree.footer else ("",)


def outlined(branches: tuple[Node, ...], colon: str) -> Iterator[str]:
    """Give the lines of branches: a heading each, and lists within lists."""
    for branch in branches:
        yield from ("", f"## {entry(branch, colon, strong=False)}")
        if branch.children:
            yield ""
        for child in branch.children:
            yield from _listed(child, colon, "")


def _listed(node: Node, colon: str, indent: str) -> Iterator[str]:
    yield f"{indent}- {entry(node, colon, strong=bool(node.children))}"
    for child in node.children:
        yield from _listed(child, colon, f"{indent}  ")


def entry(node: Node, colon: str, *, strong: bool = False) -> str:
    """Give what a node says: keys are strong, badges slanted."""
    text = said(node.text)
    if allowed(node.url):
        text = f"[{text or said(node.url)}](<{node.url.strip().translate(_ADDRESS)}>)"
    elif strong and not node.key:
        text = _dressed(text, "**")
    parts = (colon.join(filter(None, (_dressed(said(node.key), "**"), text))), *_badges(node))
    return _BETWEEN.join(filter(None, parts)) or _NOTHING


def _badges(node: Node) -> Iterator[str]:
    return (_dressed(said(badge), "*") for badge in node.badges)


def _dressed(text: str, mark: str) -> str:
    return f"{mark}{text}{mark}" if text else ""


def said(text: str) -> str:
    """Give a text on one line."""
    return escaped(" ".join(text.split()))
