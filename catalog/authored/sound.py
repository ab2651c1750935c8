"""Authored guides without errors: only those are made."""

from collections.abc import Iterable, Iterator

from catalog.authored.checking import findings_of, is_of_another
from catalog.authored.guide import AuthoredGuide
from catalog.authored.reading import read_guide
from catalog.findings.phrasebook import phrasebook
from catalog.findings.refusal import refusal
from catalog.findings.severity import Severity
from catalog.findings.words import Words
from catalog.library.guides import guide_file, guide_ids
from catalog.library.library import Library


def is_authored(library: Library, wanted: str) -> bool:
    """Say whether an id is that of an authored guide, and of no item or bundle."""
    if is_of_another(library, wanted):  # so are most ids, and no folder is looked at
        return False
    return wanted in guide_ids(library.root)


def hidden(library: Library, wanted: Iterable[str]) -> Iterator[Words]:
    """Say which of some ids are those of authored guides, too, that are not made: an item or bundle has the id."""
    guides = set(guide_ids(library.root))
    for one in wanted:
        if one in guides and is_of_another(library, one):
            yield phrasebook(__package__)["hidden"].format({"file": guide_file(one), "id": one})


def sound_guide(library: Library, guide_id: str) -> AuthoredGuide:
    """Read an authored guide.

    Raises:
        KeliError: it has errors.
    """
    guide = read_guide(library.root, guide_id)
    for found in findings_of(guide, library):
        if found.severity is Severity.ERROR:
            slots: dict[str, Words | str] = {"id": guide_id, "line": str(found.place.line), "message": found.message}
            raise refusal(__package__, "faulty", slots)
    return guide
