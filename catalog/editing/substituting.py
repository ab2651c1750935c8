"""Putting something else in every place where one thing stands: another law, document or place, another phone number.

What is found is a list of places, so that a person can look at each before anything changes.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from msgspec import Struct

from catalog.editing.mentions import Renaming, of_catalogue
from catalog.editing.refusals import refused
from catalog.editing.renaming import mentioning
from catalog.editing.rewording import Rewording, reworded
from catalog.editing.workbench import Workbench
from catalog.findings.finding import Path
from catalog.schema.fields import FieldKind, field_at
from catalog.schema.kinds import Kind, kind_of
from catalog.storage.patching.edits import Edit, Set

_ID = "id"
_SINGLE = frozenset({FieldKind.CODE, FieldKind.TEXT, FieldKind.MULTILINE, FieldKind.LIST, FieldKind.FILE})
"""Kinds of elements whose values are no words of the standard and name nothing."""


class Occurrence(Struct, frozen=True):
    """One place where something else shall stand."""

    file: str
    path: Path
    old: str
    new: str

    @property
    def kind(self) -> Kind:
        """Of the file."""
        return kind_of(PurePosixPath(self.file)) or Kind.ITEM


def of_entry(bench: Workbench, register: Kind, old: str, new: str) -> Iterator[Occurrence]:
    """Give every place that names an entry of a register, be it in an element or in a condition.

    Raises:
        KeliError: old and new are the same, or a file cannot be read.
    """
    _look(old, new)
    for file, kind in mentioning(bench, old):
        for edit in of_catalogue(kind, bench.data(file), register, Renaming(old, new)):
            yield Occurrence(file, edit.path, old, new)


def of_value(bench: Workbench, old: str, new: str) -> Iterator[Occurrence]:
    """Give every element whose whole value this is; ids, references and words of enumerations are not.

    Raises:
        KeliError: old and new are the same or empty, or a file cannot be read.
    """
    _look(old, new)
    for file, kind in mentioning(bench, old):
        if kind is Kind.TEST:  # golden cases name what they expect
            continue
        for path in _standing(kind, (), bench.data(file), old):
            yield Occurrence(file, path, old, new)


def of_words(bench: Workbench, rewording: Rewording) -> Iterator[Occurrence]:
    """Give every text of people in which words stand, as it is and as it would be.

    Raises:
        KeliError: the old words are empty, or a file cannot be read.
    """
    for file, path, old, new in reworded(bench, rewording):
        yield Occurrence(file, path, old, new)


def edits_of(occurrences: Iterable[Occurrence]) -> Mapping[str, list[Edit]]:
    """Give the edits that put the new values, by file."""
    found: dict[str, list[Edit]] = {}
    for one in occurrences:
        found.setdefault(one.file, []).append(Set(one.path, one.new))
    return found


def _look(old: str, new: str) -> None:
    if not old or not new:
        raise refused("nothing_to_replace")
    if old == new:
        raise refused("same_id", id=new)


def _standing(kind: Kind, path: Path, value: Any, wanted: str) -> Iterator[Path]:
    if value == wanted and path[-1:] != (_ID,) and _is_single(kind, path):
        yield path
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _standing(kind, (*path, str(key)), inner, wanted)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _standing(kind, (*path, at), inner, wanted)


def _is_single(kind: Kind, path: Path) -> bool:
    steps = path[1:] if path[:1] == ("override",) else path
    field = field_at(kind, steps) or field_at(kind, steps[:-1])  # a text of one language among several
    return field is not None and field.kind in _SINGLE
