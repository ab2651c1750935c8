"""REF007: no two entries of a list have the same id.

Source: convention of the catalogue; changes, links and comparisons go by id.
"""

from collections.abc import Iterator
from typing import Any

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_NO_LISTS_OF_OURS = frozenset({"x", "imported", "when", "met", "any", "all", "not"})


@file_rule("REF007", *Kind)
def id_in_list_twice(subject: FileSubject) -> Iterator[Mistake]:
    """Look at every list of the file, also within entries of others."""
    return _within(subject.data, ())


def _within(data: Any, path: Path) -> Iterator[Mistake]:
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, dict | list) and key not in _NO_LISTS_OF_OURS:
                yield from _within(value, (*path, key))
    else:
        yield from _of_list(data, path)


def _of_list(entries: list[Any], path: Path) -> Iterator[Mistake]:
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        entry_id = entry.get("id")
        if isinstance(entry_id, str) and first.setdefault(entry_id, index) != index:
            yield Mistake((*path, index, "id"), {"id": entry_id, "first": str(first[entry_id] + 1)})
        yield from _within(entry, (*path, index))
