"""What a guide is made of: an item or a bundle by its id, whole or for answers."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from catalog.check.sound import sound_cases, sound_item, sound_thing
from catalog.findings.errors import KeliError
from catalog.findings.words import Language
from catalog.library.bundled import is_bundle
from catalog.library.library import Library
from catalog.model.conditions import Answers
from catalog.model.item import Item
from catalog.model.texts import Text
from catalog.schema.kinds import Kind
from catalog.situations.answers import read_answers
from catalog.situations.cases import Cases
from catalog.situations.effort import TooTangledError
from catalog.situations.refusals import exact
from catalog.situations.settling import settled
from guides.subject import Subject
from guides.wording.answers import told_for


def whole_subject(library: Library, item: str, language: Language) -> Subject:
    """Take up an item, or a bundle put together, for all.

    Raises:
        KeliError: it is not there, or not sound.
    """
    thing = sound_thing(library, item) if is_bundle(library, item) else None
    one = thing.item if thing else sound_item(library, item)
    subject = Subject.of(one, library.registers, language)
    return replace(subject, thing=thing, names=_names(library, one), hotline=library.rule_settings.hotline)


def with_cases(library: Library, item: str, language: Language) -> tuple[Subject, Cases]:
    """Take up an item, or a bundle put together, for all, with its cases.

    Raises:
        KeliError: it is not there, not sound or too tangled.
    """
    cases = sound_cases(library, item)
    return replace(whole_subject(library, item, language), item=cases.item), cases


def subject_of(library: Library, item: str, language: Language, given: Mapping[str, Any]) -> tuple[Subject, Answers]:
    """Take up an item, or a bundle put together, for some answers; give these as they were understood, too.

    Raises:
        KeliError: it is not there, not sound or too tangled; or an answer is none.
    """
    if not given:
        whole = whole_subject(library, item, language)
        return _tidied(whole) if whole.thing else whole, {}
    whole, cases = with_cases(library, item, language)
    return exact(cases, lambda: _for_answers(whole, cases, read_answers(cases, given)))


def _tidied(bundle: Subject) -> Subject:
    """Leave out what no case of a bundle needs: answers that are known rule out much of what its members ask for."""
    try:
        return replace(bundle, item=settled(bundle.cases, {}))
    except TooTangledError:
        return bundle


def _names(library: Library, item: Item) -> Mapping[str, Text]:
    """Give what the items are called that replace an item, change a result or renew it."""
    named = dict.fromkeys(item.replaced_by)
    named |= dict.fromkeys(one for result in item.results for one in (result.changed_by, result.renewed_by) if one)
    return {one: name for one in named if (name := _name(library, one))}


def _name(library: Library, item: str) -> Text | None:
    """Give what people call an item; None where there is none of that id, or it has no name that can be read."""
    try:
        data = library.resolved(library.document(Kind.ITEM, item)).data
    except KeliError:
        return None
    said: Any = data.get("plain_name") or data.get("name")
    if isinstance(said, Mapping):
        return Text.of({tag: text for tag, text in said.items() if isinstance(text, str)})
    return Text.of(said) if isinstance(said, str) else None


def _for_answers(whole: Subject, cases: Cases, answers: Answers) -> tuple[Subject, Answers]:
    told = told_for(answers, whole)
    return replace(whole, item=settled(cases, answers), told_for=told, whole=whole, answers=answers), answers
