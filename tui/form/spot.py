"""Where in an item one is: a section, perhaps a list of records in it, and an entry of that list."""

from dataclasses import dataclass

from catalog.findings.finding import Path
from catalog.schema.fields import Field, FieldKind, field_at
from catalog.schema.kinds import Kind
from tui.form.sections import Section, section_of, sections


@dataclass(frozen=True, slots=True)
class Spot:
    """A section, or the list at a path in it with one of its entries."""

    section: Section
    list: Path | None = None
    index: int = 0

    @property
    def record(self) -> Path:
        """The path of the record that the form shows; the top for a section without a list."""
        return () if self.list is None else (*self.list, self.index)

    def fields(self, kind: Kind) -> tuple[Field, ...]:
        """Give the elements that the form shows."""
        if self.list is None:
            return self.section.fields
        field = field_at(kind, self.list)
        return field.fields if field else ()

    @property
    def is_within(self) -> bool:
        """Whether the list lies in another record, to which one can go back."""
        return self.list is not None and self.list != self.section.list

    def around(self) -> "Spot":
        """Give the spot of the record in which the list lies."""
        inner = self.list[:-1] if self.list else ()
        numbers = [at for at, step in enumerate(inner) if isinstance(step, int)]
        if not numbers:
            return top(self.section)
        last = numbers[-1]
        return Spot(self.section, inner[:last], int(inner[last]))


def top(section: Section) -> Spot:
    """Give the spot where one begins in a section."""
    return Spot(section, section.list)


def first(kind: Kind) -> Spot:
    """Give the spot where one begins in a file."""
    return top(sections(kind)[0])


def spot_of(kind: Kind, path: Path) -> Spot:
    """Give the spot at which a value is to be seen."""
    section = section_of(kind, path)
    for at in range(len(path) - 1, 0, -1):
        field = field_at(kind, path[:at]) if isinstance(path[at], int) else None
        if field and field.kind is FieldKind.RECORDS:
            return Spot(section, path[:at], int(path[at]))
    field = field_at(kind, path[:1]) if path else None
    return Spot(section, path) if field and field.kind is FieldKind.RECORDS and section.list == path else top(section)
