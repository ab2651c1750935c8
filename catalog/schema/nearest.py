"""The word that was probably meant."""

from collections.abc import Container, Iterable, Mapping
from typing import Any

from catalog.schema.parts import Node


def nearest_name(name: str, known: Iterable[str]) -> str | None:
    """Give the known name nearest to a name; None where none is near."""
    return _nearest(name.lower(), known)


def nearest_code(code: str, known: Iterable[str]) -> str | None:
    """Give the known code nearest to a code of a rule; None where none is near."""
    return _nearest(code.upper(), known)


def nearest_word(value: Any, words: Mapping[str, Mapping[str, str]]) -> str | None:
    """Give the word of an enumeration nearest to a value, which may be a word's Chinese or English label."""
    if not isinstance(value, str):
        return None
    said = {label: word for word, labels in words.items() for label in labels.values()}
    return said.get(value) or nearest_name(value, words)


def nearest_element(name: Any, node: Node, taken: Container[str] = ()) -> str | None:
    """Give the element of a map nearest to a name, which may be its label, but none that is taken."""
    known = {one: part for one, part in node.get("properties", {}).items() if one not in taken}
    labels = {one: part.get("x-label", {}) if isinstance(part, dict) else {} for one, part in known.items()}
    return nearest_word(name, labels)


def _nearest(name: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches  # most names are known

    found = get_close_matches(name, list(known), n=1, cutoff=0.7)
    return found[0] if found else None
