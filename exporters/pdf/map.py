"""A mind map as PDF: one sheet where it can be read there, else several of the same type size."""

from collections.abc import Mapping, Sequence
from typing import Final

from exporters.layout.map.layout import Layout, Mode
from exporters.layout.map.pages import pages, see
from exporters.layout.paper import A4, SHEET_MARGIN, Paper
from exporters.pdf.document import About, Sheet, write_pdf
from exporters.pdf.texts import ALONE, Rank, Texts, sizes_within, style
from exporters.svg.map import decoration
from exporters.svg.theme import HOUSE, Theme
from guides.map.view import MapView

_NAME: Final = "map"
_NEARLY = 0.08
"""The share of a sheet that may stay free, for a map to stand in its middle."""


def render(view: MapView, mode: Mode = Mode.HUB, paper: Paper = A4, theme: Theme = HOUSE) -> bytes:
    """Write a map for a paper; maps that cannot be read on one sheet go on, with a banner instead of a hub.

    Raises:
        MissingTool: Pango or a font is not installed.
    """
    layouts = pages(view, mode, paper)
    about = About(view.title, view.language, view.subtitle, view.description)
    return write_pdf(sheets(view, layouts, theme, ALONE), about, map_style(view, layouts, theme))


def sheets(view: MapView, layouts: Sequence[Layout], theme: Theme, rank: Rank) -> list[Sheet]:
    """Give the sheets of a map that is laid out; where one names another, it leads there."""
    ways = {see(page, view.language): f"#{_NAME}{page}" for page in range(2, len(layouts) + 1)}
    return [_sheet(view, layout, theme, (rank, place, ways)) for place, layout in enumerate(layouts)]


def map_style(view: MapView, layouts: Sequence[Layout], theme: Theme) -> str:
    """Give the style of the sheets of a map; those behind the first have a scale of their own, all the same one."""
    first, *others = layouts
    found = style(len(view.branches), theme) + sizes_within(".sheet", first.scale)
    if others:
        named = ",".join(f"#{_NAME}{page}" for page in range(2, len(layouts) + 1))
        found += sizes_within(f":is({named})", others[0].scale)
    return found


def _sheet(view: MapView, layout: Layout, theme: Theme, at: tuple[Rank, int, Mapping[str, str]]) -> Sheet:
    rank, place, ways = at
    paper, scale = layout.paper, layout.scale
    corner = (paper.width - layout.width * scale) / 2, SHEET_MARGIN + _lowered(layout)
    text = Texts(layout, corner, rank, ways).written(first=not place)
    picture = decoration(view, layout, theme)
    return Sheet(paper.width, paper.height, picture, corner[0], corner[1], scale, text, f"{_NAME}{place + 1}")


def _lowered(layout: Layout) -> float:
    """Give how far a map that nearly fills its sheet is lowered to stand in the middle of it."""
    left = layout.paper.inner[1] - layout.height * layout.scale
    return left / 2 if left < _NEARLY * layout.paper.height else 0.0
