"""The lines of a flow chart: each with its way and the place of its label, and what room they lack."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import Final

from msgspec import Struct

from exporters.layout.flow.box import Box
from exporters.layout.flow.labelling import Stroke, free_spot
from exporters.layout.flow.placing import PAD, Placed
from exporters.layout.flow.ports import DOWN, UP, Ports, rounded
from exporters.layout.flow.room import TRACK, Room
from exporters.layout.flow.routing import Errand, Port, Way, route
from exporters.layout.flow.traffic import Line
from exporters.layout.rect import Point, Rect, stretch
from guides.flow.view import FlowLine, FlowView, LineKind

CLEAR: Final = 6.0
"""Lines keep so far from symbols they do not touch, in points."""

BESIDE: Final = 6.0
"""Between a line and its label, in points."""

_NEAR_LABEL: Final = 2.5
_ABOVE_LABEL: Final = 8.0
_HAIR: Final = 0.5
_AT_ONCE: Final = 4  # tracks that one try adds


class Ways(Struct, frozen=True):
    """The way of each line, and the labels, by the position of the line in the view."""

    ways: tuple[Way, ...]
    labels: Mapping[int, Rect]
    homeless: tuple[int, ...]
    """Labels for which there was no room."""


class Outside(Struct, frozen=True):
    """Places right of the chart for labels that find none inside."""

    anchors: Mapping[int, Point]
    """Where a line passes its label."""
    labels: Mapping[int, Rect]


NOWHERE: Final = Outside({}, {})


def drawn(view: FlowView, at: Placed, labels: Mapping[int, Box], outside: Outside = NOWHERE) -> Ways:
    """Draw every line, then find room for the labels; one serves all that leave one symbol with the same words."""
    ways = _routed(view, at, outside)
    found, homeless = dict(outside.labels), []
    strokes = {number: list(pairwise(way)) for number, way in enumerate(ways)}
    everything = [stroke for number in strokes for stroke in strokes[number]]
    edges = [Rect(column.left - 0.5, 0, 1, at.bottom) for column in at.columns[1:]]
    for numbers in _alike(sorted(labels.keys() - found.keys()), view, strokes):
        taken = [rect.grown(_NEAR_LABEL) for rect in (*at.symbols.values(), *found.values())]
        spot = free_spot(labels[numbers[0]], _own(numbers, strokes, view), [*taken, *edges], everything)
        if spot is None:
            homeless.append(numbers[0])
        else:
            found |= dict.fromkeys(numbers, spot)
    return Ways(ways, found, tuple(homeless))


def _alike(numbers: Sequence[int], view: FlowView, strokes: Mapping[int, list[Stroke]]) -> Iterable[tuple[int, ...]]:
    """Put lines together that leave one symbol by one side with the same words."""
    groups: dict[object, list[int]] = defaultdict(list)
    for number in numbers:
        line = view.lines[number]
        way_on = line.kind if line.kind is LineKind.ON else number
        groups[line.source, line.label, way_on, strokes[number][0][0]].append(number)
    return map(tuple, groups.values())


def _own(numbers: Sequence[int], strokes: Mapping[int, list[Stroke]], view: FlowView) -> list[Stroke]:
    """Give the stretches a label may stand beside: those of all its lines, and where others run along only at need."""
    if len(numbers) > 1:
        first = [strokes[number][0] for number in numbers]
        return [min(first, key=lambda stroke: stretch(*stroke).width + stretch(*stroke).height)]
    line = view.lines[numbers[0]]
    kin = [n for n, other in enumerate(view.lines) if n != numbers[0] and _joined(line, other)]
    own = strokes[numbers[0]]
    alone = [one for one in own if not any(_along(one, other) for n in kin for other in strokes[n])]
    return alone or own


def wanted(view: FlowView, at: Placed, ways: Ways, labels: Mapping[int, Box], room: Room) -> int:
    """Add the room that lines lack, where it is wanted; say at how many places."""
    lacking = dict(_crowded(view, ways.ways))
    for level, place in sorted(lacking):
        _widen(level, place, lacking[level, place] * TRACK, at, room)
    for number in ways.homeless:
        _make_room(view.lines[number], number in at.sides, labels[number], at, room)
    return len(lacking) + len(ways.homeless)


def _crowded(view: FlowView, ways: Sequence[Way]) -> Iterator[tuple[tuple[bool, float], int]]:
    """Find where lines that do not belong together run along each other: on which track, and how many are too many."""
    tracks: dict[tuple[bool, float], list[tuple[float, float, int]]] = defaultdict(list)
    for number, way in enumerate(ways):
        for one, other in pairwise(way):
            level = one[1] == other[1]
            low, high = sorted((one[0], other[0]) if level else (one[1], other[1]))
            tracks[level, one[1] if level else one[0]].append((low, high, number))
    for track, spans in tracks.items():
        crowd = {
            number
            for one, other in combinations(spans, 2)
            if min(one[1], other[1]) - max(one[0], other[0]) > _HAIR
            and not _joined(view.lines[one[2]], view.lines[other[2]])
            for number in (one[2], other[2])
        }
        if crowd:
            yield track, min(len(crowd) - 1, _AT_ONCE)


def _joined(one: FlowLine, other: FlowLine) -> bool:
    return one.source == other.source or one.target == other.target


def _along(one: Stroke, other: Stroke) -> bool:
    first, second = stretch(*one), stretch(*other)
    across = min(first.right, second.right) - max(first.x, second.x)
    down = min(first.bottom, second.bottom) - max(first.y, second.y)
    return min(across, down) >= 0 and max(across, down) > _HAIR


def _widen(level: bool, place: float, by: float, at: Placed, room: Room) -> None:
    if level:
        gaps = [row for row in range(-1, len(at.rows)) if _above(row, at) <= place <= _below(row, at)]
        for row in gaps[:1]:
            room.below[row] += by
        return
    lane, column = next((n, one) for n, one in enumerate(at.columns) if place <= one.right or n + 1 == len(at.columns))
    if column.left + PAD + room.left[lane] < place < column.right - PAD - room.right[lane]:
        room.within += by
    elif place < column.middle:
        room.left[lane] += by
    else:
        room.right[lane] += by


def _above(row: int, at: Placed) -> float:
    return at.rows[row].bottom if row >= 0 else float("-inf")


def _below(row: int, at: Placed) -> float:
    return at.rows[row + 1].top if row + 1 < len(at.rows) else float("inf")


def widen_beside(view: FlowView, at: Placed, ways: Ways, labels: Mapping[int, Box], room: Room) -> None:
    """Add room beside the symbols whose labels found none below: better than a label outside the lanes."""
    for number in ways.homeless:
        room.right[_lane(view.lines[number], at)] += labels[number].width + BESIDE


def _lane(line: FlowLine, at: Placed) -> int:
    source = at.symbols[line.source].middle
    return next((n for n, one in enumerate(at.columns) if source[0] <= one.right), 0)


def _make_room(line: FlowLine, beside: bool, label: Box, at: Placed, room: Room) -> None:
    source, lane = at.symbols[line.source].middle, _lane(line, at)
    row = min(range(len(at.rows)), key=lambda n: abs((at.rows[n].top + at.rows[n].bottom) / 2 - source[1]))
    same = at.columns[lane].left <= at.symbols[line.target].middle[0] <= at.columns[lane].right
    if beside and same:
        room.within += label.width / 2
    elif beside or line.kind is LineKind.BACK:
        room.right[lane] += label.width + BESIDE
    else:
        room.below[row] += label.height + _ABOVE_LABEL


def outside(view: FlowView, at: Placed, ways: Ways, labels: Mapping[int, Box]) -> Outside:
    """Find a place right of everything for each label without one, one column each."""
    rects = (*at.symbols.values(), *ways.labels.values())
    right = max([at.columns[-1].right, *(x for way in ways.ways for x, _ in way), *(r.right for r in rects)])
    anchors, found = dict[int, Point](), dict[int, Rect]()
    for number in ways.homeless:
        line, box = view.lines[number], labels[number]
        anchors[number] = (right + 3 * TRACK, (at.symbols[line.source].y + at.symbols[line.target].bottom) / 2)
        found[number] = Rect(anchors[number][0] + BESIDE, anchors[number][1] - box.height / 2, box.width, box.height)
        right = found[number].right
    return Outside(anchors, found)


def _routed(view: FlowView, at: Placed, out: Outside) -> tuple[Way, ...]:
    ports = Ports.of(view, at)
    order = sorted(range(len(view.lines)), key=lambda number: _turn(number, view.lines[number], at))
    legs = [(number, errand) for number in order for errand in _errands(number, ports, out)]
    walls = [rect.grown(CLEAR) for rect in at.symbols.values()]
    walls += [rect.grown(_NEAR_LABEL) for rect in out.labels.values()]
    found: dict[int, Way] = {}
    for (number, _), way in zip(legs, route([errand for _, errand in legs], walls, at.tracks), strict=True):
        found[number] = (*found.get(number, ())[:-1], *way[1 if number in found else 0 :])
    return tuple(found[number] for number in range(len(view.lines)))


def _turn(number: int, line: FlowLine, at: Placed) -> tuple[bool, bool, float, int]:
    """Who chooses first: lines that lead on before those back, level and straight ones, short ones."""
    one, other = at.symbols[line.source].middle, at.symbols[line.target].middle
    bent = number not in at.sides and one[0] != other[0]
    return (line.kind is LineKind.BACK, bent, abs(one[0] - other[0]) + abs(one[1] - other[1]), number)


def _errands(number: int, ports: Ports, out: Outside) -> Iterable[Errand]:
    line = ports.view.lines[number]
    starts, ends = ports.between(number)
    anchor = out.anchors.get(number)
    if anchor is None:
        yield Errand(Line(line.source, line.target), starts, ends)
        return
    source = ports.at.symbols[line.source].middle
    passing = Port(rounded(anchor), UP if source[1] > anchor[1] else DOWN, stub=_NEAR_LABEL)
    stop = f"\0{number}"
    yield Errand(Line(line.source, stop), starts, (passing,))
    yield Errand(Line(stop, line.target), (passing,), ends)
