"""Phone numbers as people write them: several in one text, with brackets, full-width digits and extensions."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from catalog.findings.finding import Path

_BETWEEN = re.compile(r"[、,;/\n]|(?<=\d{7})\s+(?=[0-9(+])")
_EXTENSION = re.compile(r"(?:转|分机|ext\.?|x)\s*\d+\D*$", re.IGNORECASE)
_MARKS = re.compile(r"[\s()+\-\u2010-\u2015.]")
_NUMBER = re.compile(r"\d{3,}")
PHONE = "phone"
_FREE = frozenset({"imported", "x"})
"""Elements of which the standard says nothing."""


def numbers(text: str) -> Iterator[str]:
    """Give each number in a text without marks: `（0369）555 0101转2` gives `03695550101`; words are left out."""
    for part in _BETWEEN.split(unicodedata.normalize("NFKC", text)):
        found = _NUMBER.search(_MARKS.sub("", _EXTENSION.sub("", part.strip())))
        if found:
            yield found[0]


def phones(contacts: Sequence[Mapping[str, Any]], path: Path) -> Iterator[tuple[Path, str]]:
    """Give the text of every contact by phone in a list of them, and where it stands."""
    for index, contact in enumerate(contacts):
        if contact.get("kind") == PHONE and "value" in contact:
            yield (*path, index, "value"), contact["value"]


def all_phones(data: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Give every phone number in a file: contacts by phone, and elements that are called so."""
    for key, value in data.items() if isinstance(data, Mapping) else enumerate(data) if isinstance(data, list) else ():
        if key in _FREE and not path:
            continue
        if key == PHONE or (key == "value" and data.get("kind") == PHONE):
            yield (*path, key), value
        else:
            yield from all_phones(value, (*path, key))
