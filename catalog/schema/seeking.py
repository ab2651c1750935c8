"""Finding the values of a trait in data: conditions, sets of answers, texts of people.

The schema says which elements have it; it is compiled once into a tree that is walked beside the data.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from msgspec import Struct, field

from catalog.findings.finding import Path
from catalog.schema.edition import schema
from catalog.schema.finish import is_text
from catalog.schema.kinds import Kind
from catalog.schema.parts import Node

_PARTS = frozenset({"any", "all"})


class Trait(StrEnum):
    """What is looked for."""

    CONDITION = "x-condition"
    ANSWERS = "x-answers"
    TEXT = "text"
    """A text of people, Markdown too."""


class _Branch(Struct):
    wanted: bool = False
    keys: "dict[str, _Branch]" = field(default_factory=dict)
    each: "_Branch | None" = None

    @property
    def leads_nowhere(self) -> bool:
        return not self.wanted and not self.keys and self.each is None


def seek(kind: Kind, data: Any, trait: Trait) -> list[tuple[Path, Any]]:
    """Give the path and value of every element with a trait, in the order of the data."""
    tree = _tree(kind, trait)
    if tree.wanted:
        return [((), data)]
    found: list[tuple[Path, Any]] = []
    _walk(tree, data, (), found)
    return found


def texts(kind: Kind, data: Any) -> Iterator[tuple[Path, str]]:
    """Give the path of every text of people; of one that is written by language, each language's."""
    for path, value in seek(kind, data, Trait.TEXT):
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, Mapping):
            yield from (((*path, language), text) for language, text in value.items() if isinstance(text, str))


def asked_in(condition: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Give the path and value of every test in a condition; the last step names the question."""
    for key, value in condition.items() if isinstance(condition, Mapping) else ():
        if key in _PARTS and isinstance(value, list):
            for index, inner in enumerate(value):
                yield from asked_in(inner, (*path, key, index))
        elif key == "not":
            yield from asked_in(value, (*path, key))
        else:
            yield (*path, key), value


@cache
def _tree(kind: Kind, trait: Trait) -> _Branch:
    return _compile(schema(kind), trait)


def _compile(node: Node, trait: Trait) -> _Branch:
    if is_text(node) if trait is Trait.TEXT else node.get(trait):
        return _Branch(wanted=True)
    inner = {key: _compile(child, trait) for key, child in node.get("properties", {}).items()}
    entries = node.get("items", node.get("additionalProperties"))
    each = _compile(entries, trait) if isinstance(entries, dict) else None
    return _Branch(
        keys={key: branch for key, branch in inner.items() if not branch.leads_nowhere},
        each=None if each is None or each.leads_nowhere else each,
    )


def _walk(branch: _Branch, data: Any, path: Path, found: list[tuple[Path, Any]]) -> None:
    # Into a list, not by generators within each other, and what is wanted without another call: every file is gone
    # through several times.
    keys, each = branch.keys, branch.each
    if isinstance(data, dict):
        for key, value in data.items():
            inner = keys.get(key, each)
            if inner is None:
                continue
            if inner.wanted:
                found.append(((*path, key), value))
            else:
                _walk(inner, value, (*path, key), found)
    elif isinstance(data, list) and each is not None:
        for index, value in enumerate(data):
            if each.wanted:
                found.append(((*path, index), value))
            else:
                _walk(each, value, (*path, index), found)
