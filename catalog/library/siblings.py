"""Items of one kind at all authorities: by a code of the catalogue, a main item, a base, or one of them."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from catalog.findings.errors import NotFound
from catalog.findings.phrasebook import phrasebook
from catalog.library.library import Library
from catalog.library.where_used import where_used
from catalog.model.texts import Text
from catalog.schema.kinds import Kind

_CODES = ("id", "code", "main_code", "local_code")
_NAMES = ("main_item", "sub_item")


def siblings(library: Library, wanted: str) -> list[str]:
    """Give the ids of the items that are meant, sorted; a base or entry that no item is of has none.

    An item stands for all of its base; for all of its entry of the catalogue where it has no base.

    Raises:
        NotFound: nothing is called so.
    """
    if wanted in library.bases:
        return sorted(_naming(library, wanted, "base"))
    entries = [entry for entry, data in _register(library).items() if wanted in _called(data)]
    if entries:
        return sorted({item for entry in entries for item in _of_entry(library, entry)})
    if wanted in library.ids(Kind.ITEM):
        return sorted({wanted, *_of_kin(library, library.document(Kind.ITEM, wanted).data)})
    words = phrasebook(__package__)
    raise NotFound(words["no_such_kind"].format({"wanted": wanted}), words["no_such_kind_hint"].format({}))


def _of_kin(library: Library, item: Any) -> Iterator[str]:
    named = item if isinstance(item, Mapping) else {}
    if named.get("base") in library.bases:
        yield from _naming(library, named["base"], "base")
    elif named.get("catalogue") in _register(library):
        yield from _of_entry(library, named["catalogue"])


def _register(library: Library) -> Mapping[str, Mapping[str, Any]]:
    return library.registers.entries.get(Kind.CATALOGUE, {})


def _called(entry: Mapping[str, Any]) -> set[str]:
    names = (text for name in _NAMES for text in Text.of(entry.get(name, "")).wordings)
    return {*names, *(str(entry[code]) for code in _CODES if code in entry)}


def _of_entry(library: Library, entry: str) -> Iterator[str]:
    """Give the items of an entry of the catalogue: those that name it, and those of bases that do."""
    yield from _naming(library, entry, "catalogue")
    for base, document in library.bases.items():
        if isinstance(document.data, Mapping) and document.data.get("catalogue") == entry:
            yield from _naming(library, base, "base")


def _naming(library: Library, wanted: str, element: str) -> Iterator[str]:
    for use in where_used(library.root, wanted):
        if use.kind is Kind.ITEM and use.path == (element,):
            yield PurePosixPath(use.document.file).stem
