"""What documents are called: found in texts by name or alias, the longest first, in one pass however many there are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from catalog.model.texts import Text

_START = 2
"""Characters that names are kept by; shorter ones would be found everywhere."""

_CERTIFICATE = "证"
_LONGER = ("明", "件", "号", "书")
"""What makes another word of a certificate's name."""


class DocumentNames(Struct, frozen=True):
    """The names and aliases of registered documents, in small letters."""

    of: Mapping[str, tuple[str, ...]]
    """By the document's id."""
    starting: Mapping[str, tuple[str, ...]]
    """By their first characters, the longest first."""

    @classmethod
    def among(cls, documents: Mapping[str, Mapping[str, Any]]) -> "DocumentNames":
        """Take them from the entries of a register."""
        of = {name: tuple(_names(entry)) for name, entry in documents.items()}
        starting: dict[str, list[str]] = {}
        for name in sorted({name for names in of.values() for name in names}, key=len, reverse=True):
            starting.setdefault(name[:_START], []).append(name)
        return cls(of, {start: tuple(names) for start, names in starting.items()})

    def within(self, text: str) -> Iterator[str]:
        """Give the names in a text, in its order; none within another."""
        text, at = text.lower(), 0
        while at < len(text):
            name = next((one for one in self.starting.get(text[at : at + _START], ()) if _stands(text, one, at)), "")
            yield from (name,) if name else ()
            at += len(name) or 1


def _names(entry: Mapping[str, Any]) -> Iterator[str]:
    said: Iterable[Any] = (entry.get("name", ""), *entry.get("aliases", ()))
    yield from (name.lower() for one in said for name in Text.of(one).wordings if len(name) >= _START)


def _stands(text: str, name: str, at: int) -> bool:
    """Tell whether a name begins at a place, and is no part of a longer word: 身份证明 is no 身份证."""
    end = at + len(name)
    if name.endswith(_CERTIFICATE) and text.startswith(_LONGER, end):
        return False
    sides = ((text[at - 1 : at], name[0]), (name[-1], text[end : end + 1]))
    return text.startswith(name, at) and not any(_is_latin(one) and _is_latin(other) for one, other in sides)


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
