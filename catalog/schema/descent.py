"""Going down the schema beside a path in data."""

from catalog.findings.finding import Path
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind
from catalog.schema.parts import Node


def element_at(kind: Kind, path: Path) -> Node | None:
    """Give the schema of what stands at a path; None for what the schema does not know.

    In a path any number stands for an entry of a list; so does `*`, which may be left out
    before an element of the entry.
    """
    node: Node | None = schema(kind)
    for step in path:
        node = within(kind, node, step) if node is not None else None
    return node


def within(kind: Kind, node: Node, step: str | int) -> Node | None:
    """Give the schema of one element of a map or one entry of a list."""
    if isinstance(step, int) or (step == "*" and "items" in node):
        return _followed(kind, node.get("items"))
    if "items" in node:
        return within(kind, node["items"], step)
    known = node.get("properties", {})
    return _followed(kind, known[step] if step in known else node.get("additionalProperties"))


def _followed(kind: Kind, node: object) -> Node | None:
    """Follow the one reference there is, to the condition; what stands beside it stays."""
    if not isinstance(node, dict):
        return None
    return {**schema(kind)["$defs"]["condition"], **node} if "$ref" in node else node
