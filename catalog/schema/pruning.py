"""Taking out of data what has not the schema's shape, so that rules can rely on the rest."""

from collections.abc import Iterable
from copy import deepcopy
from typing import Any

from catalog.findings.finding import Path
from catalog.schema.descent import element_at
from catalog.schema.kinds import Kind
from catalog.schema.validate import Violation

_EMPTY: dict[str, Any] = {"object": {}, "array": []}


def prune(kind: Kind, data: Any, violations: Iterable[Violation]) -> Any:
    """Give the data without the values that violate the schema; itself where nothing does."""
    paths = sorted({violation.path for violation in violations if _is_there(violation)}, key=len, reverse=True)
    if not paths:
        return data
    kept = deepcopy(data)
    for path in paths:
        if not path:
            return None
        _take_out(kind, kept, path)
    return kept


def _is_there(violation: Violation) -> bool:
    """Tell whether something stands at the path that must not; of two that exclude each other both are kept."""
    return not violation.at_key or violation.code != "SCH008"


def _take_out(kind: Kind, data: Any, path: Path) -> None:
    for step in path[:-1]:
        data = data[step]
    last = path[-1]
    if isinstance(data, dict):
        data.pop(last, None)
    else:
        data[last] = _empty(kind, path)


def _empty(kind: Kind, path: Path) -> Any:
    """Give what an entry leaves behind, so that the places of the others stay right."""
    wanted = (element_at(kind, path) or {}).get("type")
    return deepcopy(_EMPTY.get(wanted, "")) if isinstance(wanted, str) else ""
