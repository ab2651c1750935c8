"""One guide in one format: the table of what can be made of an item."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeAlias

from catalog.findings.errors import KeliError
from catalog.findings.words import Words
from exporters.layout.paper import A4
from exporters.look import Look
from exporters.pdf import flow as pdf_flow
from exporters.pdf import map as pdf_map
from exporters.pdf import sides as pdf_sides
from exporters.pdf import timeline as pdf_timeline
from exporters.svg import flow as svg_flow
from exporters.svg import map as svg_map
from exporters.svg import sides as svg_sides
from exporters.svg import timeline as svg_timeline
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


Renderer: TypeAlias = Callable[[Subject, Look], bytes]


def _map_svg(subject: Subject, look: Look) -> bytes:
    return svg_map.draw(map_of(subject), look.mode, look.theme, look.paper).encode()


def _map_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_map.render(map_of(subject), look.mode, look.paper or A4, look.theme)


def _flow_svg(subject: Subject, look: Look) -> bytes:
    return svg_flow.draw(flow_of(subject), look.theme).encode()


def _flow_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_flow.render(flow_of(subject), look.theme, look.paper)


def _timeline_svg(subject: Subject, look: Look) -> bytes:
    return svg_timeline.draw(timeline_of(subject), look.theme).encode()


def _timeline_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_timeline.render(timeline_of(subject), look.theme, look.paper or A4)


def _sides_svg(subject: Subject, look: Look) -> bytes:
    return svg_sides.draw(sides_of(subject), look.theme).encode()


def _sides_pdf(subject: Subject, look: Look) -> bytes:
    return pdf_sides.render(sides_of(subject), look.theme, look.paper)


_RENDERERS: Mapping[tuple[View, Format], Renderer] = {
    (View.MAP, Format.SVG): _map_svg,
    (View.MAP, Format.PDF): _map_pdf,
    (View.FLOW, Format.SVG): _flow_svg,
    (View.FLOW, Format.PDF): _flow_pdf,
    (View.TIMELINE, Format.SVG): _timeline_svg,
    (View.TIMELINE, Format.PDF): _timeline_pdf,
    (View.SIDES, Format.SVG): _sides_svg,
    (View.SIDES, Format.PDF): _sides_pdf,
}


def render(subject: Subject, view: View, form: Format, look: Look) -> bytes:
    """Make a guide.

    Raises:
        MissingTool: `dot`, pango or a font is not installed.
        KeliError: this cannot be made for a screen.
    """
    if look.paper and look.paper.scrolls and (view is not View.MAP or form is Format.PDF):
        raise _no_screen()
    return _RENDERERS[view, form](subject, look)


def _no_screen() -> KeliError:
    return KeliError(
        Words("只有导图的图片能做成手机屏幕（phone）的样子。", "Only pictures of maps are made for a phone."),
        Words("去掉 --paper phone，或者用 --view map --format svg。", "Leave out --paper, or ask for a map as svg."),
    )
