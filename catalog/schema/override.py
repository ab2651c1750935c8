"""What an item may write under `override`, derived from the item's own schema.

Maps merge by key and lists by id, so every element is optional there; an entry of a
list may be added behind another one or removed.
"""

from typing import Any

from catalog.schema.parts import Node, inline, source

_NEVER = frozenset({"schema", "id", "base", "override", "imported", "x", "review"})
_WHOLE_ONLY = ("required", "minProperties", "minItems", "dependentRequired", "if", "then", "else", "allOf")


def override_of(properties: Node) -> Node:
    """Give the schema of `override` for an item with these elements."""
    merged = {name: _partial(node) for name, node in properties.items() if name not in _NEVER and _merges(node)}
    return {**_words("whole"), "properties": merged}


def _merges(node: Node) -> bool:
    return "properties" in node or _is_keyed(node)


def _is_keyed(node: Node) -> bool:
    """Tell whether a node is a list whose entries have ids."""
    items: Any = node.get("items", {})
    return node.get("type") == "array" and "id" in items.get("properties", {})


def _partial(node: Node) -> Node:
    if _is_keyed(node):
        return _by_id(node)
    kept = {key: value for key, value in node.items() if key not in _WHOLE_ONLY}
    if "properties" in kept:
        kept["properties"] = {name: _within(child) for name, child in kept["properties"].items()}
    return kept


def _within(node: Node) -> Node:
    """Below the top a list may also be written whole, as a new entry needs it."""
    partial = _partial(node)
    if not _is_keyed(node):
        return partial
    return {**node, **partial, "type": ["object", "array"]}


def _by_id(node: Node) -> Node:
    entry = _partial(node["items"])
    fields = {name: child for name, child in entry["properties"].items() if name != "id"}
    said = {key: value for key, value in node.items() if key.startswith("x-")}
    return {
        **said,
        **_words("list_by_id"),
        "additionalProperties": {**entry, "properties": {**fields, **_words("edits")}},
    }


def _words(key: str) -> Node:
    inlined: Node = inline(source("override")[key], "override")
    return inlined
