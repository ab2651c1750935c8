"""Finding in data what the schema marks: conditions, answers, texts of people, and what names something else.

The marks of a kind are compiled once into a tree that is walked beside the data.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias

from msgspec import Struct, field

from catalog.findings.finding import Path
from catalog.schema.edition import schema
from catalog.schema.finish import is_text
from catalog.schema.kinds import Kind
from catalog.schema.parts import Node

_FILES = {"item": Kind.ITEM, "base": Kind.BASE, "bundle": Kind.BUNDLE}


class Trait(StrEnum):
    """What an element is."""

    CONDITION = "x-condition"
    ANSWERS = "x-answers"
    TEXT = "text"
    """A text of people, Markdown too."""


class Target(Struct, frozen=True):
    """What an id is looked up in: one of these is set."""

    kind: Kind | None = None
    """A register, or the items, bases or bundles."""
    also: Kind | None = None
    """Another kind of file that the id may be of."""
    local: str = ""
    """A list of the same file."""
    file: bool = False
    """True for a form, sample or picture; the id is its path within the catalogue."""
    words: frozenset[str] = frozenset()
    """Words that may stand there instead of an id."""


Mark: TypeAlias = Trait | Target

Marked: TypeAlias = tuple[Path, Any, Mark]
"""The path of an element, its value, and its mark."""


def marked(kind: Kind, data: Any) -> list[Marked]:
    """Give every element that the schema marks, in the order of the data."""
    found: list[Marked] = []
    _walk(_tree(kind), data, (), found)
    return found


class _Branch(Struct):
    mark: Mark | None = None
    keys: "dict[str, _Branch]" = field(default_factory=dict)
    each: "_Branch | None" = None

    @property
    def leads_nowhere(self) -> bool:
        return self.mark is None and not self.keys and self.each is None


@cache
def _tree(kind: Kind) -> _Branch:
    return _compile(schema(kind))


def _compile(node: Node) -> _Branch:
    mark = _mark(node)
    if mark is not None:
        return _Branch(mark)
    inner = {key: _compile(child) for key, child in node.get("properties", {}).items()}
    entries = node.get("items", node.get("additionalProperties"))
    each = _compile(entries) if isinstance(entries, dict) else None
    return _Branch(
        keys={key: branch for key, branch in inner.items() if not branch.leads_nowhere},
        each=None if each is None or each.leads_nowhere else each,
    )


def _mark(node: Node) -> Mark | None:
    if "x-ref" in node:
        return _target(node["x-ref"])
    if node.get("x-file"):
        return Target(file=True)
    if is_text(node):
        return Trait.TEXT
    return next((trait for trait in (Trait.CONDITION, Trait.ANSWERS) if node.get(trait)), None)


def _target(said: Mapping[str, Any]) -> Target:
    words = frozenset(said.get("words", ()))
    if "register" in said:
        return Target(Kind(said["register"]), words=words)
    if "local" in said:
        return Target(local=said["local"], words=words)
    kind, *others = (kind for name, kind in _FILES.items() if name in said)
    return Target(kind, also=others[0] if others else None, words=words)


def _walk(branch: _Branch, data: Any, path: Path, found: list[Marked]) -> None:
    # Into a list, not by generators within each other, and what is marked without another call: every file is gone
    # through several times.
    keys, each = branch.keys, branch.each
    if isinstance(data, dict):
        for key, value in data.items():
            inner = keys.get(key, each)
            if inner is None:
                continue
            if inner.mark is not None:
                found.append(((*path, key), value, inner.mark))
            else:
                _walk(inner, value, (*path, key), found)
    elif isinstance(data, list) and each is not None:
        for index, value in enumerate(data):
            if each.mark is not None:
                found.append(((*path, index), value, each.mark))
            else:
                _walk(each, value, (*path, index), found)
