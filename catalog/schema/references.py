"""References: where data names an entry of a register, of a list of the same file, or a file."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.schema.kinds import Kind
from catalog.schema.marks import Marked, Target, Trait, marked


class Reference(Struct, frozen=True):
    """One id named somewhere in a file."""

    path: Path
    id: str
    target: Target


def references(kind: Kind, data: Any) -> list[Reference]:
    """Give every reference in data, in the order of the data."""
    return references_among(marked(kind, data))


def references_among(elements: Iterable[Marked]) -> list[Reference]:
    """Give every reference among elements that the schema marks."""
    return [
        Reference(path, value, mark)
        for path, value, mark in elements
        if not isinstance(mark, Trait) and isinstance(value, str) and value not in mark.words
    ]
