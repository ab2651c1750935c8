"""A chart that cannot be read on one sheet, cut between its rows; every page repeats the heads of the lanes."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec.structs import replace

from exporters.layout.flow.chart import LABEL_SIZE, MARGIN, DrawnLine, FlowLayout
from exporters.layout.flow.routing import Way
from exporters.layout.flow.strips import shifted
from exporters.layout.flow.swimming import SwimLane
from exporters.layout.paper import A3, A4, READABLE, Paper
from exporters.layout.rect import Point, Rect

SEVERAL: Final = (A4, A3, A3.turned)
"""What a chart goes on to several sheets of: the first that is wide enough."""


def pages(layout: FlowLayout, wanted: Paper | None = None) -> tuple[Paper, float, list[FlowLayout]]:
    """Give the paper, how much the chart shrinks on it, and what stands on each sheet.

    Args:
        layout: the chart.
        wanted: the paper to take, upright or turned; None for the smallest on which it can be read.
    """
    whole = _whole(layout, wanted) if wanted else layout.paper
    if whole:
        return whole, layout.scale(whole), [layout]
    paper, scale = _several(layout, (wanted, wanted.turned) if wanted else SEVERAL)
    heading = layout.heading.bottom if layout.heading else 0.0
    top = layout.lanes[0].body.y if layout.lanes else heading
    repeated = layout.lanes[0].head.height if layout.lanes else 0.0
    room = paper.height / scale - 2 * MARGIN
    spans = list(_spans(layout, top, room, repeated))
    return paper, scale, [_page(layout, span, n) for n, span in enumerate(spans)]


def _whole(layout: FlowLayout, wanted: Paper) -> Paper | None:
    return next((one for one in (wanted, wanted.turned) if layout.smallest_on(one) >= READABLE), None)


def _several(layout: FlowLayout, papers: Sequence[Paper]) -> tuple[Paper, float]:
    least = READABLE / LABEL_SIZE
    paper = next((one for one in papers if layout.width * least <= one.width), papers[-1])
    return paper, min(1.0, paper.width / layout.width)


def _spans(layout: FlowLayout, top: float, room: float, repeated: float) -> Iterator[tuple[float, float]]:
    """Give upper and lower edge of each page's part; a row higher than a page has one of its own."""
    bottom = layout.height - MARGIN
    start, free = top, room - (top - MARGIN)
    for cut, following in pairwise([*layout.cuts, bottom]):
        if following - start > free and cut > start:
            yield start, cut
            start, free = cut, room - repeated
    yield start, bottom


def _page(layout: FlowLayout, span: tuple[float, float], place: int) -> FlowLayout:
    upper, lower = span
    repeated = layout.lanes[0].head.height if layout.lanes else 0.0
    up = 0.0 if place == 0 else upper - (MARGIN + repeated)
    last = lower >= layout.height - MARGIN
    return replace(
        layout,
        height=layout.height - up if last else lower - up + MARGIN,
        heading=layout.heading if place == 0 else None,
        lanes=tuple(_lane(lane, span, up, first=place == 0) for lane in layout.lanes),
        symbols=tuple(
            symbol.placed((symbol.corner[0], symbol.corner[1] - up))
            for symbol in layout.symbols
            if upper <= symbol.rect.middle[1] < lower
        ),
        lines=tuple(part for line in layout.lines for part in _parts(line, span, up)),
        foot=tuple(shifted(text, 0, -up) for text in layout.foot) if last else (),
        cuts=(),
        page=place,
    )


def _lane(lane: SwimLane, span: tuple[float, float], up: float, *, first: bool) -> SwimLane:
    lower = min(span[1], lane.body.bottom)
    body = Rect(lane.body.x, span[0] - up, lane.body.width, lower - span[0])
    down = 0.0 if first else MARGIN - lane.head.y
    return replace(
        lane,
        body=body,
        head=lane.head.moved(0, down),
        texts=tuple(shifted(text, 0, down) for text in lane.texts),
        disc=(lane.disc[0], lane.disc[1] + down),
    )


def _parts(line: DrawnLine, span: tuple[float, float], up: float) -> Iterator[DrawnLine]:
    """Give the parts of a line on a page; an arrow head only where it ends."""
    upper, lower = span
    label = line.label if line.label and upper <= line.label.middle[1] < lower else None
    mark = line.mark if line.mark and upper <= line.mark.at[1] < lower else None
    for number, way in enumerate(_clipped(line.way, upper, lower)):
        yield replace(
            line,
            way=tuple((x, y - up) for x, y in way),
            label=label.moved(0, -up) if label and not number else None,
            texts=tuple(shifted(text, 0, -up) for text in line.texts) if label and not number else (),
            mark=mark.moved(0, -up) if mark and not number else None,
            begins=way[0] == line.way[0],
            ends=way[-1] == line.way[-1],
        )


def _clipped(way: Way, upper: float, lower: float) -> Iterator[Way]:
    part: list[Point] = []
    for one, other in pairwise(way):
        inside = _within(one, other, upper, lower)
        if inside is None:
            if len(part) > 1:
                yield tuple(part)
            part = []
            continue
        part = part if part and part[-1] == inside[0] else [inside[0]]
        part.append(inside[1])
        if inside[1] != other:
            yield tuple(part)
            part = []
    if len(part) > 1:
        yield tuple(part)


def _within(one: Point, other: Point, upper: float, lower: float) -> Sequence[Point] | None:
    """Give the stretch of a level or upright stroke between two heights."""
    if one[1] == other[1]:
        return (one, other) if upper <= one[1] < lower else None
    ends = [(x, min(max(y, upper), lower)) for x, y in (one, other)]
    return ends if ends[0][1] != ends[1][1] else None
