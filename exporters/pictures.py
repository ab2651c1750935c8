"""The pictures of a view: one canvas, or the pages of a paper that was asked for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from exporters.layout.flow.chart import arrange as arrange_flow
from exporters.layout.map.fitting import fitted, on
from exporters.layout.map.layout import Layout
from exporters.layout.map.pages import pages as map_pages
from exporters.layout.paper import A3, Paper
from exporters.layout.sides.pages import pages as sides_pages
from exporters.layout.sides.table import arrange as arrange_sides
from exporters.layout.timeline.chart import arrange as arrange_timeline
from exporters.layout.timeline.pages import pages as timeline_pages
from exporters.look import Look
from exporters.svg import flow as svg_flow
from exporters.svg import map as svg_map
from exporters.svg import sides as svg_sides
from exporters.svg import timeline as svg_timeline
from exporters.view import View
from guides.flow.build import flow_of
from guides.map.build import map_of
from guides.sides.build import sides_of
from guides.subject import Subject
from guides.timeline.build import timeline_of


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, or one sheet of several."""

    svg: str
    smallest: float
    """The size of its smallest type where it is printed, in points."""


Pictures: TypeAlias = tuple[Picture, ...]


def pictures(subject: Subject, view: View, look: Look) -> Pictures:
    """Draw a view: on one canvas, or on as many sheets of the paper as it takes to be read.

    Raises:
        KeliError: it cannot be drawn.
    """
    return _PAINTERS[view](subject, look)


def _map(subject: Subject, look: Look) -> Pictures:
    view, paper = map_of(subject), look.paper
    if paper is None:
        layouts: tuple[Layout, ...] = (fitted(view, look.mode),)
    else:
        layouts = (on(view, look.mode, paper),) if paper.scrolls else map_pages(view, look.mode, paper)
    return tuple(Picture(svg_map.picture(view, one, look.theme), one.min_print_pt) for one in layouts)


def _flow(subject: Subject, look: Look) -> Pictures:
    layout = arrange_flow(flow_of(subject))
    smallest = max(map(layout.smallest_on, _sheets(look.paper)))
    return (Picture(svg_flow.picture(layout, look.theme), smallest),)


def _timeline(subject: Subject, look: Look) -> Pictures:
    view = timeline_of(subject)
    layouts = timeline_pages(view, look.paper)[1] if look.paper else (arrange_timeline(view),)
    smallest = [max(map(one.smallest_on, _sheets(look.paper))) for one in layouts]
    drawn = (svg_timeline.picture(one, look.theme) for one in layouts)
    return tuple(map(Picture, drawn, smallest))


def _sides(subject: Subject, look: Look) -> Pictures:
    view = sides_of(subject)
    layouts = sides_pages(view, look.paper)[1] if look.paper else (arrange_sides(view),)
    smallest = [max(map(one.smallest_on, _sheets(look.paper))) for one in layouts]
    drawn = (svg_sides.picture(one, look.theme) for one in layouts)
    return tuple(map(Picture, drawn, smallest))


def _sheets(paper: Paper | None) -> tuple[Paper, ...]:
    """Give the sheets a picture may be printed on: either way round, on A3 where no paper was asked for."""
    chosen = paper or A3
    return chosen, chosen.turned


_PAINTERS: Mapping[View, Callable[[Subject, Look], Pictures]] = {
    View.MAP: _map,
    View.FLOW: _flow,
    View.TIMELINE: _timeline,
    View.SIDES: _sides,
}
