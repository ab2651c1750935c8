"""A Field: all that a form, an Excel sheet or a page of docs needs to know of an element."""

from typing import TypeAlias

from msgspec import Struct

from catalog.findings.words import Words
from catalog.schema.field_kinds import FieldKind

Pattern: TypeAlias = tuple[str, ...]
"""A path in which `*` stands for an entry of a list or of a map with free keys."""


class Choice(Struct, frozen=True):
    """One word of an enumeration."""

    word: str
    label: Words


class Reference(Struct, frozen=True):
    """What an id points to."""

    where: str
    """`register`, `local`, `item`, `base` or `bundle`."""
    name: str
    """The register or the list of the same file; empty for items, bases and bundles."""
    words: tuple[str, ...] = ()
    """Words that may stand there instead."""


class Field(Struct, frozen=True):
    """One element."""

    path: Pattern
    label: Words
    help: Words
    kind: FieldKind
    required: bool
    """Always there where the record around it is."""
    mandatory: bool
    """There on every resolved item."""
    choices: tuple[Choice, ...]
    reference: Reference | None
    max_length: int | None
    unit: Words | None
    grade: str
    source: str
    """The key of the source in edition1/sources.yaml."""
    column: str
    """In the exchange tables; empty where they have none."""
    fields: "tuple[Field, ...]"
    """Of a record, or of each of several records."""
    form: Words | None = None
    """How a text that is no one's language is written, or each of a list of such."""
    constant: str = ""
    """The only value there may be, as YAML."""

    @property
    def has_free_keys(self) -> bool:
        """Whether it is a map of records whose keys the standard leaves open."""
        return bool(self.fields) and self.kind is FieldKind.RECORD and self.fields[0].path[-2] == "*"

    @property
    def name(self) -> str:
        """The element's own name."""
        return self.path[-1]
