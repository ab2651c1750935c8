"""References: where data names an entry of a register, of a list of the same file, or a file.

The schema says it by `x-ref` and `x-file`; it is compiled once into a tree that is walked beside the data.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from msgspec import Struct, field

from catalog.schema.edition import schema
from catalog.schema.kinds import Kind

_FILES = {"item": Kind.ITEM, "base": Kind.BASE, "bundle": Kind.BUNDLE}


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


class Reference(Struct, frozen=True):
    """One id named somewhere in a file."""

    path: tuple[str | int, ...]
    id: str
    target: Target


class _Node(Struct):
    target: Target | None = None
    keys: "dict[str, _Node]" = field(default_factory=dict)
    each: "_Node | None" = None

    @property
    def leads_nowhere(self) -> bool:
        return self.target is None and not self.keys and self.each is None


def references(kind: Kind, data: Any) -> list[Reference]:
    """Give every reference in data of the schema's shape, in the order of the data."""
    found: list[Reference] = []
    _walk(_tree(kind), data, (), found)
    return found


@cache
def _tree(kind: Kind) -> _Node:
    return _compile(schema(kind))


def _compile(part: Mapping[str, Any]) -> _Node:
    target = _target(part["x-ref"]) if "x-ref" in part else Target(file=True) if part.get("x-file") else None
    inner = {key: _compile(value) for key, value in part.get("properties", {}).items()}
    entries = part.get("items", part.get("additionalProperties"))
    each = _compile(entries) if isinstance(entries, Mapping) else None
    return _Node(
        target,
        {key: node for key, node in inner.items() if not node.leads_nowhere},
        None if each is None or each.leads_nowhere else each,
    )


def _target(said: Mapping[str, Any]) -> Target:
    words = frozenset(said.get("words", ()))
    if "register" in said:
        return Target(Kind(said["register"]), words=words)
    if "local" in said:
        return Target(local=said["local"], words=words)
    kind, *others = (kind for name, kind in _FILES.items() if name in said)
    return Target(kind, also=others[0] if others else None, words=words)


def _walk(node: _Node, data: Any, path: tuple[str | int, ...], found: list[Reference]) -> None:
    # Into a list, not by generators within each other: every file is gone through.
    if isinstance(data, str):
        if node.target and data not in node.target.words:
            found.append(Reference(path, data, node.target))
    elif isinstance(data, dict):
        keys, each = node.keys, node.each
        for key, value in data.items():
            inner = keys.get(key, each)
            if inner is not None:
                _walk(inner, value, (*path, key), found)
    elif isinstance(data, list) and node.each is not None:
        for index, value in enumerate(data):
            _walk(node.each, value, (*path, index), found)
