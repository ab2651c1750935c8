"""Where one file names an option or band of a question, as the edits that write its new id there."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.editing.mentions import Renaming
from catalog.editing.placing import value_at
from catalog.findings.finding import Path
from catalog.schema.kinds import Kind
from catalog.schema.marks import Trait
from catalog.schema.seeking import asked_in, seek
from catalog.storage.patching.edits import Edit, Rename

OPTIONS = frozenset({"options", "bands"})


def of_conditions(kind: Kind, data: Any, question: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of conditions that ask the question."""
    yield from renaming.at((path for path, _ in _tests(kind, data, question)), data)


def chosen(kind: Kind, data: Any, question: str) -> Iterator[str]:
    """Give the options and bands of the question that conditions name."""
    for _, value in _tests(kind, data, question):
        named = value if isinstance(value, list) else [value]
        yield from (one for one in named if isinstance(one, str))


def of_answers(data: Any, question: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of golden cases that answer it."""
    yield from renaming.at(((*path, question) for path, _ in seek(Kind.TEST, data, Trait.ANSWERS)), data)


def of_member(data: Any, index: int, question: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of a bundle that answers it for a member, be it by what one of its own options stands for."""
    path = ("members", index, "answers", question)
    yield from renaming.at(iter([path]), data)
    yield from renaming.at(((*path, "map", key) for key in _map(data, path)), data)


def of_maps(data: Mapping[str, Any], question: str, renaming: Renaming) -> Iterator[Edit]:
    """Give the edits of a bundle whose own question it is, and whose options stand for those of its members."""
    for path, answers in seek(Kind.BUNDLE, data, Trait.ANSWERS):
        for key, answer in answers.items() if isinstance(answers, Mapping) else ():
            taken = isinstance(answer, Mapping) and answer.get("from") == question
            if taken and renaming.old in _map(data, (*path, key)):
                yield Rename((*path, key, "map", renaming.old), renaming.new)


def _tests(kind: Kind, data: Any, question: str) -> Iterator[tuple[Path, Any]]:
    tests = (test for path, condition in seek(kind, data, Trait.CONDITION) for test in asked_in(condition, path))
    return ((path, value) for path, value in tests if path[-1] == question)


def _map(data: Any, path: Path) -> Mapping[str, Any]:
    found = value_at(data, (*path, "map"))
    return found if isinstance(found, Mapping) else {}
