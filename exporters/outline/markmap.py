"""A guide as Markdown for markmap, which draws headings and lists as a map and passes over everything else."""

from msgspec.structs import replace

from exporters.outline.markdown import outlined, said
from exporters.outline.tree import Node, Tree

_FRONT = "---\nmarkmap:\n  colorFreezeLevel: 2\n  maxWidth: 360\n---\n"


def render(tree: Tree) -> bytes:
    """Write a tree for markmap; what stands below the title becomes part of the first branch."""
    noted = tuple(Node(line) for line in tree.note)
    whole = tuple(replace(tree, figures=(*tree.figures, *noted)).whole())
    lines = (f"{_FRONT}\n# {said(tree.title)}", *outlined(whole, tree.colon), "")
    return "\n".join(lines).encode()
