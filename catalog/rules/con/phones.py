"""Phone numbers as people write them: several in one text, with brackets, full-width digits and extensions."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from catalog.findings.finding import Path
from catalog.model.inheritance import OVERRIDE

_BETWEEN = re.compile(r"[、,;/\n]|(?<=\d{7})\s+(?=[0-9(+])")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x)\s*\d+\D*$", re.IGNORECASE)
_MARKS = re.compile(r"[\s()+\-\u2010-\u2015.]")
_NUMBER = re.compile(r"\d{3,}")
_KEPT = 10_000
"""Texts remembered: all items of an office give the same ones."""
PHONE = "phone"
_CONTACTS = ("progress", "consult", "complaint", "feedback", "contacts")
_RECORDS: tuple[Path, ...] = ((), ("appointment",), ("appeal", "review"), ("appeal", "litigation"))
"""What has a phone of its own."""


@lru_cache(maxsize=_KEPT)
def numbers(text: str) -> tuple[str, ...]:
    """Give each number in a text without marks: `（0369）555 0101转2` gives `03695550101`; words are left out."""
    parts = _BETWEEN.split(unicodedata.normalize("NFKC", text))
    found = (_NUMBER.search(_MARKS.sub("", _EXTENSION.sub("", part.strip()))) for part in parts)
    return tuple(one[0] for one in found if one)


def phones(contacts: Sequence[Mapping[str, Any]], path: Path) -> Iterator[tuple[Path, str]]:
    """Give the text of every contact by phone in a list of them, and where it stands."""
    for index, contact in enumerate(contacts):
        if contact.get("kind") == PHONE and "value" in contact:
            yield (*path, index, "value"), contact["value"]


def all_phones(data: Any) -> Iterator[tuple[Path, str]]:
    """Give every phone number in a file, or in the entries of a register."""
    if isinstance(data, list):
        for index, entry in enumerate(data):
            yield from (((index, *path), text) for path, text in _of_record(entry))
    else:
        yield from _of_record(data)
        if OVERRIDE in data:
            yield from (((OVERRIDE, *path), text) for path, text in _of_record(data[OVERRIDE]))


def _of_record(record: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    for name in _CONTACTS:
        if name in record:
            yield from phones(record[name], (name,))
    for steps in _RECORDS:
        found: Any = record
        for step in steps:
            found = found.get(step, {})
        if isinstance(found.get(PHONE), str):
            yield (*steps, PHONE), found[PHONE]
