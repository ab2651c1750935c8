"""An authored guide as plain values: what its head says, and its text with what stands in it from the data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from catalog.findings.finding import Finding


@dataclass(frozen=True, slots=True)
class Prose:
    """Markdown of people."""

    text: str
    line: int
    """Where it begins, from 1."""


@dataclass(frozen=True, slots=True)
class Directive:
    """`::: materials`: what the data say of something."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class When:
    """`::: when {…}` and what stands under the condition, up to `:::`."""

    written: str
    """The condition as it is written."""
    line: int
    parts: "tuple[Part, ...]"


Part: TypeAlias = Prose | Directive | When


@dataclass(frozen=True, slots=True)
class AuthoredGuide:
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
