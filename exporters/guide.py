"""One guide in one format: the table of what can be made of an item."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeAlias

from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from exporters.layout.paper import A4
from exporters.look import Look
from exporters.outline import drawing, freeplane, markdown, markmap, opml, xmind
from exporters.outline.flows import tree_of_flow
from exporters.outline.maps import tree_of_map
from exporters.outline.tree import Tree
from exporters.pdf import flow as pdf_flow
from exporters.pdf import map as pdf_map
from exporters.pdf import sides as pdf_sides
from exporters.pdf import timeline as pdf_timeline
from exporters.png.picture import render as png
from exporters.svg import flow as svg_flow
from exporters.svg import map as svg_map
from exporters.svg import sides as svg_sides
from exporters.svg import timeline as svg_timeline
from exporters.svg.embedding import embedded
from guides.flow.build import flow_of
from guides.map.build import map_of
from guides.sides.build import sides_of
from guides.subject import Subject
from guides.timeline.build import timeline_of


class View(StrEnum):
    """What is shown."""

    MAP = "map"
    FLOW = "flow"
    TIMELINE = "timeline"
    SIDES = "sides"


class Format(StrEnum):
    """How it is written; the values are the files' endings."""

    SVG = "svg"
    PDF = "pdf"
    PNG = "png"
    TXT = "txt"
    MD = "md"
    MARKMAP = "markmap.md"
    OPML = "opml"
    MM = "mm"
    XMIND = "xmind"


Renderer: TypeAlias = Callable[[Subject, Look], bytes]
Painter: TypeAlias = Callable[[Subject, Look], str]
Writer: TypeAlias = Callable[[Tree], bytes]


def _map_picture(subject: Subject, look: Look) -> str:
    return svg_map.draw(map_of(subject), look.mode, look.theme, look.paper)


def _map_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_map.render(map_of(subject), look.mode, look.paper or A4, look.theme)


def _flow_picture(subject: Subject, look: Look) -> str:
    return svg_flow.draw(flow_of(subject), look.theme)


def _flow_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_flow.render(flow_of(subject), look.theme, look.paper)


def _timeline_picture(subject: Subject, look: Look) -> str:
    return svg_timeline.draw(timeline_of(subject), look.theme)


def _timeline_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_timeline.render(timeline_of(subject), look.theme, look.paper or A4)


def _sides_picture(subject: Subject, look: Look) -> str:
    return svg_sides.draw(sides_of(subject), look.theme)


def _sides_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_sides.render(sides_of(subject), look.theme, look.paper)


def _svg(picture: Painter) -> Renderer:
    return lambda subject, look: _with_font(picture(subject, look), look)


def _with_font(picture: str, look: Look) -> bytes:
    return (embedded(picture) if look.embed_font else picture).encode()


def _png(picture: Painter) -> Renderer:
    return lambda subject, look: png(picture(subject, look), look.resolution)


def _map_outline(write: Writer) -> Renderer:
    return lambda subject, _look: write(tree_of_map(map_of(subject)))


def _flow_outline(write: Writer) -> Renderer:
    return lambda subject, _look: write(tree_of_flow(flow_of(subject)))


_RENDERERS: Mapping[tuple[View, Format], Renderer] = {
    (View.MAP, Format.SVG): _svg(_map_picture),
    (View.MAP, Format.PNG): _png(_map_picture),
    (View.MAP, Format.PDF): _map_pdf,
    (View.FLOW, Format.SVG): _svg(_flow_picture),
    (View.FLOW, Format.PNG): _png(_flow_picture),
    (View.FLOW, Format.PDF): _flow_pdf,
    (View.TIMELINE, Format.SVG): _svg(_timeline_picture),
    (View.TIMELINE, Format.PNG): _png(_timeline_picture),
    (View.TIMELINE, Format.PDF): _timeline_pdf,
    (View.SIDES, Format.SVG): _svg(_sides_picture),
    (View.SIDES, Format.PNG): _png(_sides_picture),
    (View.SIDES, Format.PDF): _sides_pdf,
    (View.MAP, Format.TXT): _map_outline(drawing.render),
    (View.MAP, Format.MD): _map_outline(markdown.render),
    (View.MAP, Format.MARKMAP): _map_outline(markmap.render),
    (View.MAP, Format.OPML): _map_outline(opml.render),
    (View.MAP, Format.MM): lambda subject, look: freeplane.render(tree_of_map(map_of(subject)), look.theme),
    (View.MAP, Format.XMIND): _map_outline(xmind.render),
    (View.FLOW, Format.TXT): _flow_outline(drawing.render),
    (View.FLOW, Format.MD): _flow_outline(markdown.render),
}


def formats_of(view: View) -> tuple[Format, ...]:
    """Give the formats that a view can be made in, in the order of the formats."""
    return tuple(form for form in Format if (view, form) in _RENDERERS)


def render(subject: Subject, view: View, form: Format, look: Look) -> bytes:
    """Make a guide.

    Raises:
        MissingTool: Pango or a font is not installed.
        KeliError: this cannot be made for a screen, or a picture would have too many dots.
        KeyError: the view has no such format.
    """
    if look.paper and look.paper.scrolls and (view is not View.MAP or form is Format.PDF):
        raise _no_screen()
    return _RENDERERS[view, form](subject, look)


def _no_screen() -> KeliError:
    return KeliError(
        Words("只有导图的图片能做成手机屏幕（phone）的样子。", "Only pictures of maps are made for a phone."),
        Words("去掉 --paper phone，或者用 --view map --format svg。", "Leave out --paper, or ask for a map as svg."),
    )
