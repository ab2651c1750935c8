"""What entries are called: by their own words, else by those of the entry they name."""

from collections.abc import Mapping
from typing import Any

from catalog.findings.messages import explanation
from catalog.findings.words import Language, Words
from catalog.library.library import Library
from catalog.library.skim import naming
from catalog.model.texts import Text
from catalog.schema.field import Reference
from catalog.schema.kinds import Kind
from catalog.storage.reader import read

_OWN = ("name", "title", "label", "text", "ask", "q", "reason", "sub_item", "main_item", "external")
FILES = {"item": Kind.ITEM, "base": Kind.BASE, "bundle": Kind.BUNDLE}
"""What names a file by its id."""
_NAMED = {
    "document": Kind.DOCUMENTS,
    "element": Kind.ELEMENTS,
    "law": Kind.LAWS,
    "place": Kind.PLACES,
    "use": Kind.QUESTIONS,
    "authority": Kind.AUTHORITIES,
}
_LAST = ("value", "when", "metric", "number", "id")


def name_of_entry(entry: Any, library: Library, language: Language) -> str:
    """Give what an entry of a list or of a register is called; empty where nothing says it."""
    if not isinstance(entry, Mapping):
        return text_of(entry, language)
    own = next((text_of(entry[key], language) for key in _OWN if entry.get(key)), "")
    if own:
        return own
    for key, register in _NAMED.items():
        if entry.get(key):
            return name_in_register(register, str(entry[key]), library, language)
    for key, kind in FILES.items():
        if isinstance(entry.get(key), str):
            return name_of_file(file_of(library, kind, entry[key]), library, language) or entry[key]
    return next((text_of(entry[key], language) for key in _LAST if isinstance(entry.get(key), str | int)), "")


def has_name(entry: Any) -> bool:
    """Tell whether an entry says what it is called, or names something; a case of a number does not."""
    return isinstance(entry, Mapping) and any(entry.get(key) for key in (*_OWN, *_NAMED, *FILES))


def name_in_register(register: Kind, entry_id: str, library: Library, language: Language) -> str:
    """Give the name of an entry of a register; its id where the register does not know it."""
    entry = library.registers.get(register, entry_id)
    return next((text_of(entry[key], language) for key in _OWN if entry.get(key)), entry_id) if entry else entry_id


def name_referred(reference: Reference, value: str, library: Library, language: Language) -> str:
    """Give what an id names in a register or as a file; itself where nothing says it, or it is of the same file."""
    if value in reference.words or reference.where == "local":
        return value
    if reference.where == "register":
        return name_in_register(Kind(reference.name), value, library, language)
    return name_of_file(file_of(library, FILES[reference.where], value), library, language) or value


def file_of(library: Library, kind: Kind, wanted: str) -> str:
    """Give the file of an item, base or bundle; empty where there is none."""
    ending = f"/{wanted}.yaml"
    return next((file for file, its in library.files.items() if file.endswith(ending) and its is kind), "")


def name_of_file(file: str, library: Library, language: Language) -> str:
    """Give what a file's item, base, bundle or register is called, at once; empty where nothing says it."""
    kind = library.files.get(file)
    if kind is None or kind.is_register:
        return name_of_register(kind).in_language(language) if kind else ""
    if kind is Kind.TEST:
        return _name_of_what_is_tested(library.read(file).data, library, language)
    text = library.texts.get(file)
    data = naming(library.root, file) if text is None else read(text.encode("utf-8"), file).data
    own = data if isinstance(data, Mapping) else {}
    base = library.base_data(own.get("base")) or {}
    return text_of(own.get("name", base.get("name")), language)


def _name_of_what_is_tested(cases: Any, library: Library, language: Language) -> str:
    named = ((kind, cases.get(key)) for key, kind in FILES.items()) if isinstance(cases, Mapping) else ()
    files = (file_of(library, kind, wanted) for kind, wanted in named if isinstance(wanted, str))
    return next((name_of_file(file, library, language) for file in files if file), "")


def name_of_register(register: Kind) -> Words:
    """Give what a register is called, as a heading."""
    name = explanation("REF001").phrases[register]
    return Words(name.zh, name.en[:1].upper() + name.en[1:])


def text_of(value: Any, language: str) -> str:
    """Give a text of people in a language; other values as they are written."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping) and all(isinstance(text, str) for text in value.values()):
        return Text.of(value).in_language(language)
    return "" if isinstance(value, Mapping | list) or value is None else str(value)
