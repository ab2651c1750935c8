"""Authored guides without errors: only those are made."""

from catalog.authored.checking import findings_of
from catalog.authored.guide import AuthoredGuide
from catalog.authored.reading import read_guide
from catalog.findings.refusal import refusal
from catalog.findings.severity import Severity
from catalog.findings.words import Words
from catalog.library.guides import guide_ids
from catalog.library.library import Library
from catalog.schema.kinds import Kind


def is_authored(library: Library, wanted: str) -> bool:
    """Say whether an id is that of an authored guide, and of no item or bundle."""
    named = any(wanted in library.ids(kind) for kind in (Kind.ITEM, Kind.BUNDLE))
    return not named and wanted in guide_ids(library.root)  # of most ids no folder is looked at


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
