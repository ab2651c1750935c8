"""Taking out of data what has not the schema's shape, so that rules can rely on the rest."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from catalog.findings.finding import Path
from catalog.schema.validate import Violation


def prune(data: Any, violations: Iterable[Violation]) -> Any:
    """Give the data without the values that violate the schema; itself where nothing does."""
    paths = sorted({violation.path for violation in violations if not violation.at_key}, key=len, reverse=True)
    if not paths:
        return data
    kept = deepcopy(data)
    for path in paths:
        if not path:
            return None
        _take_out(kept, path)
    return kept


def _take_out(data: Any, path: Path) -> None:
    for step in path[:-1]:
        data = data[step]
    last = path[-1]
    if isinstance(data, dict):
        data.pop(last, None)
    else:
        # An entry leaves an empty one behind, so that the places of the others stay right.
        data[last] = {} if any(isinstance(entry, dict) for entry in data) else ""
