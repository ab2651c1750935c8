"""Where one file names something that gets another id, as the edits that write the new id there."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from catalog.editing.placing import value_at
from catalog.findings.finding import Path
from catalog.model.inheritance import OVERRIDE
from catalog.schema.kinds import Kind
from catalog.schema.marks import Trait
from catalog.schema.references import references
from catalog.schema.seeking import asked_in, asked_or_answered, seek
from catalog.storage.patching.edits import Edit, Rename, Set

QUESTIONS = "questions"
_SITUATIONS = "situations"
_STEPS = "steps"
_ALSO_EXPECTED = {"materials": ("waived",)}
_BUILT_IN = {"situations": "situation", "places": "place"}
"""Names that conditions may ask without a question, and whose answers are ids."""


class Renaming(Struct, frozen=True):
    """An id and the one that it becomes."""

    old: str
    new: str

    def at(self, paths: Iterator[Path], data: Any) -> Iterator[Edit]:
        """Give the edits of the paths at which the old id stands, be it alone or in a list."""
        for path in paths:
            value = value_at(data, path)
            listed = enumerate(value) if isinstance(value, list) else ()
            yield from (Set((*path, index), self.new) for index, inner in listed if inner == self.old)
            if value == self.old:
                yield Set(path, self.new)


def in_order(edits: Iterable[Edit]) -> list[Edit]:
    """Give edits that were all found in the same data, each once, in an order in which none disturbs another."""
    return sorted(dict.fromkeys(edits), key=lambda edit: (isinstance(edit, Rename), -len(edit.path)))


def of_catalogue(kind: Kind, data: Any, target: Kind, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of a file that names an item, base, bundle or entry of a register."""
    for reference in references(kind, data):
        if reference.id == renaming.old and target in (reference.target.kind, reference.target.also):
            yield Set(reference.path, renaming.new)
    if target is Kind.PLACES:
        yield from _answers_of(kind, data, "places", renaming)
    if target is Kind.AUTHORITIES and kind is Kind.DATASETS:  # who shares it: a name, or an id of an authority
        yield from renaming.at(((index, "from") for index in range(len(data))), data)


def of_list(kind: Kind, data: Any, name: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of a file that has, or inherits, a list by this name with the entry."""
    for reference in references(kind, data):
        if reference.id == renaming.old and reference.target.local == name:
            yield Set(reference.path, renaming.new)
    if name == QUESTIONS:
        yield from _keys(kind, data, renaming)
    if name == _SITUATIONS:
        yield from _answers_of(kind, data, name, renaming)
    yield from of_override(data, (name,), renaming)


def of_entry(data: Mapping[str, Any], name: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edit of the entry itself in its list."""
    entries = data.get(name)
    paths = ((name, index, "id") for index in range(len(entries) if isinstance(entries, list) else 0))
    yield from renaming.at(paths, data)


def of_cases(data: Mapping[str, Any], name: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of golden cases of an item or bundle that has the entry."""
    yield from of_list(Kind.TEST, data, name, renaming)
    if name == QUESTIONS:
        for path, answers in seek(Kind.TEST, data, Trait.ANSWERS):
            yield from _key(path, answers, renaming)
    lists = (name, *_ALSO_EXPECTED.get(name, ()))
    cases = data.get("cases")
    numbers = range(len(cases) if isinstance(cases, list) else 0)
    yield from renaming.at((("cases", number, "expect", one) for number in numbers for one in lists), data)


def of_cases_of_members(data: Mapping[str, Any], renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of golden cases of a bundle whose member gets another id: that leads the ids of all it has."""
    led = f"{renaming.old}--"
    for path, answers in seek(Kind.TEST, data, Trait.ANSWERS):
        for asked in answers if isinstance(answers, Mapping) else ():
            if asked.startswith(led):
                yield Rename((*path, asked), f"{renaming.new}--{asked.removeprefix(led)}")
    for path, name in _expected(data):
        if name == renaming.old and path[-2] == _STEPS:
            yield Set(path, renaming.new)  # what others do is one step, called as the member is
        elif name.startswith(led):
            yield Set(path, f"{renaming.new}--{name.removeprefix(led)}")


def _expected(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    """Give every id that golden cases expect, and where it stands."""
    cases = data.get("cases")
    for number in range(len(cases) if isinstance(cases, list) else 0):
        expected = value_at(data, ("cases", number, "expect"))
        for name, ids in expected.items() if isinstance(expected, Mapping) else ():
            for place, one in enumerate(ids if isinstance(ids, list) else ()):
                if isinstance(one, str):
                    yield ("cases", number, "expect", name, place), one


def of_member(data: Mapping[str, Any], index: int, name: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of a bundle that has an item with the entry as a member."""
    member = data["members"][index]
    if name == QUESTIONS and isinstance(member.get("answers"), Mapping):
        yield from _key(("members", index, "answers"), member["answers"], renaming)
    wanted = f"{member.get('id')}/{name}/{renaming.old}"
    for path, text in _same(data):
        if text == wanted:
            yield Set(path, f"{member.get('id')}/{name}/{renaming.new}")


def of_members(data: Mapping[str, Any], renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of a bundle's own member that gets another id, beside the references."""
    for path, text in _same(data):
        member, _, rest = text.partition("/")
        if member == renaming.old:
            yield Set(path, f"{renaming.new}/{rest}")


def _same(data: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    groups = data.get("same")
    for number, group in enumerate(groups if isinstance(groups, list) else ()):
        for place, text in enumerate(group if isinstance(group, list) else ()):
            if isinstance(text, str):
                yield ("same", number, place), text


def _keys(kind: Kind, data: Any, renaming: Renaming) -> Iterator[Edit]:
    for path, condition in seek(kind, data, Trait.CONDITION):
        for asked, _ in asked_in(condition, path):
            if asked[-1] == renaming.old:
                yield Rename(asked, renaming.new)


def _key(path: Path, answers: Any, renaming: Renaming) -> Iterator[Edit]:
    if isinstance(answers, Mapping) and renaming.old in answers:
        yield Rename((*path, renaming.old), renaming.new)


def _answers_of(kind: Kind, data: Any, name: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of conditions and answers that name a situation or place."""
    asked = (path for path, _ in asked_or_answered(kind, data) if path[-1] == _BUILT_IN[name])
    yield from renaming.at(asked, data)


def of_override(data: Any, way: Path, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of an item's changes of a list: the key of the entry, and whom new ones follow.

    `way` leads to the list by names and ids.
    """
    changes = value_at(data, (OVERRIDE, *way)) if isinstance(data, Mapping) else None
    if isinstance(changes, Mapping):
        yield from renaming.at(((OVERRIDE, *way, key, "add_after") for key in changes), data)
        yield from _key((OVERRIDE, *way), changes, renaming)
