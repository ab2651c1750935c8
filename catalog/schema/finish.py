"""What the files of an edition leave unsaid because it follows from what they say.

Words make an `enum`, a text's limits hold in every language, and an element without a
source of its own has that of what it stands in.
"""

from typing import Any

from catalog.schema.parts import Node

_EXCHANGE = {"grade": "A", "ref": "exchange"}
_OWN = {"grade": "C", "ref": "keli"}
_INHERITED = ("x-label", "x-help")


def finish(node: Node, source: Node) -> Node:
    """Complete a schema whose references are replaced; gives a new one.

    `source` is the `x-source` of what the element stands in.
    """
    done = dict(node)
    if "x-words" in done:
        done.update(type="string", enum=list(done["x-words"]))
    if is_text(done) and "propertyNames" in done:
        done["additionalProperties"] = _one_language(done)
    given = done.get("x-source") or (_EXCHANGE if "x-exchange" in done else source)
    if "x-label" in done:
        done["x-source"] = _source(done, given)
    return _children(done, given)


def _source(node: Node, given: Node) -> Node:
    """What the exchange tables have is marked by column or row; anything else among it is keli's own."""
    marked = any(mark in node for mark in ("x-source", "x-exchange", "x-row"))
    return given if marked or given["ref"] != "exchange" else _OWN


def is_text(node: Node) -> bool:
    """Tell whether an element is a text of people: a string, or one for each language."""
    return isinstance(node.get("type"), list) and node["type"][:2] == ["string", "object"]


def _one_language(node: Node) -> Node:
    kept: Node = {key: node[key] for key in ("minLength", "maxLength", "pattern", "x-pattern") if key in node}
    return kept | {"type": "string"}


def _children(node: Node, source: Node) -> Node:
    if "properties" in node:
        node["properties"] = {name: _child(child, source) for name, child in node["properties"].items()}
    if isinstance(node.get("items"), dict):
        said = {key: node[key] for key in _INHERITED if key in node}
        node["items"] = finish({**said, **node["items"]}, source)
    if isinstance(node.get("additionalProperties"), dict):
        node["additionalProperties"] = finish(node["additionalProperties"], source)
    return node


def _child(child: Any, source: Node) -> Any:
    return finish(child, source) if isinstance(child, dict) else child
