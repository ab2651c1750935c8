"""A guide as one page of HTML: for screens as it is, for paper as what the PDF is made of."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import inf
from typing import Any, Final, TypeAlias

from markupsafe import Markup
from msgspec import Struct

from exporters.html.answering import Answering, is_multi
from exporters.html.codes import code
from exporters.html.page import Sort, page, words
from exporters.svg import flow as svg_flow
from exporters.svg import map as svg_map
from exporters.svg import timeline as svg_timeline
from exporters.svg.theme import HOUSE, Theme
from guides.document.view import Answered, Block, Document, Drawn, Entries, Facts, Section, Table, Under
from guides.flow.view import FlowView
from guides.interview.view import Interview
from guides.map.view import MapView


class Plate(Struct, frozen=True):
    """A picture in the page."""

    svg: Markup
    sheet: str = ""
    """`upright` or `wide`, and the name of the paper, where it has a sheet of its own."""
    is_broad: bool = False
    """Whether it is too wide for most screens to be read if it were made to fit."""


_BROAD: Final = 1200
"""Points; a picture as wide fits a screen at three quarters of its size, and its letters can just be read then."""
_WIDTH: Final = re.compile(r'<svg [^>]*?\bwidth="([0-9.]+)pt"')
_FEW: Final = 6
"""So many lines make a short section, as they are told; some are longer than a line."""
NOTHING_ASKED: Final = Interview()
Painter: TypeAlias = Callable[[Drawn, Theme], tuple[Plate, ...]]


def render(view: Document, interview: Interview = NOTHING_ASKED, theme: Theme = HOUSE) -> bytes:
    """Write a guide as one page that brings all it needs along, and asks what leaves one's own of it."""
    answering = Answering(interview)
    asked: dict[str, Any] = {
        "interview": interview,
        "gone": answering.classes,
        "nothing": answering.nothing,
        "is_multi": is_multi,
    }
    asked["own_style"] = answering.style
    return _written(view, theme, Sort.SCREEN, on_canvas, asked).encode("utf-8", "replace")


def written(view: Document, theme: Theme, sort: Sort, paint: Painter) -> str:
    """Write a guide for paper, its pictures drawn as they are wanted there."""
    return _written(view, theme, sort, paint, {"interview": NOTHING_ASKED})


def _written(view: Document, theme: Theme, sort: Sort, paint: Painter, asked: Mapping[str, Any]) -> str:
    say = words(view.language)
    values: dict[str, Any] = {
        "guide": view,
        "lists": _lists,
        "is_short": _is_short,
        "drawn": lambda picture: paint(picture.drawn, theme),
        "qr": code(view.address, say["code"]),
    }
    return page("guide", view.language, sort, theme, {**values, **asked})


def _is_short(section: Section) -> bool:
    """Tell whether a section is a few lines, which stand together on one page."""
    return sum(map(_lines, section.blocks)) <= _FEW


def _lines(block: Block) -> float:
    match block:
        case Facts(facts):
            return len(facts)
        case Entries(cards=cards):
            return sum(1 + len(card.facts) + len(card.points) for card in cards)
    return inf


def _lists(section: Section) -> Iterable[str]:
    """Name the lists of an item that a section tells of."""
    return dict.fromkeys(granule.partition("/")[0] for block in section.blocks for granule in _granules(block))


def _granules(block: Block) -> Iterator[str]:
    match block:
        case Facts(facts):
            yield from (fact.granule for fact in facts)
        case Under(blocks=blocks):
            yield from (granule for inner in blocks for granule in _granules(inner))
        case Entries() | Table() | Answered():
            yield block.granule


def on_canvas(drawn: Drawn, theme: Theme) -> tuple[Plate, ...]:
    """Draw a view as one picture."""
    picture = _svg(drawn, theme)
    if "<a " in picture:  # readers for the blind pass over what is within an image
        picture = picture.replace('role="img"', 'role="group"', 1)
    width = _WIDTH.match(picture)
    is_broad = width is not None and float(width[1]) > _BROAD
    return (Plate(Markup(picture), is_broad=is_broad),)  # noqa: S704 drawn by the one writer of SVG


def _svg(drawn: Drawn, theme: Theme) -> str:
    match drawn:
        case MapView():
            return svg_map.draw(drawn, theme=theme)
        case FlowView():
            return svg_flow.draw(drawn, theme)
    return svg_timeline.draw(drawn, theme)
