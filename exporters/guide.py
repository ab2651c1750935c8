"""One guide in one format: the table of what can be made of an item."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias
from urllib.parse import quote

from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from catalog.situations.refusals import exact
from exporters.html import brief as html_brief
from exporters.html import checklist as html_checklist
from exporters.html import guide as html_guide
from exporters.layout.paper import A4
from exporters.look import Look
from exporters.outline import drawing, freeplane, markdown, markmap, opml, xmind
from exporters.outline.flows import tree_of_flow
from exporters.outline.maps import tree_of_map
from exporters.outline.sides import tree_of_sides
from exporters.outline.timelines import tree_of_timeline
from exporters.outline.tree import Tree
from exporters.pdf import brief as pdf_brief
from exporters.pdf import checklist as pdf_checklist
from exporters.pdf import flow as pdf_flow
from exporters.pdf import guide as pdf_guide
from exporters.pdf import map as pdf_map
from exporters.pdf import poster as pdf_poster
from exporters.pdf import sides as pdf_sides
from exporters.pdf import timeline as pdf_timeline
from exporters.pictures import BUILDERS, pictures, poster
from exporters.png.picture import render as png
from exporters.svg.embedding import embedded
from exporters.view import Format, View
from guides.brief.build import brief_of
from guides.checklist.build import checklist
from guides.checklist.view import Checklist
from guides.document.build import document_of
from guides.document.order import USUAL, SectionOrder, order_named
from guides.document.view import Document
from guides.flow.build import flow_of
from guides.interview.cutting import interview_of
from guides.map.build import map_of
from guides.poster.build import poster_of
from guides.sides.build import sides_of
from guides.subject import Subject
from guides.timeline.build import timeline_of

Files: TypeAlias = tuple[bytes, ...]
"""One, or one for each sheet."""
Renderer: TypeAlias = Callable[[Subject, Look], bytes]
Writer: TypeAlias = Callable[[Tree], bytes]
Teller: TypeAlias = Callable[[Subject], Tree]


def _map_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_map.render(map_of(subject), look.mode, look.paper or A4, look.theme)


def _flow_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_flow.render(flow_of(subject), look.theme, look.paper)


def _timeline_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_timeline.render(timeline_of(subject), look.theme, look.paper or A4)


def _sides_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_sides.render(sides_of(subject), look.theme, look.paper)


def order_of(look: Look) -> SectionOrder:
    """Give the order of the sections of a guide to read."""
    return look.order or order_named(USUAL)


def _document(subject: Subject, look: Look) -> Document:
    return document_of(subject, order_of(look))


def _checklist(subject: Subject) -> Checklist:
    whole = subject.whole or subject
    return exact(whole.cases, lambda: checklist(whole.at(subject.address), whole.cases, subject.answers))


_PDFS: Mapping[View, Renderer] = {
    View.MAP: _map_pdf,
    View.FLOW: _flow_pdf,
    View.TIMELINE: _timeline_pdf,
    View.SIDES: _sides_pdf,
    View.POSTER: lambda subject, look: pdf_poster.render(poster(subject, look), look.theme, bleed=look.bleed),
    View.GUIDE: lambda subject, look: pdf_guide.render(_document(subject, look), look.theme, look.enclosed),
    View.BRIEF: lambda subject, look: pdf_brief.render(brief_of(subject), look.theme, look.enclosed),
    View.CHECKLIST: lambda subject, look: pdf_checklist.render(_checklist(subject), look.theme, look.enclosed),
}

_PAGES: Mapping[View, Renderer] = {
    View.GUIDE: lambda subject, look: html_guide.render(_document(subject, look), interview_of(subject), look.theme),
    View.BRIEF: lambda subject, look: html_brief.render(brief_of(subject), look.theme),
    View.CHECKLIST: lambda subject, look: html_checklist.render(_checklist(subject), look.theme),
}
"""Documents: to be read, as PDF and as pages of HTML."""

TREES: Mapping[View, Teller] = {
    View.MAP: lambda subject: tree_of_map(map_of(subject)),
    View.FLOW: lambda subject: tree_of_flow(flow_of(subject)),
    View.TIMELINE: lambda subject: tree_of_timeline(timeline_of(subject)),
    View.SIDES: lambda subject: tree_of_sides(sides_of(subject)),
}

_OUTLINES: Mapping[Format, Writer] = {
    Format.TXT: drawing.render,
    Format.MD: markdown.render,
    Format.MARKMAP: markmap.render,
    Format.OPML: opml.render,
    Format.XMIND: xmind.render,
}
_OF_MAPS = frozenset({Format.MARKMAP, Format.OPML, Format.MM, Format.XMIND})
"""Formats of programs for mind maps."""
DOCUMENTS = tuple(_PAGES)
"""The views that are documents; the others are drawn."""
_OF_PICTURES = tuple(form for form in Format if form is not Format.HTML)


def formats_of(view: View) -> tuple[Format, ...]:
    """Give the formats that a view can be made in, in the order of the formats."""
    if view in _PAGES:
        return (Format.PDF, Format.HTML)
    if view is View.POSTER:
        return (Format.SVG, Format.PDF, Format.PNG)
    return tuple(form for form in _OF_PICTURES if view is View.MAP or form not in _OF_MAPS)


def usual_formats_of(view: View) -> tuple[Format, ...]:
    """Give the formats that people read a view in: documents to read and to print, pictures for pages of the web."""
    return formats_of(view) if view in _PAGES else (Format.SVG,)


def shown_of(subject: Subject, view: View, look: Look) -> Any:
    """Make the plain value that a view shows.

    Raises:
        KeliError: too many questions hang together.
    """
    if view in BUILDERS:
        return BUILDERS[view](subject)
    match view:
        case View.POSTER:
            return poster_of(subject)
        case View.GUIDE:
            return _document(subject, look)
        case View.BRIEF:
            return brief_of(subject)
    return _checklist(subject)


def made_as(views: Iterable[View], formats: Iterable[Format]) -> Iterator[tuple[View, Format]]:
    """Give views with each of the formats that they have; without formats, with the usual ones."""
    asked = tuple(formats)
    wanted = ((view, form) for view in views for form in asked or usual_formats_of(view))
    return ((view, form) for view, form in wanted if form in formats_of(view))


def render(subject: Subject, view: View, form: Format, look: Look) -> Files:
    """Make a guide: a file, or one for each sheet of a picture.

    Raises:
        MissingTool: Pango or a font is not installed.
        KeliError: this cannot be made for a screen, or a picture would have too many dots.
    """
    if look.paper and look.paper.scrolls and (view is not View.MAP or form is Format.PDF):
        raise _no_screen()
    match form:
        case Format.SVG:
            drawn = [picture.svg for picture in pictures(subject, view, look)]
            return tuple((embedded(one) if look.embed_font else one).encode() for one in drawn)
        case Format.PNG:
            return tuple(png(one.svg, look.resolution) for one in pictures(subject, view, look))
        case Format.PDF:
            return (_PDFS[view](subject, look),)
        case Format.HTML:
            return (_PAGES[view](subject, look),)
        case Format.MM:
            return (freeplane.render(TREES[view](subject), look.theme),)
    return (_OUTLINES[form](TREES[view](subject)),)


def rendered(
    subject: Subject, views: Iterable[View], formats: Iterable[Format], look: Look
) -> Iterator[tuple[str, bytes]]:
    """Make views in the formats they have, each with how the name of its file ends: `map.svg`, `map.2.svg`.

    Without a format each is made in those that are usual for it.

    Raises:
        KeliError: one cannot be made.
    """
    for view, form in made_as(views, formats):
        for number, content in enumerate(render(subject, view, form, look), start=1):
            sheet = f".{number}" if number > 1 else ""
            yield f"{view}{sheet}.{form}", content


def address(site: str, name: str) -> str:
    """Give where a guide to read is on the web, by the name of its files; empty where nothing is published."""
    return f"{site.rstrip('/')}/{quote(name)}.{View.GUIDE}.{Format.HTML}" if site else ""


def _no_screen() -> KeliError:
    return KeliError(
        Words("只有导图的图片能做成手机屏幕（phone）的样子。", "Only pictures of maps are made for a phone."),
        Words("去掉 --paper phone，或者用 --view map --format svg。", "Leave out --paper, or ask for a map as svg."),
    )
