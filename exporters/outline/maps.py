"""The tree of a mind map: branches, their entries, and the facts and points of each."""

from exporters.outline.tree import Node, Tree
from guides.map.view import Branch, Card, Entry, Fact, MapView, Point


def tree_of_map(view: MapView) -> Tree:
    """Make the tree of a mind map; all it shows is in it."""
    return Tree(
        id=view.id,
        language=view.language,
        title=view.title,
        about=tuple(filter(None, (view.name, view.subtitle))),
        figures=tuple(Node(f"{one.value} {one.unit}".rstrip(), one.caption) for one in view.figures),
        branches=tuple(_branch(branch) for branch in view.branches),
        footer=view.footer,
    )


def _branch(branch: Branch) -> Node:
    return Node(branch.title, children=tuple(_entry(entry) for entry in branch.entries))


def _entry(entry: Entry) -> Node:
    match entry:
        case Point(text):
            return Node(text)
        case Fact(key, value, url):
            return Node(value, key, url)
        case Card(title, badges, facts, points):
            return Node(title, badges=badges, children=(*map(_entry, facts), *map(_entry, points)))
