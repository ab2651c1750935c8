"""Giving something another id, with every place that names it: in all files, or in none.

Edits of values come before edits of keys, and deep keys before those around them, so that every
path still leads where it led.
"""

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any

from catalog.editing.id_form import refuse_misformed
from catalog.editing.mentions import QUESTIONS, Renaming, in_order, of_catalogue
from catalog.editing.mentions_in_guides import rename_in_guides
from catalog.editing.named import Named, entries, file_of
from catalog.editing.refusals import refused
from catalog.editing.scope import Scope, uses
from catalog.editing.workbench import Workbench
from catalog.library.files import catalogue_files
from catalog.library.guides import guide_file, guide_ids
from catalog.schema.kinds import Kind
from catalog.storage.patching.edits import Edit, Set


def rename(bench: Workbench, named: Named, new: str) -> None:
    """Give an item, base, bundle or entry of a register another id, on a bench.

    Raises:
        KeliError: the new id is taken, or a file that names the old one cannot be read.
        PatchRefused: a file's text cannot be changed without harm.
    """
    renaming = Renaming(named.id, new)
    if new == named.id:
        raise refused("same_id", id=new)
    refuse_misformed(named.kind, new)
    _refuse_taken(bench, named, new)
    scopes = asking(bench, named)
    for scope in scopes:
        scope.refuse_taken(bench, new)

    def named_in(file: str, kind: Kind, data: Any) -> Iterator[Edit]:
        yield from of_catalogue(kind, data, named.kind, renaming)
        for scope in scopes:
            yield from scope.edits(file, kind, data, renaming)

    for file, kind in mentioning(bench, named.id):
        make(bench, file, [*_own_id(named, file, renaming), *named_in(file, kind, bench.data(file))])
    rename_in_guides(bench, named.id, named_in)
    _move(bench, named, new)


def make(bench: Workbench, file: str, edits: Iterable[Edit]) -> None:
    """Make edits that were all found in the same data."""
    for edit in in_order(edits):
        bench.edit(file, edit)


def mentioning(bench: Workbench, wanted: str) -> Iterator[tuple[str, Kind]]:
    """Give the files in which an id stands at all; in one with escapes it may stand in disguise."""
    for file, kind in catalogue_files(bench.root):
        source = bench.source(file) if file.endswith(".yaml") else ""
        if wanted in source or "\\" in source:
            yield file, kind


def _own_id(named: Named, file: str, renaming: Renaming) -> Iterator[Edit]:
    if file == named.file:
        yield Set((*named.path, "id"), renaming.new)


def asking(bench: Workbench, named: Named) -> list[Scope]:
    """Give the scopes in which a shared question is asked: its id stands in their conditions."""
    if named.kind is not Kind.QUESTIONS:
        return []
    files = list(mentioning(bench, named.id))
    asking = [file for file, kind in files if uses(kind, bench.data(file), named.id)]
    register = Scope(frozenset({named.file}), QUESTIONS)
    return [register, *(Scope.of(bench, file, QUESTIONS) for file in asking)]


def _refuse_taken(bench: Workbench, named: Named, new: str) -> None:
    if named.path:
        taken = {one.id for one in entries(named.kind, named.file, bench.data(named.file))}
    else:
        taken = {PurePosixPath(file).stem for file, kind in catalogue_files(bench.root) if kind is named.kind}
    if new in taken:
        raise refused("id_is_taken", id=new, file=named.file)


def _move(bench: Workbench, named: Named, new: str) -> None:
    """Give files the names that go by ids: the thing's own, its authored guide, the items of an authority."""
    if named.kind is Kind.AUTHORITIES:
        folder = f"items/{named.id}/"
        for file, _ in catalogue_files(bench.root):
            if file.startswith(folder):
                bench.move(file, f"items/{new}/{file.removeprefix(folder)}")
    elif not named.path:
        authority = PurePosixPath(named.file).parent.name
        bench.move(named.file, file_of(named.kind, new, authority))
        if named.id in guide_ids(bench.root):
            bench.move(guide_file(named.id), guide_file(new))
