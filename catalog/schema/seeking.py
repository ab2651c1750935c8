"""Finding the values of a trait in data: conditions, sets of answers, texts of people."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path
from catalog.schema.kinds import Kind
from catalog.schema.marks import Marked, Trait, marked

_PARTS = frozenset({"any", "all"})


def seek(kind: Kind, data: Any, trait: Trait) -> list[tuple[Path, Any]]:
    """Give the path and value of every element with a trait, in the order of the data."""
    return [(path, value) for path, value, mark in marked(kind, data) if mark is trait]


def texts(kind: Kind, data: Any) -> Iterator[tuple[Path, str]]:
    """Give the path of every text of people; of one that is written by language, each language's."""
    return texts_among(marked(kind, data))


def texts_among(elements: Iterable[Marked]) -> Iterator[tuple[Path, str]]:
    """Give the path of every text of people among elements that the schema marks."""
    for path, value, mark in elements:
        if mark is not Trait.TEXT:
            continue
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, Mapping):
            yield from (((*path, language), text) for language, text in value.items() if isinstance(text, str))


def asked_in(condition: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Give the path and value of every test in a condition; the last step names the question."""
    for key, value in condition.items() if isinstance(condition, Mapping) else ():
        if key in _PARTS and isinstance(value, list):
            for index, inner in enumerate(value):
                yield from asked_in(inner, (*path, key, index))
        elif key == "not":
            yield from asked_in(value, (*path, key))
        else:
            yield (*path, key), value


def asked_or_answered(kind: Kind, data: Any) -> Iterator[tuple[Path, Any]]:
    """Give the path and value of every test in a condition, and of every answer; the last step names the question."""
    for path, value, mark in marked(kind, data):
        if mark is Trait.CONDITION:
            yield from asked_in(value, path)
        elif mark is Trait.ANSWERS and isinstance(value, Mapping):
            yield from (((*path, question), answer) for question, answer in value.items())
