"""Maps whose keys the standard leaves open, as lines of YAML that are edited; half-typed lines stay text."""

from collections.abc import Mapping
from typing import Any

from catalog.storage.reader import read


def lines_of(value: Mapping[str, Any]) -> str:
    """Give the lines in which a map is edited."""
    import yaml  # most items have none

    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=float("inf"))
    return str(text).rstrip("\n")


def map_of(text: str) -> Any:
    """Give the map that lines stand for; the text where they stand for none yet, None where nothing is left."""
    if not text.strip():
        return None
    document = read(text.encode("utf-8", "replace"), "")
    return document.data if isinstance(document.data, Mapping) and not document.findings else text
