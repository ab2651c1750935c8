"""REF006: no document or law has a name or alias that another one has.

Source: convention of the catalogue; imports find documents and laws by name.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_ELEMENTS = ("name", "title", "aliases")


@file_rule("REF006", Kind.DOCUMENTS, Kind.LAWS)
def name_of_another(subject: FileSubject) -> Iterator[Mistake]:
    """Tell each pair of entries once, at the second."""
    first: dict[str, int] = {}
    told: set[tuple[int, int]] = set()
    for path, text in _named(subject.data):
        index = int(path[0])
        other = first.setdefault(text, index)
        if other != index and (other, index) not in told:
            told.add((other, index))
            yield Mistake(
                path, {"name": text, "other": str(subject.data[other].get("id", "")), "first": str(other + 1)}
            )


def _named(entries: list[Mapping[str, Any]]) -> Iterator[tuple[Path, str]]:
    for index, entry in enumerate(entries):
        for element in _ELEMENTS:
            yield from _texts(entry.get(element), (index, element))


def _texts(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        yield from (((*path, language), text) for language, text in value.items())
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _texts(entry, (*path, index))
