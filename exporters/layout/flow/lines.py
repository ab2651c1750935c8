"""The lines of a flow chart: each with its way and the place of its label."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from exporters.layout.flow.dot import Box
from exporters.layout.flow.grid import Step
from exporters.layout.flow.labelling import free_spot
from exporters.layout.flow.placing import BESIDE, Placed
from exporters.layout.flow.routing import STUB, Errand, Lanes, Port, Way, route
from exporters.layout.flow.rows import TRACK
from exporters.layout.flow.traffic import Line
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowLine, FlowView, LineKind, Shape

CLEAR = 6.0
"""Lines keep so far from symbols they do not touch, in points."""

_DOWN, _UP, _RIGHT, _LEFT = (0, 1), (0, -1), (1, 0), (-1, 0)
_NEAR_LABEL = 2.5
_LANES = (16.0, 24.0)


@dataclass(frozen=True, slots=True)
class Ways:
    """The way of each line, and the labels, by the position of the line in the view."""

    ways: tuple[Way, ...]
    labels: Mapping[int, Rect]


def drawn(view: FlowView, at: Placed, labels: Mapping[int, Box]) -> Ways:
    """Draw every line, then find room for the labels of those that lead back.

    A line whose label finds none is led round the outside, where there is room always.
    """
    ways = _routed(view, at)
    found, homeless = _labelled(ways, at, labels)
    if not homeless:
        return Ways(ways, found)
    at = _outside(view, at, ways, {number: labels[number] for number in homeless})
    ways = _routed(view, at)
    found, homeless = _labelled(ways, at, labels)
    return Ways(ways, found)


def _labelled(ways: Sequence[Way], at: Placed, labels: Mapping[int, Box]) -> tuple[dict[int, Rect], list[int]]:
    found, homeless = dict(at.labels), []
    strokes = {number: list(pairwise(way)) for number, way in enumerate(ways)}
    for number in sorted(labels.keys() - at.labels.keys()):
        taken = [rect.grown(_NEAR_LABEL) for rect in (*at.symbols.values(), *found.values())]
        spot = free_spot(labels[number], strokes[number], taken, [s for n in strokes for s in strokes[n]])
        if spot is None:
            homeless.append(number)
        else:
            found[number] = spot
    return found, homeless


def _outside(view: FlowView, at: Placed, ways: Sequence[Way], labels: Mapping[int, Box]) -> Placed:
    """Add a place right of everything for each of the labels, one column each."""
    right = max([*(x for way in ways for x, _ in way), *(r.right for r in (*at.symbols.values(), *at.labels.values()))])
    anchors, rects = dict(at.anchors), dict(at.labels)
    for number, box in labels.items():
        line = view.lines[number]
        anchors[number] = (right + 3 * TRACK, (at.symbols[line.source].y + at.symbols[line.target].bottom) / 2)
        rects[number] = Rect(anchors[number][0] + BESIDE, anchors[number][1] - box.height / 2, box.width, box.height)
        right = rects[number].right
    return replace(at, anchors=anchors, labels=rects)


def _routed(view: FlowView, at: Placed) -> tuple[Way, ...]:
    order = sorted(range(len(view.lines)), key=lambda number: _turn(number, view.lines[number], at))
    legs = [(number, errand) for number in order for errand in _errands(number, view, at)]
    walls = [rect.grown(CLEAR) for rect in at.symbols.values()]
    walls += [rect.grown(_NEAR_LABEL) for rect in at.labels.values()]
    found: dict[int, Way] = {}
    for (number, _), way in zip(legs, route([errand for _, errand in legs], walls, _lanes(view, at)), strict=True):
        found[number] = (*found.get(number, ())[:-1], *way[1 if number in found else 0 :])
    return tuple(found[number] for number in range(len(view.lines)))


def _turn(number: int, line: FlowLine, at: Placed) -> tuple[bool, bool, float, int]:
    """Who chooses first: lines that lead on before those back, level and straight ones, short ones."""
    one, other = at.symbols[line.source].middle, at.symbols[line.target].middle
    bent = number not in at.sides and one[0] != other[0]
    return (line.kind is LineKind.BACK, bent, abs(one[0] - other[0]) + abs(one[1] - other[1]), number)


def _errands(number: int, view: FlowView, at: Placed) -> Iterator[Errand]:
    line = view.lines[number]
    starts, ends = _ports(number, view, at)
    anchor = at.anchors.get(number)
    if anchor is None:
        yield Errand(Line(line.source, line.target), starts, ends)
        return
    passing = Port(_rounded(anchor), _UP if at.symbols[line.source].middle[1] > anchor[1] else _DOWN, stub=_NEAR_LABEL)
    stop = f"\0{number}"
    yield Errand(Line(line.source, stop), starts, (passing,))
    yield Errand(Line(stop, line.target), (passing,), ends)


def _ports(number: int, view: FlowView, at: Placed) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
    line = view.lines[number]
    source, target = at.symbols[line.source], at.symbols[line.target]
    if number in at.sides:
        step = (at.sides[number], 0)
        return (_leaving(source, step),), (_reaching(target, step),)
    if source == target:
        return (_leaving(source, _RIGHT),), (_reaching(target, _DOWN),)
    if target.y < source.bottom or line.kind is LineKind.BACK:
        return _back(source, target)
    starts = [_leaving(source, _DOWN)]
    if any(node.id == line.source and node.shape is Shape.DECISION for node in view.nodes):
        taken = {(side, 0) for aside, side in at.sides.items() if view.lines[aside].source == line.source}
        if any(other.source == line.source and other.kind is LineKind.BACK for other in view.lines):
            taken.add(_LEFT)
        starts += [_leaving(source, side) for side in (_LEFT, _RIGHT) if side not in taken]
    return tuple(starts), (_reaching(target, _DOWN),)


def _back(source: Rect, target: Rect) -> tuple[tuple[Port, ...], tuple[Port, ...]]:
    starts = [_leaving(source, _RIGHT), _leaving(source, _LEFT, 4), _leaving(source, _UP), _leaving(source, _DOWN, 40)]
    ends = [_reaching(target, _LEFT), _reaching(target, _RIGHT, 4), _reaching(target, _DOWN, 40)]
    return tuple(starts), tuple(ends)


def _leaving(rect: Rect, towards: Step, cost: float = 0.0) -> Port:
    return Port(_rim(rect, towards), towards, cost)


def _reaching(rect: Rect, towards: Step, cost: float = 0.0) -> Port:
    return Port(_rim(rect, (-towards[0], -towards[1])), towards, cost)


def _rim(rect: Rect, side: Step) -> Point:
    x, y = rect.middle
    return _rounded((x + side[0] * rect.width / 2, y + side[1] * rect.height / 2))


def _rounded(point: Point) -> Point:
    """Round as tracks are rounded: what is straight stays straight."""
    return (round(point[0], 2), round(point[1], 2))


def _lanes(view: FlowView, at: Placed) -> Lanes:
    rects = list(at.symbols.values())
    outer = [16 + TRACK * lane for lane in range(2 + sum(line.kind is LineKind.BACK for line in view.lines))]
    left, right = min(rect.x for rect in rects), max(rect.right for rect in (*rects, *at.labels.values()))
    xs = [x for rect in rects for off in _LANES for x in (rect.x - off, rect.right + off)]
    xs += [x for off in outer for x in (left - off, right + off)]
    ys = [y for above, below in pairwise(at.rows) for y in _between(above.bottom, below.top)]
    ys += [at.rows[0].top - off for off in _LANES] + [at.rows[-1].bottom + off for off in _LANES]
    return xs, ys


def _between(top: float, bottom: float) -> Iterator[float]:
    y = top + STUB
    while y <= bottom - STUB:
        yield y
        y += TRACK
