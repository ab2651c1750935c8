"""A finding: one mistake, its place, and the words that explain it."""

from collections.abc import Mapping
from typing import Self, TypeAlias

from msgspec import Struct, field

from catalog.findings.fix import Fix
from catalog.findings.messages import explanation
from catalog.findings.place import Path, Place
from catalog.findings.severity import Severity
from catalog.findings.words import Language, Words, plain

__all__ = ["Args", "Finding", "Path"]

Args: TypeAlias = Mapping[str, Words | str]
"""What fills the slots of a message."""


class Finding(Struct, frozen=True):
    """One mistake in a catalogue. The words come from the message catalogue, by code."""

    code: str
    place: Place
    severity: Severity
    path: Path = ()
    label: Words = plain("")
    """The path in an officer's words: `材料 3 · 份数`."""
    args: Args = field(default_factory=dict)
    fix: Fix | None = None
    """What would settle it."""
    anchor: str = ""
    """The path with ids instead of positions, `materials/lease/copies`: it outlives entries that come before it."""
    related: tuple[Place, ...] = ()
    """The other places that the mistake is between."""

    @classmethod
    def of(cls, code: str, place: Place, path: Path = (), args: Args | None = None, fix: Fix | None = None) -> Self:
        """Make a finding of the severity that the message catalogue gives its code."""
        return cls(code, place, explanation(code).severity, path, args=args or {}, fix=fix)

    @property
    def message(self) -> Words:
        """What is wrong, naming the value found and the value wanted."""
        return explanation(self.code).message.format(self.args)

    @property
    def hint(self) -> Words:
        """What to do about it."""
        return explanation(self.code).hint.format(self.args)

    def message_in(self, language: Language) -> str:
        """Give the message in one language."""
        return explanation(self.code).message.filled(self.args, language)

    def hint_in(self, language: Language) -> str:
        """Give the hint in one language."""
        return explanation(self.code).hint.filled(self.args, language)

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Sort findings by this: file, line, column, code."""
        return (self.place.file, self.place.line, self.place.column, self.code)
