"""How values and kinds of values are named in messages."""

import json
from typing import Any

from catalog.findings.messages import explanation
from catalog.findings.words import Words, plain
from catalog.schema.finish import is_text
from catalog.schema.parts import Node

_LONGEST = 40


def phrase(code: str, name: str) -> Words:
    """Give a phrase of a message of the family."""
    return explanation(code).phrases[name]


def shown(value: Any) -> Words:
    """Name a value that was found: itself, shortened; lists and maps only by what they are."""
    if isinstance(value, list):
        return phrase("SCH003", "array")
    if isinstance(value, dict):
        return phrase("SCH003", "object")
    if value == "":
        return phrase("SCH003", "empty")
    text = value if isinstance(value, str) else json.dumps(value)
    text = text.replace("\r", "").replace("\n", "⏎")
    return plain(text if len(text) <= _LONGEST else text[:_LONGEST] + "…")


def types_wanted(node: Node) -> Words:
    """Name the types of values that an element takes."""
    types = node["type"] if isinstance(node["type"], list) else [node["type"]]
    by_language = is_text(node)
    names = [phrase("SCH003", "by_language" if by_language and name == "object" else name) for name in types]
    return Words(" 或 ".join(name.zh for name in names), " or ".join(name.en for name in names))
