"""The pictures of a view: one canvas, or the pages of a paper that was asked for."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from exporters.layout.map.pages import pages as map_pages
from exporters.layout.sides.pages import pages as sides_pages
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

Pictures: TypeAlias = tuple[str, ...]
"""SVG."""


def pictures(subject: Subject, view: View, look: Look) -> Pictures:
    """Draw a view: on one canvas, or on as many sheets of the paper as it takes to be read.

    Raises:
        KeliError: it cannot be drawn.
    """
    return _PAINTERS[view](subject, look)


def _map(subject: Subject, look: Look) -> Pictures:
    view = map_of(subject)
    if look.paper is None or look.paper.scrolls:
        return (svg_map.draw(view, look.mode, look.theme, look.paper),)
    return tuple(svg_map.picture(view, layout, look.theme) for layout in map_pages(view, look.mode, look.paper))


def _flow(subject: Subject, look: Look) -> Pictures:
    return (svg_flow.draw(flow_of(subject), look.theme),)


def _timeline(subject: Subject, look: Look) -> Pictures:
    view = timeline_of(subject)
    if look.paper is None:
        return (svg_timeline.draw(view, look.theme),)
    return tuple(svg_timeline.picture(layout, look.theme) for layout in timeline_pages(view, look.paper)[1])


def _sides(subject: Subject, look: Look) -> Pictures:
    view = sides_of(subject)
    if look.paper is None:
        return (svg_sides.draw(view, look.theme),)
    return tuple(svg_sides.picture(layout, look.theme) for layout in sides_pages(view, look.paper)[1])


_PAINTERS: Mapping[View, Callable[[Subject, Look], Pictures]] = {
    View.MAP: _map,
    View.FLOW: _flow,
    View.TIMELINE: _timeline,
    View.SIDES: _sides,
}
