"""Giving an entry within an entry another id: an option or band of a question, a field of a form, an outcome of a step.

Options and bands are named by conditions, golden cases and what bundles answer for their members;
the others by nothing but an item's changes of what its base gives.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any, TypeAlias

from msgspec import Struct

from catalog.editing.likewise import asking_alike
from catalog.editing.mentions import QUESTIONS, Renaming, of_override
from catalog.editing.mentions_in_guides import rename_in_guides
from catalog.editing.mentions_of_options import OPTIONS, chosen, of_answers, of_conditions, of_maps, of_member
from catalog.editing.named import Named
from catalog.editing.placing import value_at
from catalog.editing.refusals import not_found, refused
from catalog.editing.renaming import asking, make, mentioning
from catalog.editing.scope import Scope, readers, whole
from catalog.editing.workbench import Workbench
from catalog.findings.finding import Path
from catalog.library.library import Library
from catalog.model.inheritance import OVERRIDE
from catalog.schema.kinds import Kind
from catalog.schema.meant import nearest
from catalog.storage.patching.edits import Edit, Set

Way: TypeAlias = tuple[str, ...]
"""To a list: names of lists and ids of entries in turn, `questions premises options`."""


def rename_inner(bench: Workbench, named: Named, way: Way, renaming: Renaming) -> None:
    """Give an entry within an entry another id, on a bench, with every place that names it.

    `way` begins in what is named: at a list of an item, base or bundle, or of a shared question.

    Raises:
        NotFound: there is no such entry.
        KeliError: the new id is taken, or the entry is the base's or the register's and has its id there.
        PatchRefused: a file's text cannot be changed without harm.
    """
    if renaming.old == renaming.new:
        raise refused("same_id", id=renaming.new)
    inner = _Inner((QUESTIONS, named.id, *way) if named.kind is Kind.QUESTIONS else way, renaming)
    own = {named.file: inner.own_id(bench, named)}
    scopes = asking(bench, named) or inner.scopes(bench, named)
    for file in (file for scope in scopes[1:] for file in scope.files if not named.path):
        own[file] = inner.own_id(bench, Named(Kind.BUNDLE, PurePosixPath(file).stem, file))
    for file in sorted({file for scope in scopes for file in scope.files}):
        if renaming.new in {*_ids(bench.data(file), inner.way), *_changed(bench.data(file), inner.way)}:
            raise refused("id_is_taken", id=renaming.new, file=file)
    before = {file: inner.unknown(bench, file) for file in readers(bench, named) if not named.path}
    named_in = partial(inner.edits_within, scopes)
    for file, kind in mentioning(bench, renaming.old):
        make(bench, file, [*own.get(file, ()), *named_in(file, kind, bench.data(file))])
    rename_in_guides(bench, renaming.old, named_in)
    for file, unknown in before.items():
        if inner.unknown(bench, file) - unknown:
            raise refused("list_of_another", id=renaming.old, list="/".join(inner.way), file=file)


class _Inner(Struct, frozen=True):
    """An entry of the list at a way, with the id it has and the one it gets."""

    way: Way
    renaming: Renaming

    @property
    def question(self) -> str:
        """The question of which it is an option or band; empty where it is none."""
        return self.way[1] if self.way[0] == QUESTIONS and self.way[-1] in OPTIONS else ""

    def scopes(self, bench: Workbench, named: Named) -> list[Scope]:
        """Give the scope of the list, and those of bundles that ask the question alike."""
        scope = Scope.of(bench, named.file, self.way[0])
        return [scope, *(asking_alike(bench, scope, named.file, self.question) if self.question else ())]

    def edits_within(self, scopes: Sequence[Scope], file: str, kind: Kind, data: Any) -> Iterator[Edit]:
        """Give the edits of a file, for those who read the list as it is in some scopes."""
        for scope in scopes:
            yield from self.edits(scope, file, kind, data)

    def edits(self, scope: Scope, file: str, kind: Kind, data: Any) -> Iterator[Edit]:
        """Give the edits of a file, for those who read the list as it is in a scope."""
        if file in scope.files:
            yield from of_override(data, self.way, self.renaming)
        if not self.question:
            return
        if file in scope.files:
            yield from of_conditions(kind, data, self.question, self.renaming)
            yield from of_maps(data, self.question, self.renaming) if kind is Kind.BUNDLE else ()
        elif scope.is_tried(kind, data):
            yield from of_answers(data, self.question, self.renaming)
        for index in scope.members(file, kind, data):
            yield from of_member(data, index, self.question, self.renaming)

    def own_id(self, bench: Workbench, named: Named) -> list[Edit]:
        """Give the edit of its own id; none where that stands as a key under override."""
        data, old = bench.data(named.file), self.renaming.old
        ids = _ids(data, self.way)
        if old in ids:
            return [Set((*(_path(data, self.way) or ()), ids.index(old), "id"), self.renaming.new)]
        if old in _changed(data, self.way):
            return []
        self._refuse_foreign(bench, named)
        raise not_found("no_entry", entry=old, list="/".join(self.way), nearest=nearest(old, ids))

    def unknown(self, bench: Workbench, file: str) -> frozenset[str]:
        """Give what the conditions of a file, with what its base gives it, choose and the question does not offer."""
        if not self.question:
            return frozenset()
        kind, data = whole(bench, file)
        return frozenset(chosen(kind, data, self.question)) - frozenset(_ids(data, self.way))

    def _refuse_foreign(self, bench: Workbench, named: Named) -> None:
        """See that the entry is not in a question of the register or in the base."""
        data = bench.data(named.file)
        first, new = value_at(data, self.way[:1]), self.renaming.new
        if isinstance(first, list) and any(_mapping(entry).get("use") == self.way[1] for entry in first):
            shared = f"{self.way[1]}#{'/'.join((*self.way[2:], self.renaming.old))}"
            raise refused("entry_of_register", id=shared, new=new)
        base = _mapping(data).get("base") if first is None else None
        if self.way[0] in (Library(bench.root).base_data(base) or ()):
            raise refused("entry_of_base", id=self.renaming.old, list="/".join(self.way), base=str(base), new=new)


def _path(data: Any, way: Way) -> Path | None:
    """Give the path of the list at a way; None where it is not there. A register is a list itself."""
    path: Path = () if isinstance(data, list) else way[:1]
    for entry, name in zip(way[1::2], way[2::2], strict=True):
        entries = value_at(data, path)
        ids = [_mapping(one).get("id") for one in entries] if isinstance(entries, list) else []
        if entry not in ids:
            return None
        path = (*path, ids.index(entry), name)
    return path


def _ids(data: Any, way: Way) -> list[str]:
    """Give the ids of the list at a way; of an entry without one, an empty text."""
    path = _path(data, way)
    entries = None if path is None else value_at(data, path)
    return [str(_mapping(entry).get("id", "")) for entry in entries] if isinstance(entries, list) else []


def _changed(data: Any, way: Way) -> Mapping[str, Any]:
    """Give an item's changes of the list at a way, by id."""
    return _mapping(value_at(data, (OVERRIDE, *way))) if isinstance(data, Mapping) else {}


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
