"""What an authored guide does not carry: elements of its item that it names nowhere, and what its format loses."""

from collections.abc import Iterable, Iterator

from catalog.authored.guide import Directive, Part, When
from catalog.authored.reading import CONTENTS
from catalog.authored.sound import sound_guide
from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import plain
from catalog.library.library import Library
from catalog.schema.field import Field
from catalog.schema.fields import field_at
from catalog.schema.kinds import Kind
from exporters.authored import authored, authored_document
from exporters.look import Look
from exporters.loss.carrying import of_guide, page_texts
from exporters.loss.elements import times
from exporters.loss.lost import Lost
from exporters.preflight.said import told
from exporters.preflight.shown import not_shown
from exporters.view import Format
from guides.authored.build import conditions_of
from guides.elements import elements_of, value_of
from guides.interview.cutting import interview_of
from guides.subject import Subject

_COVER = frozenset({"id", "name", "plain_name", "authority", "version", "valid"})
"""Elements that the cover of every guide tells."""


def lost_of_authored(library: Library, guide_id: str, subject: Subject, form: Format, look: Look) -> Iterator[Lost]:
    """Give what an authored guide does not carry in a format.

    Raises:
        KeliError: it has errors, or its questions are too tangled.
    """
    guide = sound_guide(library, guide_id)
    named = frozenset(element for name in _directives(guide.parts) for element in CONTENTS[name])
    untold = tuple(_untold(subject, named))
    words = phrasebook(__package__)
    yield from [Lost(words["untold"], tuple(times(field.label, count) for field, count in untold))] if untold else []
    document = authored_document(library, guide_id, subject)
    ((_, page),) = authored(library, guide_id, subject, (Format.HTML,), look)
    missing = not_shown(tuple(told(document)), page_texts(page.decode()))
    yield from [Lost(words["texts"], tuple(map(plain, missing)))] if missing else []
    interview = interview_of(subject, more=conditions_of(guide, subject))
    yield from of_guide(document, named, interview, subject, form)


def _directives(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        match part:
            case Directive(name):
                yield name
            case When(parts=inner):
                yield from _directives(inner)


def _untold(subject: Subject, named: frozenset[str]) -> Iterator[tuple[Field, int]]:
    """Give the elements that the item has and the guide names nowhere, with how many entries each has."""
    for head in dict.fromkeys(field.path[0] for field, _ in elements_of(subject.item)):
        field = field_at(Kind.ITEM, (head,))
        if field is not None and head not in named | _COVER:
            value = value_of(subject.item, head)
            yield field, len(value) if isinstance(value, tuple) else 1
