"""Giving the files of a catalogue the house style; a file that cannot have it is told of, and stays as it is."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from catalog.editing.changes import Changes, Revision
from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from catalog.storage.patching.formatter import formatted
from catalog.storage.store import load


class Refused(Struct, frozen=True):
    """A file that was not formatted, and why."""

    file: str
    """Its path within the catalogue, with forward slashes."""
    reason: Words


def format_files(root: Path, files: Sequence[str]) -> list[Revision | Refused]:
    """Give what becomes of YAML files; of those that have the style already, nothing."""
    outcomes = (_outcome(root, file) for file in files)
    return [outcome for outcome in outcomes if isinstance(outcome, Refused) or outcome.before != outcome.after]


def changes_of(outcomes: Sequence[Revision | Refused]) -> Changes:
    """Give the files that are to change, as one."""
    return Changes(tuple(outcome for outcome in outcomes if isinstance(outcome, Revision)))


def _outcome(root: Path, file: str) -> Revision | Refused:
    try:
        before = load(root, file).text
        return Revision(file, before, formatted(before))
    except KeliError as error:
        return Refused(file, error.message)
