"""The pictures of a view: one canvas, or the pages of a paper that was asked for."""

from collections.abc import Callable, Mapping
from typing import Protocol, TypeAlias

from msgspec import Struct

from exporters.layout.flow.chart import SMALLEST
from exporters.layout.flow.chart import arrange as arrange_flow
from exporters.layout.flow.pages import pages as flow_pages
from exporters.layout.map.fitting import fitted, on
from exporters.layout.map.layout import Layout
from exporters.layout.map.pages import pages as map_pages
from exporters.layout.paper import A3, A4, Paper
from exporters.layout.sides.pages import pages as sides_pages
from exporters.layout.sides.table import arrange as arrange_sides
from exporters.layout.timeline.chart import arrange as arrange_timeline
from exporters.layout.timeline.pages import pages as timeline_pages
from exporters.look import Look
from exporters.svg import flow as svg_flow
from exporters.svg import map as svg_map
from exporters.svg import poster as svg_poster
from exporters.svg import sides as svg_sides
from exporters.svg import timeline as svg_timeline
from exporters.svg.poster import Poster
from exporters.svg.poster import arrange as arrange_poster
from exporters.view import View
from guides.flow.build import flow_of
from guides.flow.view import FlowView
from guides.map.build import map_of
from guides.map.view import MapView
from guides.poster.build import poster_of
from guides.sides.build import sides_of
from guides.sides.view import SidesView
from guides.subject import Subject
from guides.timeline.build import timeline_of
from guides.timeline.view import TimelineView

Told: TypeAlias = MapView | FlowView | TimelineView | SidesView

BUILDERS: Mapping[View, Callable[[Subject], Told]] = {
    View.MAP: map_of,
    View.FLOW: flow_of,
    View.TIMELINE: timeline_of,
    View.SIDES: sides_of,
}
"""The views that are drawn; the others are documents."""


class Picture(Struct, frozen=True):
    """One picture, or one sheet of several."""

    svg: str
    smallest: float
    """The size of its smallest type where it is printed, in points."""


class _Fitted(Protocol):
    """What is laid out and can be fitted on a sheet."""

    def smallest_on(self, paper: Paper) -> float:
        """Give the size of the smallest type on a sheet, in points."""
        ...


Pictures: TypeAlias = tuple[Picture, ...]


def pictures(subject: Subject, view: View, look: Look) -> Pictures:
    """Draw a view: on one canvas or, where the look has a paper, on as many sheets of it as it takes to be read.

    Raises:
        KeliError: it cannot be drawn.
    """
    if view is View.POSTER:
        made = poster(subject, look)
        return (Picture(svg_poster.draw(made, look.theme), made.layout.min_print_pt),)
    return drawn(BUILDERS[view](subject), look)


def poster(subject: Subject, look: Look) -> Poster:
    """Lay out a poster on A3, or on the paper of the look."""
    return arrange_poster(poster_of(subject), look.mode, look.paper or A3)


def drawn(view: Told, look: Look, *, printed: bool = False) -> Pictures:
    """Draw a view that is built; one to be printed on sheets also where the look has no paper: the smallest that do."""
    sheets = printed or look.paper is not None
    match view:
        case MapView():
            return _map(view, look, sheets)
        case FlowView():
            return _flow(view, look, sheets)
        case TimelineView():
            return _timeline(view, look, sheets)
        case SidesView():
            return _sides(view, look, sheets)


def _map(view: MapView, look: Look, sheets: bool) -> Pictures:
    paper = look.paper or A4
    if not sheets:
        layouts: tuple[Layout, ...] = (fitted(view, look.mode),)
    else:
        layouts = (on(view, look.mode, paper),) if paper.scrolls else map_pages(view, look.mode, paper)
    return tuple(Picture(svg_map.picture(view, one, look.theme), one.min_print_pt) for one in layouts)


def _flow(view: FlowView, look: Look, sheets: bool) -> Pictures:
    layout = arrange_flow(view)
    if not sheets:
        return (Picture(svg_flow.picture(layout, look.theme), _best(layout)),)
    _, scale, layouts = flow_pages(layout, look.paper)
    return tuple(Picture(svg_flow.picture(one, look.theme), scale * SMALLEST) for one in layouts)


def _timeline(view: TimelineView, look: Look, sheets: bool) -> Pictures:
    paper, layouts = timeline_pages(view, look.paper or A4) if sheets else (None, (arrange_timeline(view),))
    return tuple(Picture(svg_timeline.picture(one, look.theme), _best(one, paper)) for one in layouts)


def _sides(view: SidesView, look: Look, sheets: bool) -> Pictures:
    paper, layouts = sides_pages(view, look.paper) if sheets else (None, (arrange_sides(view),))
    return tuple(Picture(svg_sides.picture(one, look.theme), _best(one, paper)) for one in layouts)


def _best(layout: _Fitted, paper: Paper | None = None) -> float:
    """Give the size of the smallest type on a sheet; without one on A3, whichever way round is larger."""
    return max(layout.smallest_on(sheet) for sheet in ((paper,) if paper else (A3, A3.turned)))
