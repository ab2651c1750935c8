"""A poster as one SVG of the size of its sheet: the map, and a band at the foot with a code, contacts and imprint.

Whoever prints it with a bleed gets the band drawn beyond the edge, for the knife may miss it.
"""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from exporters.layout.breaking import wrap
from exporters.layout.cleaning import clean
from exporters.layout.map.fitting import as_it_lies
from exporters.layout.map.layout import Layout, Mode
from exporters.layout.paper import READABLE, SHEET_MARGIN, Paper
from exporters.layout.rect import Rect
from exporters.layout.wording import say
from exporters.svg.codes import dots
from exporters.svg.map import body
from exporters.svg.theme import PAPER, Theme
from exporters.svg.writer import Frame, Markup, document, element, line, written
from guides.poster.build import gist
from guides.poster.view import PosterView

CODE: Final = 76.0
"""The side of a code, in points: 27 mm, to be read from an arm's length."""
BLEED: Final = 3 * 72 / 25.4
"""Three millimetres, as printers ask for."""
_TEXT: Final = 10.5
_LINE: Final = 15.0
_PAD: Final = 14.0
_COLUMNS: Final = 2
_BASELINE: Final = 0.37
_TYPE: Final = written({"fill": PAPER, "font-size": _TEXT})
_BOLD: Final = written({"fill": PAPER, "font-size": _TEXT, "font-weight": 700})


class Edge(Struct, frozen=True):
    """What goes beyond the edge on all sides, in points."""

    bleed: float = 0.0
    """The picture, for the knife may miss the edge."""
    slug: float = 0.0
    """The sheet it is printed on."""


NONE: Final = Edge()


class Poster(Struct, frozen=True):
    """A poster that is laid out."""

    view: PosterView
    layout: Layout
    paper: Paper
    """As it hangs: upright or turned."""
    band: tuple[tuple[str, ...], ...]
    """The lines of each column of the band."""
    height: float
    """Of the band."""


def arrange(view: PosterView, mode: Mode, paper: Paper) -> Poster:
    """Lay out a poster: the whole map where it can be read on the sheet, else the gist of it."""
    whole = [_arranged(view, one, paper) for one in dict.fromkeys((mode, Mode.SPINE))]
    readable = (one for one in whole if one.layout.min_print_pt >= READABLE)
    return next(readable, None) or _arranged(gist(view), mode, paper)


def draw(poster: Poster, theme: Theme, edge: Edge = NONE) -> str:
    """Draw a poster, and what a printer wants to have around it."""
    paper, layout, told = poster.paper, poster.layout, poster.view.map
    wide, high = paper.width + 2 * edge.slug, paper.height + 2 * edge.slug
    left = (paper.width - layout.width * layout.scale) / 2
    top = max(SHEET_MARGIN, (paper.height - poster.height - layout.height * layout.scale) / 2)
    place = f"translate({left:.2f} {top:.2f}) scale({layout.scale:.4f})"
    parts = [
        *_band(poster, theme, edge.bleed),
        element("g", {"transform": place}, *body(told, layout, theme)),
        *(_marks(paper, edge) if edge.slug else ()),
    ]
    ground = element("rect", {"width": wide, "height": high, "fill": PAPER})
    sheet = element("g", {"transform": f"translate({edge.slug:.3f} {edge.slug:.3f})"}, *parts)
    frame = Frame("poster", told.id, told.language, told.title, told.description, wide, high)
    return document(frame, [ground, sheet])


def _marks(paper: Paper, edge: Edge) -> Iterator[Markup]:
    """Draw where to cut: hairlines in line with the edges, outside the bleed."""
    for x, away in ((0.0, -1), (paper.width, 1)):
        for y, off in ((0.0, -1), (paper.height, 1)):
            yield _hair(f"M{x + away * edge.bleed:.3f} {y:.3f}H{x + away * edge.slug:.3f}")
            yield _hair(f"M{x:.3f} {y + off * edge.bleed:.3f}V{y + off * edge.slug:.3f}")


def _hair(path: str) -> Markup:
    return element("path", {"d": path, "stroke": "#000", "stroke-width": "0.25"})


def _arranged(view: PosterView, mode: Mode, paper: Paper) -> Poster:
    """Lay out the map above the band, on the sheet upright or turned: whichever makes its type larger."""
    both = [_on(view, mode, sheet) for sheet in (paper, paper.turned)]
    return max(both, key=lambda one: (round(one.layout.min_print_pt, 2), one.paper.upright))


def _on(view: PosterView, mode: Mode, sheet: Paper) -> Poster:
    band = tuple(_columns(view, sheet))
    high = _high(band, view)
    above = Paper(sheet.name, sheet.width, sheet.height - high, sheet.margin)
    return Poster(view, as_it_lies(view.map, mode, above), sheet, band, high)


def _high(columns: tuple[tuple[str, ...], ...], view: PosterView) -> float:
    most = max((len(column) for column in columns), default=0)
    return max(most * _LINE, CODE if view.address else 0.0) + 2 * _PAD


def _columns(view: PosterView, paper: Paper) -> Iterator[tuple[str, ...]]:
    """Give the lines of the contacts and of the imprint, beside each other right of the code."""
    wide = _column(view, paper) / _TEXT
    colon = say("colon", view.map.language)
    contacts = [f"{fact.key}{colon}{fact.value}" for fact in view.contacts]
    scanned = [say("scan", view.map.language), view.address] if view.address else []
    for said in ([*scanned, *contacts], list(view.imprint)):
        yield tuple(part for text in said for part in wrap(clean(text), wide))


def _column(view: PosterView, paper: Paper) -> float:
    room = paper.width - 2 * paper.margin - (CODE + _PAD if view.address else 0.0)
    return (room - _PAD) / _COLUMNS


def _band(poster: Poster, theme: Theme, bleed: float) -> Iterator[Markup]:
    paper, top = poster.paper, poster.paper.height - poster.height
    size = {"width": paper.width + 2 * bleed, "height": poster.height + bleed}
    yield element("rect", {"x": -bleed, "y": top, **size, "fill": theme.root})
    left = paper.margin
    if poster.view.address:
        yield dots(poster.view.address, Rect(left, top + _PAD, CODE, CODE))
        left += CODE + _PAD
    for place, column in enumerate(poster.band):
        x = left + place * (_column(poster.view, paper) + _PAD)
        for number, said in enumerate(column):
            y = top + _PAD + (number + 0.5) * _LINE + _BASELINE * _TEXT
            yield line((x, y), [(said, _BOLD if number == 0 else _TYPE, "")])
