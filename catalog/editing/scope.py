"""How far an id of a list reaches: the file that has it, the items that inherit it, their bundles and golden cases."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct

from catalog.editing.mentions import QUESTIONS, Renaming, of_cases, of_cases_of_members, of_list, of_member, of_members
from catalog.editing.named import Named
from catalog.editing.placing import value_at
from catalog.editing.refusals import refused
from catalog.editing.workbench import Workbench
from catalog.library.files import catalogue_files
from catalog.model.inheritance import OVERRIDE, resolve
from catalog.schema.kinds import Kind, kind_of
from catalog.schema.marks import Trait
from catalog.schema.references import references
from catalog.schema.seeking import asked_in, seek
from catalog.storage.patching.edits import Edit

_MEMBERS = "members"


class Scope(Struct, frozen=True):
    """The files in which a list of some name is the same list."""

    files: frozenset[str]
    name: str

    @classmethod
    def of(cls, bench: Workbench, file: str, name: str) -> "Scope":
        """Give the scope of a file's list; that of a base reaches the items that have none of their own."""
        if kind_of(PurePosixPath(file)) is not Kind.BASE:
            return cls(frozenset({file}), name)
        base = PurePosixPath(file).stem
        inheriting = (heir for heir in _heirs(bench, base) if name not in bench.data(heir))
        return cls(frozenset({file, *inheriting}), name)

    def edits(self, file: str, kind: Kind, data: Any, renaming: Renaming) -> Iterator[Edit]:
        """Give the edits of a file for an entry of the list that gets another id."""
        if file in self.files:
            yield from of_list(kind, data, self.name, renaming)
            if kind is Kind.BUNDLE and self.name == _MEMBERS:
                yield from of_members(data, renaming)
        elif self.is_tried(kind, data):
            yield from of_cases(data, self.name, renaming)
            yield from of_cases_of_members(data, renaming) if self.name == _MEMBERS else ()
        for index in self.members(file, kind, data):
            yield from of_member(data, index, self.name, renaming)

    def is_tried(self, kind: Kind, data: Any) -> bool:
        """Tell whether a file has golden cases of an item, base or bundle of the scope."""
        return kind is Kind.TEST and isinstance(data, Mapping) and self._has(data)

    def members(self, file: str, kind: Kind, data: Any) -> Iterator[int]:
        """Give the members of a bundle that are of the scope, by their numbers."""
        if kind is Kind.BUNDLE and isinstance(data, Mapping) and file not in self.files:
            for index, member in enumerate(data.get(_MEMBERS, ())):
                if isinstance(member, Mapping) and self._has(member):
                    yield index

    def refuse_taken(self, bench: Workbench, new: str) -> None:
        """See that no list of the scope has an entry of an id.

        Raises:
            KeliError: one has.
        """
        for file in sorted(self.files):
            if new in ids_of(bench.data(file), self.name):
                raise refused("id_is_taken", id=new, file=file)

    def _has(self, naming: Mapping[str, Any]) -> bool:
        """Tell whether a member or a file of cases is of an item, base or bundle of the scope."""
        named = {
            (kind, str(naming.get(kind.value)))
            for kind in (Kind.ITEM, Kind.BASE, Kind.BUNDLE)
            if naming.get(kind.value)
        }
        return bool(named & {(kind_of(PurePosixPath(file)), PurePosixPath(file).stem) for file in self.files})


def ids_of(data: Any, name: str) -> frozenset[str]:
    """Give the ids of a list in a file, and of what an item overrides in it; shared questions have the register's."""
    entries = value_at(data, (name,))
    listed = [entry for entry in entries if isinstance(entry, Mapping)] if isinstance(entries, list) else []
    changes = value_at(data, (OVERRIDE, name))
    changed = changes.keys() if isinstance(changes, Mapping) else ()
    return frozenset([*(str(entry.get("id") or entry.get("use")) for entry in listed), *changed])


def readers(bench: Workbench, named: Named) -> tuple[str, ...]:
    """Give the files that read what something says: its own, and of a base all its items'."""
    heirs = _heirs(bench, named.id) if named.kind is Kind.BASE else ()
    return (named.file, *heirs)


def unresolved(bench: Workbench, file: str, name: str) -> frozenset[str]:
    """Give the ids that a file, with what its base gives it, names of a list which has no such entry."""
    kind, data = whole(bench, file)
    named = {reference.id for reference in references(kind, data) if reference.target.local == name}
    if name == QUESTIONS:
        conditions = seek(kind, data, Trait.CONDITION)
        named |= {str(path[-1]) for place, condition in conditions for path, _ in asked_in(condition, place)}
    return frozenset(named) - ids_of(data, name)


def whole(bench: Workbench, file: str) -> tuple[Kind, Any]:
    """Give a file's kind and data; an item's with what its base gives it."""
    kind = kind_of(PurePosixPath(file)) or Kind.ITEM
    data = bench.data(file)
    if kind is Kind.ITEM:
        base = f"bases/{data.get('base')}.yaml"
        data = resolve(data, bench.data(base) if bench.source(base) else None).data
    return kind, data


def uses(kind: Kind, data: Any, question: str) -> bool:
    """Tell whether a file asks a question of the register."""
    asked = data.get(QUESTIONS) if kind in (Kind.ITEM, Kind.BASE, Kind.BUNDLE) and isinstance(data, Mapping) else None
    entries = asked if isinstance(asked, list) else ()
    return any(isinstance(entry, Mapping) and entry.get("use") == question for entry in entries)


def _heirs(bench: Workbench, base: str) -> Iterator[str]:
    """Give the files of a base's items."""
    for file, kind in catalogue_files(bench.root):
        if kind is Kind.ITEM and base in bench.source(file):
            data = bench.data(file)
            if isinstance(data, Mapping) and data.get("base") == base:
                yield file
