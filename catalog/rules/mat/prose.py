"""Texts of an item in which a condition or an alternative may hide, and whether it stands as data already."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.rules.mat.numbers import NUMBERS
from catalog.rules.subject import ItemSubject
from catalog.schema.kinds import Kind

_OF_MATERIAL = ("name", "requirements", "filling_notes", "acceptance")
_LIMITS = ("statutory_limit", "promised_limit")
_OF_FEE = ("name", "standard")


class Prose(Struct, frozen=True):
    """One text in one language."""

    path: Path
    text: str
    entry: Mapping[str, Any]
    """What it stands in."""

    @property
    def has_condition(self) -> bool:
        """Whether what it stands in depends on answers already; the text may then say so, too."""
        values = (self.entry, *(self.entry.get(name) for name in ("waiver", "amount", *NUMBERS)))
        return any(isinstance(value, Mapping) and ("when" in value or "cases" in value) for value in values)

    @property
    def has_group(self) -> bool:
        """Whether what it stands in is one of several to choose from."""
        return "group" in self.entry


@lru_cache(maxsize=1)
def prose_of(subject: ItemSubject) -> Sequence[Prose]:
    """Give the texts of an item's materials, limits and fees; names of registered documents are their register's."""
    return list(_prose(subject))


def _prose(subject: ItemSubject) -> Iterator[Prose]:
    for index, material in enumerate(subject.data.get("materials", ())):
        document = subject.registers.get(Kind.DOCUMENTS, material.get("document", "")) or {}
        names = _OF_MATERIAL[1:] if material.get("name") == document.get("name") else _OF_MATERIAL
        yield from _texts(material, ("materials", index), names)
    for name in _LIMITS:
        yield from _texts(subject.data.get(name, {}), (name,), ("note",))
    for index, fee in enumerate(subject.data.get("fees", ())):
        yield from _texts(fee, ("fees", index), _OF_FEE)


def wordings(path: Path, text: Any) -> Sequence[tuple[Path, str]]:
    """Give a text of people in every language it is written in, and where each stands."""
    if isinstance(text, str):
        return ((path, text),)
    return [((*path, language), one) for language, one in text.items()] if isinstance(text, Mapping) else ()


def _texts(entry: Mapping[str, Any], path: Path, names: tuple[str, ...]) -> Sequence[Prose]:
    return [
        Prose(where, text, entry)
        for name in names
        if name in entry
        for where, text in wordings((*path, name), entry[name])
    ]
