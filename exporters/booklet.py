"""A booklet of items of a catalogue, told as guides or as notices, as PDF or HTML."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from msgspec import Struct

from catalog.findings.errors import KeliError
from catalog.findings.words import Language, Words
from catalog.library.library import Library
from exporters.guide import address
from exporters.html import booklet as html_booklet
from exporters.pdf import booklet as pdf_booklet
from exporters.subjects import subject_of
from exporters.svg.theme import Theme
from exporters.view import Format
from guides.booklet.build import Cover, Telling, booklet_of
from guides.booklet.view import Booklet
from guides.brief.build import brief_of
from guides.document.build import document_of
from guides.document.order import SectionOrder
from guides.subject import Subject
from guides.wording.wording import Wording

Writer = Callable[[Booklet, Theme], bytes]
FORMATS: Mapping[Format, Writer] = {Format.PDF: pdf_booklet.render, Format.HTML: html_booklet.render}


class Chapters(StrEnum):
    """What the chapters are."""

    GUIDE = "guide"
    BRIEF = "brief"


class Told(Struct, frozen=True):
    """How a booklet is told."""

    chapters: Chapters
    order: SectionOrder
    """Of the sections, where chapters are guides."""
    language: Language


class Made(Struct, frozen=True):
    """A booklet, and why some of the items are not in it."""

    booklet: Booklet | None
    """None where no item is left."""
    refusals: tuple[Words, ...]


def booklet(library: Library, items: Sequence[str], told: Told) -> Made:
    """Make a booklet of items; one that is not sound is left out and said."""
    subjects, refusals = [], []
    for item in items:
        try:
            subjects.append(_subject(library, item, told.language))
        except KeliError as error:
            refusals.append(error.whole)
    words = Wording(told.language)
    made = booklet_of(subjects, _telling(told), _cover(library, words), words) if subjects else None
    return Made(made, tuple(refusals))


def _subject(library: Library, item: str, language: Language) -> Subject:
    tag = "" if language is library.told_in else f".{language}"
    subject, _ = subject_of(library, item, language, {})
    return subject.at(address(library.rule_settings.address, f"{item}{tag}"))


def _telling(told: Told) -> Telling:
    if told.chapters is Chapters.BRIEF:
        return Telling(brief_of, notices=True)
    return Telling(lambda subject: document_of(subject, told.order))


def _cover(library: Library, words: Wording) -> Cover:
    return Cover(*(library.said(name, words.language) for name in ("name", "publisher")))
