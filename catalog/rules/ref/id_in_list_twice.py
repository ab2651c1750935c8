"""REF007: no two entries of a list have the same id.

Source: convention of the catalogue; changes, links and comparisons go by id.
"""

from collections.abc import Callable, Mapping
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
    _LOOKS[type(subject.data)](subject.data, (), found)
    return found


def _look_within(entry: dict[str, Any], path: Path, found: list[Mistake]) -> None:
    for key, value in entry.items():
        look = _LOOKS.get(type(value))
        if look is not None and key not in _NO_LISTS_OF_OURS:
            look(value, (*path, key), found)


def _look_at_list(entries: list[Any], path: Path, found: list[Mistake]) -> None:
    first: dict[str, int] = {}
    for index, entry in enumerate(entries):
        if isinstance(entry, dict):
            entry_id = entry.get("id")
            if isinstance(entry_id, str) and first.setdefault(entry_id, index) != index:
                found.append(Mistake((*path, index, "id"), {"id": entry_id, "first": str(first[entry_id] + 1)}))
            _look_within(entry, (*path, index), found)


_LOOKS: Mapping[type, Callable[[Any, Path, list[Mistake]], None]] = {dict: _look_within, list: _look_at_list}
"""By what a value is: how to look at it; all others are no lists, and hold none."""
