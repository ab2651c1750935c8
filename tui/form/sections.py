"""The sections of a kind of file: which elements stand together, in which order."""

from functools import cache
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.findings.own_data import own_data
from catalog.findings.words import Words
from catalog.schema.fields import Field, FieldKind, fields
from catalog.schema.kinds import Kind
from tui.form.names import name_of_register
from tui.session.opened import value_at
from tui.wording import phrase

_OTHERS = "others"
_SHORT = frozenset({"intermediaries", "faq", "unified"})
"""Sections of one element whose English name is too long for their list."""


class Section(Struct, frozen=True):
    """Elements that are shown together."""

    id: str
    label: Words
    fields: tuple[Field, ...]
    list: Path | None = None
    """The path of its list, where it is one list of records and nothing else."""

    @property
    def paths(self) -> tuple[Path, ...]:
        """The paths of what it shows."""
        return tuple(field.path for field in self.fields) if self.list is None else (self.list,)

    def count(self, data: Any) -> int | None:
        """Count the entries of its list; None where it is none or not there."""
        entries = value_at(data, self.list) if self.list is not None else None
        return len(entries) if isinstance(entries, list) else None


@cache
def sections(kind: Kind) -> tuple[Section, ...]:
    """Give the sections of a kind of file, each with at least one element; a register is one list."""
    if kind.is_register:
        return (Section(kind, name_of_register(kind), fields(kind), ()),)
    known = {field.name: field for field in fields(kind)}
    entries = _entries()
    placed = {name for entry in entries for name in entry["elements"]}
    rest = [name for name in known if name not in placed]
    wanted = ((entry["id"], entry["elements"] + (rest if entry["id"] == _OTHERS else [])) for entry in entries)
    found = ((name, tuple(known[one] for one in elements if one in known)) for name, elements in wanted)
    return tuple(_section(name, elements) for name, elements in found if elements)


def section_of(kind: Kind, path: Path) -> Section:
    """Give the section in which a path lies: the first one for the top, the last one for what is no element."""
    found = (section for section in sections(kind) for field in section.fields if path and field.name == path[0])
    return next(found, sections(kind)[-1 if path else 0])


def _section(name: str, elements: tuple[Field, ...]) -> Section:
    if len(elements) > 1:
        return Section(name, phrase(f"section_{name}"), elements)
    (only,) = elements
    label = phrase(f"section_{name}") if name in _SHORT else only.label
    return Section(name, label, elements, only.path if only.kind is FieldKind.RECORDS else None)


@cache
def _entries() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = own_data(__package__, "sections.yaml")
    return loaded
