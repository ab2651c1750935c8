"""What the schema marks in the data of a subject; looked for when the first rule asks."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.rules.once import Once
from catalog.schema.kinds import Kind
from catalog.schema.marks import Marked, Trait, marked
from catalog.schema.references import Reference, references_among
from catalog.schema.seeking import asked_in, texts_among


class Marks(Struct, frozen=True, eq=False, dict=True):  # each is looked for once
    """The elements of some data by what they are, in the order they stand."""

    kind: Kind
    data: Any

    @Once
    def references(self) -> Sequence[Reference]:
        """Every id and file that is named."""
        return references_among(self._marked)

    @Once
    def texts(self) -> Sequence[tuple[Path, str]]:
        """Every text of people, each language on its own."""
        return list(texts_among(self._marked))

    @Once
    def conditions(self) -> Sequence[tuple[Path, Any]]:
        """Every condition, and where it stands."""
        condition = Trait.CONDITION
        return [(path, value) for path, value, mark in self._marked if mark is condition and value]

    @Once
    def tests(self) -> Sequence[tuple[Path, Any]]:
        """Every test in the conditions; the last step of the path names the question."""
        return [test for path, value in self.conditions for test in asked_in(value, path)]

    @Once
    def _marked(self) -> Sequence[Marked]:
        return marked(self.kind, self.data)
