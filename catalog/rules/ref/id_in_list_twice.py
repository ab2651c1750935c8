"""REF007: no two entries of a list have the same id.

Source: convention of the catalogue; changes, links and comparisons go by id.
"""

from typing import Any

from catalog.findings.finding import Path
from catalog.rules.rule import Mistake, file_rule
from catalog.rules.subject import FileSubject
from catalog.schema.kinds import Kind

_NO_LISTS_OF_OURS = frozenset({"x", "imported", "when", "met", "any", "all", "not"})


@file_rule("REF007", *Kind)
def id_in_list_twice(subject: FileSubject) -> list[Mistake]:
    """Look at every list of the file, also within entries of others."""
    found: list[Mistake] = []
    _look(subject.data, (), found)
    return found


def _look(data: Any, path: Path, found: list[Mistake]) -> None:
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, dict | list) and key not in _NO_LISTS_OF_OURS:
                _look(value, (*path, key), found)
    else:
        _look_at_list(data, path, found)


def _look_at_list(entries: list[Any], path: Path, found: list[Mistake]) -> None:
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if not isinstance(entry, dict):
            continue
        entry_id = entry.get("id")
        if isinstance(entry_id, str) and first.setdefault(entry_id, index) != index:
            found.append(Mistake((*path, index, "id"), {"id": entry_id, "first": str(first[entry_id] + 1)}))
        _look(entry, (*path, index), found)
