"""What entries are called: by their own words, else by those of the entry they name."""

from collections.abc import Mapping
from typing import Any

from catalog.library.library import Library
from catalog.model.texts import Text
from catalog.schema.kinds import Kind

_OWN = ("name", "title", "label", "text", "ask", "q", "reason", "sub_item", "main_item")
_NAMED = {
    "document": Kind.DOCUMENTS,
    "element": Kind.ELEMENTS,
    "law": Kind.LAWS,
    "place": Kind.PLACES,
    "use": Kind.QUESTIONS,
    "authority": Kind.AUTHORITIES,
}
_LAST = ("value", "when", "metric", "number", "id")


def name_of_entry(entry: Any, library: Library, language: str) -> str:
    """Give what an entry of a list or of a register is called; empty where nothing says it."""
    if not isinstance(entry, Mapping):
        return text_of(entry, language)
    own = next((text_of(entry[key], language) for key in _OWN if entry.get(key)), "")
    if own:
        return own
    for key, register in _NAMED.items():
        if entry.get(key):
            return name_in_register(register, str(entry[key]), library, language)
    return next((text_of(entry[key], language) for key in _LAST if isinstance(entry.get(key), str | int)), "")


def name_in_register(register: Kind, entry_id: str, library: Library, language: str) -> str:
    """Give the name of an entry of a register; its id where the register does not know it."""
    entry = library.registers.get(register, entry_id)
    return next((text_of(entry[key], language) for key in _OWN if entry.get(key)), entry_id) if entry else entry_id


def text_of(value: Any, language: str) -> str:
    """Give a text of people in a language; other values as they are written."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values()):
        return Text.of(value).in_language(language)
    return "" if isinstance(value, Mapping | list) or value is None else str(value)
