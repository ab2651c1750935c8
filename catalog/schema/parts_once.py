"""A schema in which every part is written once, under `$defs`: half the work for whoever compiles it.

Texts in two languages, amounts with cases and conditions stand in many places of an edition.
"""

from typing import Any

from catalog.schema.parts import Node

_ONE = ("items", "additionalProperties")


def parts_once(schema: Node) -> Node:
    """Give a schema that says the same with references; paths through both are equal but for the steps `$ref`."""
    own = {key: value for key, value in schema.items() if key != "$defs"}
    parts = _Parts()
    whole = parts.within(own)
    given = {name: parts.within(node) for name, node in schema.get("$defs", {}).items()}
    return {**whole, "$defs": {**given, **parts.named}}


class _Parts:
    def __init__(self) -> None:
        self.named: Node = {}
        self._names: dict[str, str] = {}

    def within(self, node: Node) -> Node:
        """Give a schema with its parts replaced."""
        return {key: self._replaced(key, value) for key, value in node.items()}

    def _replaced(self, key: str, value: Any) -> Any:
        if key == "properties":
            return {name: self._reference(child) for name, child in value.items()}
        return self._reference(value) if key in _ONE else value

    def _reference(self, node: Any) -> Any:
        if not isinstance(node, dict) or "$ref" in node:
            return node
        part = self.within(node)
        name = self._names.setdefault(repr(part), f"part{len(self._names)}")
        self.named[name] = part
        return {"$ref": f"#/$defs/{name}"}
