"""What can be matched in a catalogue: items and bundles in force with conditions that answers can tick off."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.check.sound import sound_cases
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.jobs.progress import SILENT, Progress
from catalog.library.bundled import is_bundle, read_bundle
from catalog.library.library import Library
from catalog.library.ticked import is_in_force, may_be_ticked
from catalog.model.conditions import ALWAYS, AnyOf, Condition
from catalog.situations.entitled import Entitling, can_be_ticked
from catalog.situations.matching import Matching
from guides.subject import Subject


class Gathered(Struct, frozen=True):
    """What is matched, and what had to be left out."""

    matching: Matching
    subjects: tuple[Subject, ...]
    """Of each thing, in the same order."""
    bundles: frozenset[str]
    refusals: tuple[KeliError, ...]
    """Of things that are left out, since they have errors."""


def gathered(library: Library, language: Language, progress: Progress = SILENT) -> Gathered:
    """Gather what can be matched."""
    found: list[Entitling] = []
    refusals: list[KeliError] = []
    names = may_be_ticked(library)
    progress.start(len(names))
    for name in names:
        try:
            found += _entitling(library, name)
        except KeliError as refusal:
            refusals.append(refusal)
        progress.advance(1)
    subjects = tuple(Subject.of(one.cases.item, library.registers, language) for one in found)
    bundles = frozenset(name for name in names if is_bundle(library, name))
    return Gathered(Matching(found), subjects, bundles, tuple(refusals))


def _entitling(library: Library, name: str) -> Iterator[Entitling]:
    cases = sound_cases(library, name)
    if is_in_force(cases.item, library) and can_be_ticked(cases.item):
        yield Entitling.of(cases, _concerned(library, name))


def _concerned(library: Library, name: str) -> Condition:
    """Give when something of it applies at all: of a bundle, when a member of ours does."""
    if not is_bundle(library, name):
        return ALWAYS
    whens = [member.when for member in read_bundle(library, name).members if not member.external]
    return ALWAYS if ALWAYS in whens else AnyOf(tuple(whens))
