"""An authored guide as plain values: what its head says, and its text with what stands in it from the data."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from msgspec import Struct, field

from catalog.findings.finding import Finding


class Prose(Struct, frozen=True):
    """Markdown of people."""

    text: str
    line: int
    """Where it begins, from 1."""


class Directive(Struct, frozen=True):
    """`::: materials`: what the data say of something."""

    name: str
    line: int


class When(Struct, frozen=True):
    """`::: when {…}` and what stands under the condition, up to `:::`."""

    written: str
    """The condition as it is written."""
    line: int
    parts: "tuple[Part, ...]"


Part: TypeAlias = Prose | Directive | When


class AuthoredGuide(Struct, frozen=True):
    """A file `guides/<id>.md`."""

    id: str
    file: str
    head: Mapping[str, Any] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    flaws: tuple[Finding, ...] = ()
    """What is wrong with how it is written."""

    @property
    def about(self) -> str:
        """The id of the item or bundle that it tells of."""
        return str(self.head.get("item") or self.head.get("bundle") or "")
