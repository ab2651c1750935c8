"""Examines the guides of an item: of pictures glyphs, size of type, texts left out; of documents what they hold."""

from collections.abc import Iterator, Sequence
from typing import Final

from catalog.findings.errors import KeliError
from exporters.guide import DOCUMENTS
from exporters.layout.paper import FLOOR
from exporters.look import Look
from exporters.pictures import BUILDERS, Pictures, Told, drawn, pictures, poster
from exporters.preflight.documents import examine_document, said
from exporters.preflight.flaw import Examined, Flaw, Kind
from exporters.preflight.glyphs import without_glyph
from exporters.preflight.shown import not_shown
from exporters.svg.reading import drawn_texts
from exporters.view import View
from guides.poster.view import PosterView
from guides.subject import Subject

_LONGEST: Final = 40
"""A text that is missing is told by so many of its first characters."""


def examine(subject: Subject, views: Sequence[View], look: Look) -> Examined:
    """Draw some views of an item and look at them as a printer would."""
    found: list[Flaw] = []
    every: list[Pictures] = []
    documents = [view for view in views if view in DOCUMENTS]
    for view in documents:
        try:
            found += examine_document(subject, view, look)
        except KeliError as error:
            found.append(Flaw(Kind.REFUSED, view, error.message))
    for view in (one for one in views if one not in DOCUMENTS):
        try:
            told, sheets = _printed(subject, view, look)
            every.append(sheets)
        except KeliError as error:
            found.append(Flaw(Kind.REFUSED, view, error.message))
            continue
        found += _flaws(view, told, sheets)
    drawings = [sheet for one in every for sheet in one]
    smallest = min((sheet.smallest for sheet in drawings), default=None)
    return Examined(subject.item.id, len(drawings), smallest, tuple(found), len(documents))


def _printed(subject: Subject, view: View, look: Look) -> tuple[Told | PosterView, Pictures]:
    """Draw a view as it is printed; a poster is drawn for its sheet anyway."""
    if view is View.POSTER:
        return poster(subject, look).view, pictures(subject, view, look)
    told = BUILDERS[view](subject)
    return told, drawn(told, look, printed=True)


def _flaws(view: View, told: Told | PosterView, sheets: Pictures) -> Iterator[Flaw]:
    texts = [text for sheet in sheets for text in drawn_texts(sheet.svg)]
    lacking = without_glyph(texts)
    if lacking:
        names = "、".join(f"{char} U+{ord(char):04X}" for char in lacking)
        yield Flaw(Kind.GLYPH, view, said("no_glyph", characters=names))
    smallest = min(sheet.smallest for sheet in sheets)
    if smallest < FLOOR:
        yield Flaw(Kind.SIZE, view, said("too_small", size=f"{smallest:.1f}", least=f"{FLOOR:g}"))
    for text in not_shown(told, (text for text, _ in texts)):
        yield Flaw(Kind.TEXT, view, said("not_shown", text=text[:_LONGEST]))
