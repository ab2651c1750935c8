"""The parts of an edition as they stand in files, and how `$ref` brings them together.

A reference `file#key` is replaced by what stands there; keywords beside it win. Only
the recursive condition stays a reference, to `#/$defs/condition`.
"""

from functools import cache
from typing import Any, TypeAlias

from catalog.findings.own_data import own_data

Node: TypeAlias = dict[str, Any]


@cache
def source(name: str) -> Node:
    """Read one file of the edition as it is written. Not to be changed by the caller."""
    loaded: Node = own_data(__package__, f"edition1/{name}.yaml")
    return loaded


def table(name: str) -> dict[int, Node]:
    """Read a file of the edition whose keys are rows of the element table."""
    return {int(row): entry for row, entry in source(name).items()}


@cache
def part(name: str, key: str) -> Node:
    """Give one part with its references replaced. Not to be changed by the caller."""
    inlined: Node = inline(source(name)[key], name)
    return inlined


@cache
def whole(name: str) -> Node:
    """Give a file of the edition with its references replaced. Not to be changed by the caller."""
    inlined: Node = inline(source(name), name)
    return inlined


def inline(value: Any, file: str) -> Any:
    """Replace the references within a value that stands in a file of the edition."""
    if isinstance(value, list):
        return [inline(entry, file) for entry in value]
    if not isinstance(value, dict):
        return value
    own = {key: inline(entry, file) for key, entry in value.items() if key != "$ref"}
    return {**_target(value["$ref"], file), **own} if "$ref" in value else own


def _target(reference: str, file: str) -> Node:
    if reference.startswith("#/"):
        return {"$ref": reference}
    name, _, key = reference.partition("#")
    return part(name or file, key)
