"""Reading texts as files, and cutting places out of them."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from catalog.findings.place import Place
from catalog.storage.document import Document
from catalog.storage.reader import read


@pytest.fixture(scope="session")
def parse() -> Callable[..., Document]:
    def parsed(text: str, file: str = "items/a/b.yaml") -> Document:
        return read(text.encode("utf-8"), file)

    return parsed


@pytest.fixture(scope="session")
def codes(parse: Callable[..., Document]) -> Callable[[str], list[str]]:
    """Give the codes of what is found in a text, in their order."""
    return lambda text: [finding.code for finding in parse(text).findings]


@pytest.fixture(scope="session")
def cut() -> Callable[[str, Place], str]:
    """Give what stands at a place, counting lines as people's editors do."""
    return _cut


def _cut(text: str, place: Place) -> str:
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", text))]
    return text[starts[place.line - 1] + place.column - 1 : starts[place.end_line - 1] + place.end_column - 1]


@pytest.fixture(scope="session")
def paths() -> Callable[[Any], list[tuple[Any, ...]]]:
    """Give the path of every value within data, the whole first."""
    return lambda data: list(_paths(data, ()))


def _paths(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in inner:
        yield from _paths(value, (*path, key))
