"""Where in an item one is: a section, perhaps a list of records in it, and an entry of that list."""

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.schema.fields import Field, FieldKind, entry_fields, field_at
from catalog.schema.kinds import Kind
from tui.form.sections import Section, section_of, sections


class Spot(Struct, frozen=True):
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
        return self.section.fields if self.list is None else entry_fields(kind, self.list)

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
    for at in range(len(path) - 1, -1, -1):
        if isinstance(path[at], int) and _is_list_of_records(kind, path[:at]):
            return Spot(section, path[:at], int(path[at]))
    return top(section)


def _is_list_of_records(kind: Kind, path: Path) -> bool:
    field = field_at(kind, path)
    return field.kind is FieldKind.RECORDS if field else kind.is_register and not path
