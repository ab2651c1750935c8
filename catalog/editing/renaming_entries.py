"""Giving an entry of a list in an item, base or bundle another id: a material, a step, a question, a member."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct

from catalog.editing.likewise import asking_alike, in_cases_of_bundles, led_by_members
from catalog.editing.mentions import QUESTIONS, Renaming, of_entry, of_list
from catalog.editing.mentions_in_guides import rename_in_guides
from catalog.editing.named import Named
from catalog.editing.refusals import not_found, refused
from catalog.editing.renaming import make, mentioning
from catalog.editing.scope import Scope, ids_of, readers, unresolved
from catalog.editing.workbench import Workbench
from catalog.library.library import Library
from catalog.schema.kinds import Kind
from catalog.schema.meant import nearest
from catalog.storage.patching.edits import Edit


def rename_entry(bench: Workbench, named: Named, name: str, renaming: Renaming) -> None:
    """Give an entry of the list `name` another id, on a bench, with every place that names it.

    Raises:
        NotFound: the list has no such entry.
        KeliError: the new id is taken, or the entry is the base's and has its id there.
        PatchRefused: a file's text cannot be changed without harm.
    """
    if renaming.old == renaming.new:
        raise refused("same_id", id=renaming.new)
    _look(bench, named, name, renaming)
    scope = Scope.of(bench, named.file, name)
    alike = asking_alike(bench, scope, named.file, renaming.old) if name == QUESTIONS else ()
    scopes = [scope, *alike]
    for one in scopes:
        one.refuse_taken(bench, renaming.new)
    asking = {named.file, *(file for one in scopes[1:] for file in one.files)}
    sharing = readers(bench, named)
    before = {file: unresolved(bench, file, name) for file in sharing}
    mentions = _Mentions(bench, scopes, name, renaming)
    for file, kind in mentioning(bench, renaming.old):
        its = bench.data(file)
        own = of_entry(its, name, renaming) if file in asking else ()
        make(bench, file, [*own, *mentions.of_file(file, kind, its)])
    rename_in_guides(bench, renaming.old, mentions.of_guide)
    for file in sharing:
        if unresolved(bench, file, name) - before[file]:
            raise refused("list_of_another", id=renaming.old, list=name, file=file)


class _Mentions(Struct, frozen=True):
    """Where the entry is named."""

    bench: Workbench
    scopes: Sequence[Scope]
    name: str
    renaming: Renaming

    def of_file(self, file: str, kind: Kind, data: Any) -> Iterator[Edit]:
        """Give the edits of a file."""
        for scope in self.scopes:
            yield from scope.edits(file, kind, data, self.renaming)
        if kind is Kind.TEST:
            yield from in_cases_of_bundles(self.bench, self.scopes, data, self.name, self.renaming)

    def of_guide(self, file: str, kind: Kind, data: Any) -> Iterator[Edit]:
        """Give the edits of what an authored guide says of a bundle or item, whose file is named."""
        yield from self.of_file(file, kind, data)
        for led in led_by_members(self.bench, self.scopes, PurePosixPath(file).stem, self.renaming):
            yield from of_list(kind, data, self.name, led)


def _look(bench: Workbench, named: Named, name: str, renaming: Renaming) -> None:
    """See that the entry is there, and the file's own."""
    data = bench.data(named.file)
    own = data.get(name) if isinstance(data, Mapping) else None
    if any(entry.get("use") == renaming.old for entry in own or () if isinstance(entry, Mapping)):
        raise refused("entry_of_register", id=renaming.old, new=renaming.new)
    given = Library(bench.root).base_data(data.get("base")) if name not in data else None
    if renaming.old in ids_of(given, name):
        raise refused("entry_of_base", id=renaming.old, list=name, base=str(data["base"]), new=renaming.new)
    known = ids_of(data, name)
    if renaming.old not in known:
        near = nearest(renaming.old, known)
        raise not_found("no_entry", entry=renaming.old, list=f"{named.id}#{name}", nearest=near)
