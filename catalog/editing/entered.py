"""Values as people type them, read by the schema's type.

`2`, `纸质`, `person, enterprise`, `{number: 5, unit: day}`.
"""

import re
from typing import Any

from catalog.editing.refusals import refused
from catalog.findings.finding import Path
from catalog.schema.descent import element_at
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of
from catalog.schema.parts import Node
from catalog.schema.shown import shown
from catalog.storage.reader import read

_INTEGER = re.compile(r"-?[0-9]{1,15}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,15})?")
_BETWEEN = re.compile(r"[,，]")
_TRUTH = {"true": True, "是": True, "yes": True, "false": False, "否": False, "no": False}
_MISSING_QUOTES = frozenset({"YML010", "YML011"})


def entered(kind: Kind, path: Path, text: str) -> Any:
    """Give the value that a text stands for at a path.

    Whether the schema takes it is judged later; a text that is no number stays a text, so that the
    schema's own words say what is wrong.

    Raises:
        KeliError: it begins like a list or map and is none.
    """
    node = element_at(kind, path) or {}
    types = _types(node)
    if text.startswith(("{", "[")) and types & {"object", "array"}:
        return _in_brackets(kind, path, text)
    if "array" in types and not types & {"string"}:
        return [_scalar(node.get("items", {}), part.strip()) for part in _BETWEEN.split(text) if part.strip()]
    return _scalar(node, text)


def _scalar(node: Node, text: str) -> Any:
    if "x-words" in node:
        return _word(node, text)
    types = _types(node)
    if types & {"integer", "number"} and _INTEGER.fullmatch(text):
        return int(text)
    if "number" in types and _NUMBER.fullmatch(text):
        return float(text)
    if "boolean" in types:
        return _TRUTH.get(text.lower(), text)
    return text


def _word(node: Node, text: str) -> str:
    """Give the word of an enumeration, which may be typed as its label in either language."""
    labels = {label: word for word, said in node["x-words"].items() for label in said.values()}
    return text if text in node["x-words"] else str(labels.get(text, text))


def _in_brackets(kind: Kind, path: Path, text: str) -> Any:
    within = text.replace("\n", "\n ")  # what follows the brackets would be an element of its own
    document = read(f"value: {within}\n".encode("utf-8", "surrogatepass"), "")
    wrong = [found for found in document.findings if found.code not in _MISSING_QUOTES]
    if wrong or not isinstance(document.data, dict):
        raise refused("not_a_value", value=shown(text), element=name_of(kind, path), why=wrong[0].message)
    return document.data["value"]


def _types(node: Node) -> set[str]:
    types = node.get("type", "string")
    return set(types) if isinstance(types, list) else {types}
