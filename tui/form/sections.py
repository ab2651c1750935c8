"""The sections of a kind of file: which elements stand together, in which order."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from catalog.findings.finding import Path
from catalog.findings.words import Words
from catalog.schema.fields import Field, FieldKind, fields
from catalog.schema.kinds import Kind
from tui.wording import phrase

_OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Section:
    """Elements that are shown together."""

    id: str
    label: Words
    fields: tuple[Field, ...]

    @property
    def list(self) -> Path | None:
        """The path of its list, where it is one list of records and nothing else."""
        alone = len(self.fields) == 1 and self.fields[0].kind is FieldKind.RECORDS
        return self.fields[0].path if alone else None

    def count(self, data: Mapping[str, Any]) -> int | None:
        """Count the entries of its list; None where it is none or not there."""
        entries = data.get(self.fields[0].name) if self.list else None
        return len(entries) if isinstance(entries, list) else None


@cache
def sections(kind: Kind) -> tuple[Section, ...]:
    """Give the sections of a kind of file, each with at least one element."""
    known = {field.name: field for field in fields(kind)}
    entries = _entries()
    placed = {name for entry in entries for name in entry["elements"]}
    rest = [name for name in known if name not in placed]
    wanted = ((entry["id"], entry["elements"] + (rest if entry["id"] == _OTHERS else [])) for entry in entries)
    made = (_section(name, tuple(known[one] for one in elements if one in known)) for name, elements in wanted)
    return tuple(section for section in made if section.fields)


def section_of(kind: Kind, path: Path) -> Section:
    """Give the section in which a path lies; the first one for the top."""
    found = (section for section in sections(kind) for field in section.fields if path and field.name == path[0])
    return next(found, sections(kind)[0])


def _section(name: str, elements: tuple[Field, ...]) -> Section:
    label = elements[0].label if len(elements) == 1 else phrase(f"section_{name}")
    return Section(name, label, elements)


@cache
def _entries() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.load(
        (files(__package__) / "sections.yaml").read_text("utf-8"), yaml.CSafeLoader
    )
    return loaded
