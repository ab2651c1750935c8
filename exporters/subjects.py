"""What a guide is made of: an item or a bundle by its id, whole or for answers."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from catalog.bundles.one_thing import OneThing
from catalog.check.sound import sound_cases, sound_item, sound_thing
from catalog.findings.words import Language
from catalog.library.bundled import is_bundle
from catalog.library.library import Library
from catalog.model.conditions import Answers
from catalog.situations.answers import read_answers
from catalog.situations.cases import Cases
from catalog.situations.refusals import exact
from catalog.situations.settling import settled
from guides.subject import Subject
from guides.wording.answers import told_for


def subject_of(library: Library, item: str, language: Language, given: Mapping[str, Any]) -> tuple[Subject, Answers]:
    """Take up an item, or a bundle put together, for some answers; give these as they were understood, too.

    Raises:
        KeliError: it is not there, not sound or too tangled; or an answer is none.
    """
    thing = sound_thing(library, item) if is_bundle(library, item) else None
    if not given:
        one = thing.item if thing else sound_item(library, item)
        return _joined(Subject.of(one, library.registers, language), thing), {}
    cases = sound_cases(library, item)
    whole = _joined(Subject.of(cases.item, library.registers, language), thing)
    return exact(cases, lambda: _for_answers(whole, cases, read_answers(cases, given)))


def _joined(subject: Subject, thing: OneThing | None) -> Subject:
    return replace(subject, joining=thing.joining) if thing else subject


def _for_answers(whole: Subject, cases: Cases, answers: Answers) -> tuple[Subject, Answers]:
    told = told_for(answers, whole)
    return replace(whole, item=settled(cases, answers), told_for=told, whole=whole, answers=answers), answers
