"""The names of an item or bundle, as they are written: each with its path and language."""

from collections.abc import Iterator, Mapping
from typing import Any

from catalog.findings.finding import Path

NAMES = ("name", "plain_name")


def names(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, str]]:
    """Give path, language tag (empty for the catalogue's own) and text of each name."""
    for element in NAMES:
        value = data.get(element, "")
        if isinstance(value, str):
            yield (element,), "", value
        else:
            yield from (((element, language), language, text) for language, text in value.items())
