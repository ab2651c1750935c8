"""Draws a timeline as SVG: bars of working days, a line where the promised limit ends."""

from collections.abc import Iterator

from exporters.layout.timeline.chart import LEAST, Row, StripLayout, TimelineLayout, arrange
from exporters.svg.lettering import lettered, pill
from exporters.svg.theme import HOUSE, PAPER, QUIET, Theme, rule, tint
from exporters.svg.writer import Attributes, Frame, Markup, document, element, number
from guides.timeline.view import TimelineView

_ROUND = 3.0
_FLAG = 5.0


def draw(view: TimelineView, theme: Theme = HOUSE) -> str:
    """Draw a timeline."""
    return picture(arrange(view), theme)


def picture(layout: TimelineLayout, theme: Theme = HOUSE) -> str:
    """Draw a timeline that is laid out."""
    view = layout.view
    frame = Frame("timeline", view.id, view.language, view.title, view.description, layout.width, layout.height)
    sheet = element("rect", {"width": layout.width, "height": layout.height, "fill": PAPER})
    strips = [markup for strip in layout.strips for markup in _strip(strip, theme)]
    return document(frame, [sheet, *lettered(layout.heading), *strips, *lettered(layout.foot)])


def _strip(strip: StripLayout, theme: Theme) -> Iterator[Markup]:
    grid = strip.grid
    yield from lettered(strip.heading, theme.root)
    days = "".join(f"M{number(x)} {number(grid.y)}V{number(grid.bottom)}" for x, _ in strip.ticks)
    yield element("path", {"d": days, "stroke": rule(QUIET), "stroke-width": 0.7})
    for _, texts in strip.ticks:
        yield from lettered(texts)
    if strip.rows:
        across = "".join(f"M{number(row.box.x)} {number(row.box.y)}H{number(row.box.right)}" for row in strip.rows)
        yield element("path", {"d": across, "stroke": rule(QUIET), "stroke-width": 0.7})
    for row in strip.rows:
        yield from _row(row, theme)
    if strip.end is not None:
        yield from _end(strip.end, strip, theme)


def _row(row: Row, theme: Theme) -> Iterator[Markup]:
    tone = theme.branch(row.tone)
    bar = row.bar
    at: Attributes = {"x": bar.x, "y": bar.y, "width": bar.width, "height": bar.height, "rx": _ROUND}
    if bar.width <= LEAST:
        yield element("rect", {**at, "fill": PAPER, "stroke": tone, "stroke-width": 1.4})
    elif row.critical:
        yield element("rect", {**at, "fill": tone})
    else:
        yield element("rect", {**at, "fill": tint(tone), "stroke": tone, "stroke-width": 1.2})
    yield from lettered(row.label.texts, tone)
    for one in row.label.badges:
        yield from pill(one, tone)


def _end(x: float, strip: StripLayout, theme: Theme) -> Iterator[Markup]:
    """Draw where the limit ends: a line with a flag."""
    top, bottom = strip.grid.y, strip.grid.bottom
    yield element(
        "path", {"d": f"M{number(x)} {number(top)}V{number(bottom)}", "stroke": theme.root, "stroke-width": 2.0}
    )
    flag = f"M{number(x)} {number(top)}l{number(-_FLAG)} {number(-_FLAG)}h{number(2 * _FLAG)}Z"
    yield element("path", {"d": flag, "fill": theme.root})
