"""A guide as one page of HTML: for screens as it is, for paper as what the PDF is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from markupsafe import Markup

from exporters.html.codes import code
from exporters.html.page import Sort, page, words
from exporters.svg import flow as svg_flow
from exporters.svg import map as svg_map
from exporters.svg import timeline as svg_timeline
from exporters.svg.theme import HOUSE, Theme
from guides.document.view import Document, Drawn
from guides.flow.view import FlowView
from guides.map.view import MapView


@dataclass(frozen=True, slots=True)
class Plate:
    """A picture in the page."""

    svg: Markup
    sheet: str = ""
    """`upright` or `wide` where it has a sheet of its own."""


Painter: TypeAlias = Callable[[Drawn, Theme], tuple[Plate, ...]]


def render(view: Document, theme: Theme = HOUSE) -> bytes:
    """Write a guide as one page that brings all it needs along."""
    return written(view, theme, Sort.SCREEN, on_canvas).encode("utf-8", "replace")


def written(view: Document, theme: Theme, sort: Sort, paint: Painter) -> str:
    """Write a guide for screens or for paper, its pictures drawn as they are wanted there."""
    say = words(view.language)

    values: dict[str, Any] = {
        "guide": view,
        "drawn": lambda picture: paint(picture.drawn, theme),
        "qr": code(view.address, say["code"]),
    }
    return page("guide", view.language, sort, theme, values)


def on_canvas(drawn: Drawn, theme: Theme) -> tuple[Plate, ...]:
    """Draw a view as one picture."""
    picture = _svg(drawn, theme)
    if "<a " in picture:  # readers for the blind pass over what is within an image
        picture = picture.replace('role="img"', 'role="group"', 1)
    return (Plate(Markup(picture)),)  # noqa: S704 drawn by the one writer of SVG


def _svg(drawn: Drawn, theme: Theme) -> str:
    match drawn:
        case MapView():
            return svg_map.draw(drawn, theme=theme)
        case FlowView():
            return svg_flow.draw(drawn, theme)
    return svg_timeline.draw(drawn, theme)
