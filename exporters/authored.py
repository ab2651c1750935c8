"""Authored guides as pages and PDF, through the same templates as other guides."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from catalog.authored.guide import AuthoredGuide
from catalog.authored.sound import sound_guide
from catalog.findings.words import Language
from catalog.library.library import Library
from catalog.model.conditions import Answers
from catalog.situations.refusals import exact
from exporters.guide import made_as
from exporters.html import guide as html_guide
from exporters.look import Look
from exporters.pdf import guide as pdf_guide
from exporters.subjects import subject_of
from exporters.view import Format, View
from guides.authored.build import authored_of, conditions_of, title_of
from guides.document.view import Document
from guides.interview.cutting import interview_of
from guides.subject import Subject


def authored_subject(
    library: Library, guide_id: str, language: Language, given: Mapping[str, Any]
) -> tuple[Subject, Answers]:
    """Take up what an authored guide is about, for the answers in its head and those that are given: gives the latter.

    Raises:
        KeliError: the guide, or what it is about, has errors; or an answer is none.
    """
    head = sound_guide(library, guide_id).head
    own = head.get("answers") or {}
    subject, answers = subject_of(library, str(head.get("item") or head["bundle"]), language, {**own, **given})
    return subject, {question: answer for question, answer in answers.items() if question not in own}


def authored_title(library: Library, guide_id: str, subject: Subject) -> str:
    """Give what an authored guide is called.

    Raises:
        KeliError: it has errors.
    """
    return title_of(sound_guide(library, guide_id), subject)


def authored_document(library: Library, guide_id: str, subject: Subject) -> Document:
    """Give what an authored guide shows.

    Raises:
        KeliError: it has errors, or its questions are too tangled.
    """
    return _document(sound_guide(library, guide_id), subject)


def _document(guide: AuthoredGuide, subject: Subject) -> Document:
    whole = subject.whole or subject
    return exact(whole.cases, lambda: authored_of(guide, subject))


def authored(
    library: Library, guide_id: str, subject: Subject, formats: Iterable[Format], look: Look
) -> Iterator[tuple[str, bytes]]:
    """Make an authored guide in the formats that documents have, without any in all of these.

    Each comes with how the name of its file ends.

    Raises:
        KeliError: it has errors, or its questions are too tangled.
    """
    guide = sound_guide(library, guide_id)
    document = _document(guide, subject)
    for _, form in made_as((View.GUIDE,), formats):
        if form is Format.HTML:
            interview = interview_of(subject, more=conditions_of(guide, subject))
            yield f"{View.GUIDE}.{form}", html_guide.render(document, interview, look.theme)
        else:
            yield f"{View.GUIDE}.{form}", pdf_guide.render(document, look.theme, look.enclosed)
