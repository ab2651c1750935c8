"""A flow chart laid out: lanes, symbols, lines, heading and legend with their places on one page.

The values say where everything stands and which role each colour has; exporters draw them.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.flow.box import Box
from exporters.layout.flow.heading import Heading, headed
from exporters.layout.flow.layering import Layers, layered
from exporters.layout.flow.lines import Ways, drawn, outside, wanted, widen_beside
from exporters.layout.flow.marks import Mark, marked
from exporters.layout.flow.placing import PAD, Placed, placed
from exporters.layout.flow.room import Room
from exporters.layout.flow.routing import Way
from exporters.layout.flow.strips import BADGE_SIZE, Ink, Strip, Text, stacked, text_strips
from exporters.layout.flow.swimming import LEAST_LANE, SwimLane, swim_lanes
from exporters.layout.flow.symbols import WIDTHS, Look, Symbol, even, measured
from exporters.layout.paper import A3, A4, FLOOR, READABLE, Paper
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowNode, FlowView, LineKind, Shape, Sign

MARGIN: Final = 24.0
LABEL_SIZE: Final = 9.5
SHEETS: Final = (
    *((paper, READABLE) for paper in (A4, A4.turned, A3, A3.turned)),
    (A3, FLOOR),
    (A3.turned, FLOOR),
)
"""What a chart is printed on: the first on which its smallest type is so large, in points."""

_LABEL_WIDE: Final = 64.0
_LEAST_WIDTH: Final = 440.0
_FOOT_SIZE: Final = 9.5
_STROKE: Final = 2.0
_WIDEST_OF_ALL: Final = A3.height * LABEL_SIZE / READABLE
_WIDEST: Final = A4.width * LABEL_SIZE / READABLE - 2 * MARGIN
_HEADING: Final = 70.0  # of the heading, before it is set
_CUT: Final = 6.0  # below a row, before any line turns
_TRIES: Final = 4

SMALLEST: Final = min(LABEL_SIZE, BADGE_SIZE, _FOOT_SIZE)
"""No type is smaller before the chart is fitted on its paper, in points."""


class DrawnLine(Struct, frozen=True):
    """A line from symbol to symbol."""

    kind: LineKind
    way: Way
    """Corner by corner; the arrow head points at the last."""
    label: Rect | None
    texts: tuple[Text, ...]
    """The lines of the label."""
    critical: bool = False
    mark: Mark | None = None
    """The sign that a case is handed over."""
    begins: bool = True
    ends: bool = True
    """Whether the way begins and ends at symbols, or goes on on another page."""


class FlowLayout(Struct, frozen=True):
    """A whole flow chart. Points, from the upper left corner."""

    view: FlowView
    width: float
    height: float
    heading: Heading | None
    """None on a further page."""
    lanes: tuple[SwimLane, ...]
    symbols: tuple[Symbol, ...]
    lines: tuple[DrawnLine, ...]
    foot: tuple[Text, ...]
    cuts: tuple[float, ...]
    """Where the chart may go on to another page: between its rows."""
    page: int = 0
    """The place of the page, from 0, where there are several."""

    @property
    def min_print_pt(self) -> float:
        """The smallest type when the chart is fitted on one A4 page upright, never enlarged."""
        return self.smallest_on(A4)

    @property
    def paper(self) -> Paper | None:
        """The first paper on which it can be read as a whole; None where it has to go on to several."""
        return next((paper for paper, least in SHEETS if self.smallest_on(paper) >= least), None)

    def scale(self, paper: Paper) -> float:
        """Give how much the chart shrinks on a paper; its own margins are the paper's."""
        return paper.scale(self.width, self.height)

    def smallest_on(self, paper: Paper) -> float:
        """Give the smallest type on a paper, in points."""
        return self.scale(paper) * SMALLEST


class _Inside(Struct, frozen=True):
    """What stands below the heading."""

    at: Placed
    symbols: Sequence[Symbol]
    ways: Ways
    labels: Mapping[int, Strip]


def arrange(view: FlowView) -> FlowLayout:
    """Lay out a flow chart, top down, as wide as is best to be read on paper."""
    actors = tuple(dict.fromkeys(node.actor for node in view.nodes if node.actor and not view.lanes))
    if not view.nodes:
        view = replace(view, lanes=())
    inside = _inside(view, actors)
    lines = _lines(view, inside)
    bounds = _bounds(inside, lines, framed=bool(view.lanes))
    width = max(bounds.width + 2 * MARGIN, _LEAST_WIDTH)
    heading = headed(view, actors, Rect(MARGIN, MARGIN, width - 2 * MARGIN, 0))
    across = (width - bounds.width) / 2 - bounds.x
    lanes, down = swim_lanes(view, inside.at, (across, heading.bottom))
    down -= min(bounds.y, 0.0) if view.lanes else bounds.y
    foot, height = _foot(view, width, bounds.bottom + down)
    return FlowLayout(
        view,
        width,
        height,
        heading,
        lanes,
        tuple(symbol.placed((symbol.corner[0] + across, symbol.corner[1] + down)) for symbol in inside.symbols),
        tuple(_moved(line, across, down) for line in lines),
        foot,
        tuple(row.bottom + _CUT + down for row in inside.at.rows[:-1]),
    )


def _inside(view: FlowView, actors: Sequence[str]) -> _Inside:
    labels = {number: _label(line.label) for number, line in enumerate(view.lines) if line.label.strip()}
    boxes = {number: Box(even(label.width), even(label.height)) for number, label in labels.items()}
    layers = layered(view)
    room = _first_room(view, layers, boxes)
    measures = _best(view, actors, layers, room)
    heads = LEAST_LANE if view.lanes else 0.0
    before = None
    for _ in range(_TRIES):
        at, symbols = placed(layers, measures, room, heads)
        ways = drawn(view, at, boxes)
        if (lacking := wanted(view, at, ways, boxes, room)) in {0, before}:
            break
        before = lacking
    if ways.homeless:
        widen_beside(view, at, ways, boxes, room)
        wider, moved = placed(layers, measures, room, heads)
        inside = drawn(view, wider, boxes)
        if inside.homeless:
            ways = drawn(view, at, boxes, outside(view, at, ways, boxes))
        else:
            at, symbols, ways = wider, moved, inside
    corners = [symbol.placed((at.symbols[symbol.id].x, at.symbols[symbol.id].y)) for symbol in symbols]
    return _Inside(at, corners, ways, labels)


def _first_room(view: FlowView, layers: Layers, labels: Mapping[int, Box]) -> Room:
    """Give lines with labels the room to bear them."""
    room = Room()
    for number, label in labels.items():
        line = view.lines[number]
        if line.kind is LineKind.ON and number not in layers.level:
            row = layers.at[line.source][0]
            room.below[row] = max(room.below[row], label.height)
    return room


def _best(view: FlowView, actors: Sequence[str], layers: Layers, room: Room) -> list[Symbol]:
    """Measure the symbols as wide as lets the chart be read on the smallest sheet."""
    if len(view.lanes) < 2:  # noqa: PLR2004 - one lane is as good as none
        return _measured(view, actors, WIDTHS[0])
    busy = len({node.lane for node in view.nodes if node.shape is Shape.PROCESS and node.actor})
    tries = []
    others = (len(view.lanes) - busy) * LEAST_LANE
    for wide in [one for one in WIDTHS if busy * (one + 2 * PAD) + others <= _WIDEST] or WIDTHS:
        symbols = _measured(view, actors, wide)
        tries.append((_sheet(view, layers, symbols, room), symbols))
        if tries[-1][0][0] == 0:
            break
    return min(tries, key=lambda entry: entry[0])[1]


def _sheet(view: FlowView, layers: Layers, symbols: Sequence[Symbol], room: Room) -> tuple[int, float]:
    """Give the place of the first sheet on which a chart can be read; of none whether it is too wide for any."""
    at, _ = placed(layers, symbols, room, LEAST_LANE)
    _, heads = swim_lanes(view, at, (0.0, 0.0))
    width, height = at.columns[-1].right + 2 * MARGIN, at.bottom + heads + _HEADING + 2 * MARGIN
    scales = [paper.scale(width, height) for paper, _ in SHEETS]
    fits = (n for n, (scale, (_, least)) in enumerate(zip(scales, SHEETS, strict=True)) if scale * LABEL_SIZE >= least)
    first = next(fits, len(SHEETS))
    return first, 0.0 if first < len(SHEETS) or width <= _WIDEST_OF_ALL else width


def _measured(view: FlowView, actors: Sequence[str], wide: float) -> list[Symbol]:
    lanes = {lane.id: number for number, lane in enumerate(view.lanes)}
    said = {lane.id: (lane.title, *lane.captions) for lane in view.lanes}
    found = []
    for node in view.nodes:
        tone = lanes.get(node.lane, -1) if view.lanes else actors.index(node.actor) if node.actor else -1
        shown = replace(node, actor="") if node.actor in said.get(node.lane, ()) else node
        found.append(measured(shown, tone, _look(node, view), wide))
    return found


def _look(node: FlowNode, view: FlowView) -> Look:
    if node.shape is Shape.PROCESS:
        return Look.TINTED if node.number or node.actor else Look.BARE
    coming = [line for line in view.lines if line.target == node.id]
    out = bool(coming) and all(line.kind is LineKind.OUT for line in coming)
    return Look.BARE if out else Look.DARK


def _label(text: str) -> Strip:
    strips = text_strips(text, LABEL_SIZE, _LABEL_WIDE, Ink.PLAIN)
    block, bottom = stacked(strips, 0, 0)
    return Strip(max(strip.width for strip in strips), bottom, block.texts)


def _lines(view: FlowView, inside: _Inside) -> list[DrawnLine]:
    marks = marked(view, inside.at, inside.ways)
    found, written = [], set[Rect]()
    for number, (line, way) in enumerate(zip(view.lines, inside.ways.ways, strict=True)):
        label, words = inside.ways.labels.get(number), inside.labels.get(number)
        texts = words.moved(label.x, label.y).texts if label and words and label not in written else ()
        written |= {label} if label else set()
        found.append(DrawnLine(line.kind, way, label, texts, Sign.CRITICAL in line.signs, marks.get(number)))
    return found


def _moved(line: DrawnLine, across: float, down: float) -> DrawnLine:
    return replace(
        line,
        way=tuple((x + across, y + down) for x, y in line.way),
        label=line.label and line.label.moved(across, down),
        texts=Strip(0, 0, line.texts).moved(across, down).texts,
        mark=line.mark and line.mark.moved(across, down),
    )


def _bounds(inside: _Inside, lines: Sequence[DrawnLine], *, framed: bool) -> Rect:
    rects = [*(symbol.rect for symbol in inside.symbols), *(line.label for line in lines if line.label)]
    corners: list[Point] = [corner for line in lines for corner in line.way]
    corners += [corner for rect in rects for corner in ((rect.x, rect.y), (rect.right, rect.bottom))]
    if framed:
        corners += [(0.0, 0.0), (inside.at.columns[-1].right, inside.at.bottom)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(_STROKE)


def _foot(view: FlowView, width: float, top: float) -> tuple[tuple[Text, ...], float]:
    strips = text_strips(view.footer, _FOOT_SIZE, width - 2 * MARGIN, Ink.FAINT)
    if not strips:
        return (), top + MARGIN
    block, bottom = stacked(strips, MARGIN, top + 10)
    return block.texts, bottom + MARGIN - 8
