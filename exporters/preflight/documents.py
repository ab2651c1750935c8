"""Examines documents as PDF: their text and its order, glyphs, fonts, pictures, tables and links."""

from collections.abc import Iterator

from catalog.findings.phrasebook import phrasebook
from catalog.findings.words import Words, plain
from exporters.guide import render, shown_of
from exporters.layout.paper import FLOOR
from exporters.look import Look
from exporters.pdf.reading import Held, read_back
from exporters.preflight.drawn import drawn_in
from exporters.preflight.flaw import Flaw, Kind
from exporters.preflight.said import Lack, lacks
from exporters.view import Format, View
from guides.booklet.view import Booklet
from guides.checklist.view import Checklist
from guides.document.view import Document
from guides.subject import Subject

_LONGEST = 40
"""A text that is missing is told by so many of its first characters."""
_KINDS = {Lack.NOT_SAID: Kind.TEXT, Lack.OUT_OF_ORDER: Kind.ORDER}


def examine_document(subject: Subject, view: View, look: Look) -> Iterator[Flaw]:
    """Print a document and look at it as its readers would, those who cannot see included.

    Raises:
        KeliError: it cannot be printed.
    """
    (content,) = render(subject, view, Format.PDF, look)
    yield from printed_flaws(shown_of(subject, view, look), content, view)


def printed_flaws(shown: Document | Checklist | Booklet, content: bytes, view: View | None) -> Iterator[Flaw]:
    """Look at what was printed of something shown."""
    held = read_back(content)
    for lack, text in lacks(shown, held.text):
        yield Flaw(_KINDS[lack], view, said(lack.value, text=text[:_LONGEST]))
    yield from _flaws(view, held)
    blank = max(held.blank, drawn_in(shown) - held.pictures)
    if blank > 0:
        yield Flaw(Kind.BLANK, view, said("blank", count=str(blank)))


def _flaws(view: View | None, held: Held) -> Iterator[Flaw]:
    if held.without_glyph:
        names = "、".join(f"{char} U+{ord(char):04X}" for char in held.without_glyph)
        yield Flaw(Kind.GLYPH, view, said("no_glyph", characters=names))
    if held.smallest is not None and held.smallest < FLOOR:
        yield Flaw(Kind.SIZE, view, said("too_small", size=f"{held.smallest:.1f}", least=f"{FLOOR:g}"))
    for font in held.not_embedded:
        yield Flaw(Kind.FONT, view, said("not_embedded", font=font))
    if held.without_alt:
        yield Flaw(Kind.ALT, view, said("without_alt", count=str(held.without_alt)))
    if held.without_scope:
        yield Flaw(Kind.HEAD, view, said("without_scope", count=str(held.without_scope)))
    for head in held.ending_pages:
        yield Flaw(Kind.ENDS_PAGE, view, said("ends_page", head=head[:_LONGEST]))
    for link in held.dead_links:
        yield Flaw(Kind.LINK, view, said("dead_link", link=link[:_LONGEST]))


def said(name: str, **slots: str) -> Words:
    """Give what preflight says."""
    return phrasebook(__package__)[name].format({slot: plain(value) for slot, value in slots.items()})
