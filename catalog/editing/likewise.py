"""Bundles that name what an item has: its entries led by a member's id, and a question asked as the item asks it.

A bundle's own question that has the id and the options of a question of its members is the same question. It follows
where no other member asks it, too; else somebody has to say which of them means something else now.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import PurePosixPath
from typing import Any

from catalog.editing.mentions import QUESTIONS, Renaming, of_cases
from catalog.editing.mentions_of_options import OPTIONS
from catalog.editing.renaming import mentioning
from catalog.editing.scope import Scope, whole
from catalog.editing.workbench import Workbench
from catalog.library.files import catalogue_files
from catalog.schema.kinds import Kind
from catalog.storage.patching.edits import Edit

_MEMBERS = "members"


def asking_alike(bench: Workbench, scope: Scope, file: str, question: str) -> Iterator[Scope]:
    """Give the scopes of bundles whose own question is that of the members of a scope, and of no others.

    `file` has the question.
    """
    _, data = whole(bench, file)
    asked = _question(data, question)
    for bundle, its in _bundles(bench, question):
        own = _question(its, question)
        if bundle not in scope.files and own and asked and _offers(own) == _offers(asked):
            numbers = {*scope.members(bundle, Kind.BUNDLE, its)}
            leaving = {number for number, member in _members(its) if question not in _mapping(member.get("answers"))}
            others = (_members(its)[number][1] for number in sorted(leaving - numbers))
            if numbers & leaving and not any(_asks(bench, other, question) for other in others):
                yield Scope(frozenset({bundle}), QUESTIONS)


def in_cases_of_bundles(
    bench: Workbench, scopes: Iterable[Scope], data: Any, name: str, renaming: Renaming
) -> Iterator[Edit]:
    """Give the edits of golden cases of a bundle that has members of some scopes."""
    for led in led_by_members(bench, scopes, _mapping(data).get(Kind.BUNDLE.value), renaming):
        yield from of_cases(data, name, led)


def led_by_members(bench: Workbench, scopes: Iterable[Scope], wanted: object, renaming: Renaming) -> Iterator[Renaming]:
    """Give what becomes of an id in a bundle that has members of some scopes: ids of members lead their entries."""
    tried = ((file, its) for file, its in _bundles(bench, str(wanted)) if PurePosixPath(file).stem == wanted)
    for scope, (file, its) in product(scopes, [*tried]):
        for number in scope.members(file, Kind.BUNDLE, its):
            member = _mapping(its[_MEMBERS][number]).get("id")
            yield Renaming(f"{member}--{renaming.old}", f"{member}--{renaming.new}")


def _bundles(bench: Workbench, wanted: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for file, kind in mentioning(bench, wanted):
        data = bench.data(file) if kind is Kind.BUNDLE else None
        if isinstance(data, Mapping):
            yield file, data


def _members(bundle: Mapping[str, Any]) -> list[tuple[int, Mapping[str, Any]]]:
    members = bundle.get(_MEMBERS)
    return [(number, _mapping(one)) for number, one in enumerate(members if isinstance(members, list) else [])]


def _asks(bench: Workbench, member: Mapping[str, Any], question: str) -> bool:
    """Say whether the item of a member, or the base that its local items are of, asks a question."""
    wanted = {(kind, member.get(kind.value)) for kind in (Kind.ITEM, Kind.BASE)}
    files = (file for file, kind in catalogue_files(bench.root) if (kind, PurePosixPath(file).stem) in wanted)
    return any(question in _ids(whole(bench, file)[1]) for file in files)


def _ids(data: Any) -> Iterator[str]:
    questions = _mapping(data).get(QUESTIONS)
    for one in questions if isinstance(questions, list) else ():
        yield str(_mapping(one).get("id") or _mapping(one).get("use"))


def _question(data: Any, wanted: str) -> Mapping[str, Any]:
    """Give a question that is written out; empty where it is not there, or the register's."""
    questions = _mapping(data).get(QUESTIONS)
    found = (_mapping(one) for one in (questions if isinstance(questions, list) else ()))
    return next((one for one in found if one.get("id") == wanted), {})


def _offers(question: Mapping[str, Any]) -> tuple[Any, frozenset[str]]:
    """Give the kind of a question, and its options or bands."""
    listed = (one for name in sorted(OPTIONS) for one in question.get(name) or ())
    return question.get("kind"), frozenset(str(_mapping(one).get("id")) for one in listed)


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
