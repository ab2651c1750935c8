"""How the value of an element is entered, told from its schema."""

from collections.abc import Callable
from enum import StrEnum

from catalog.schema.finish import is_text
from catalog.schema.parts import Node


class FieldKind(StrEnum):
    """How a value is entered."""

    TEXT = "text"
    """One line, in one language or several."""
    MULTILINE = "multiline"
    MARKDOWN = "markdown"
    CODE = "code"
    """One line that is no one's language: a code, an id, an address, a phone number."""
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    FILE = "file"
    CHOICE = "choice"
    MULTI_CHOICE = "multi_choice"
    CONSTANT = "constant"
    REFERENCE = "reference"
    REFERENCES = "references"
    LIST = "list"
    """Of single values."""
    GROUPS = "groups"
    """A list of lists of single values."""
    RECORD = "record"
    RECORDS = "records"
    COUNT = "count"
    """A whole number, or a record with cases."""
    CONDITION = "condition"
    ANSWERS = "answers"
    FREE = "free"
    """A map whose keys the standard leaves open."""


def kind_of_field(node: Node) -> FieldKind:
    """Tell how the value of an element is entered."""
    marked = next((how for mark, how in _MARKED.items() if node.get(mark)), None)
    if marked:
        return marked
    types = node.get("type")
    if isinstance(types, list):
        return _kind_of_text(node) if is_text(node) else FieldKind.COUNT if "object" in types else FieldKind.CODE
    return _BY_TYPE[types](node) if isinstance(types, str) and types in _BY_TYPE else FieldKind.CODE


def _kind_of_text(node: Node) -> FieldKind:
    if node.get("x-format") == "markdown":
        return FieldKind.MARKDOWN
    return FieldKind.TEXT if "pattern" in node else FieldKind.MULTILINE


def _kind_of_list(node: Node) -> FieldKind:
    entries = node["items"]
    if "properties" in entries:
        return FieldKind.RECORDS
    if entries.get("type") == "array":
        return FieldKind.GROUPS
    if "x-ref" in entries:
        return FieldKind.REFERENCES
    return FieldKind.MULTI_CHOICE if "x-words" in entries else FieldKind.LIST


def _kind_of_map(node: Node) -> FieldKind:
    entries = node.get("additionalProperties")
    keyed = isinstance(entries, dict) and "properties" in entries
    return FieldKind.RECORD if "properties" in node or keyed else FieldKind.FREE


_MARKED = {
    "x-condition": FieldKind.CONDITION,
    "x-answers": FieldKind.ANSWERS,
    "x-free": FieldKind.FREE,
    "x-words": FieldKind.CHOICE,
    "x-file": FieldKind.FILE,
    "const": FieldKind.CONSTANT,
    "x-ref": FieldKind.REFERENCE,
    "format": FieldKind.DATE,
}
_BY_TYPE: dict[str, Callable[[Node], FieldKind]] = {
    "array": _kind_of_list,
    "object": _kind_of_map,
    "integer": lambda _: FieldKind.INTEGER,
    "number": lambda _: FieldKind.NUMBER,
    "boolean": lambda _: FieldKind.BOOLEAN,
}
