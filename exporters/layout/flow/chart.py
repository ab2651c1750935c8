"""A flow chart laid out: symbols, lines, heading and legend with their places on one page.

The values say where everything stands and which role each colour has; exporters draw them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from exporters.layout.flow.dot import Box
from exporters.layout.flow.heading import Heading, headed
from exporters.layout.flow.levelling import levelled
from exporters.layout.flow.lines import drawn
from exporters.layout.flow.placing import placed
from exporters.layout.flow.routing import Way
from exporters.layout.flow.strips import BADGE_SIZE, Ink, Strip, Text, stacked, text_strips
from exporters.layout.flow.symbols import Look, Symbol, even, measured
from exporters.layout.paper import A4, Paper
from exporters.layout.rect import Point, Rect
from guides.flow.view import FlowLine, FlowNode, FlowView, LineKind

MARGIN = 24.0
LABEL_SIZE = 9.2

_LABEL_WIDE = 64.0
_LEAST_WIDTH = 440.0
_FOOT_SIZE = 9.2
_STROKE = 2.0


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """A line from symbol to symbol."""

    kind: LineKind
    way: Way
    """Corner by corner; the arrow head points at the last."""
    label: Rect | None
    texts: tuple[Text, ...]
    """The lines of the label."""


@dataclass(frozen=True, slots=True)
class FlowLayout:
    """A whole flow chart. Points, from the upper left corner."""

    view: FlowView
    width: float
    height: float
    heading: Heading
    symbols: tuple[Symbol, ...]
    lines: tuple[DrawnLine, ...]
    foot: tuple[Text, ...]

    @property
    def min_print_pt(self) -> float:
        """The smallest type when the chart is fitted on one A4 page upright, never enlarged."""
        return self.smallest_on(A4)

    def scale(self, paper: Paper) -> float:
        """Give how much the chart shrinks on a paper; its own margins are the paper's."""
        return min(1.0, paper.width / self.width, paper.height / self.height)

    def smallest_on(self, paper: Paper) -> float:
        """Give the smallest type on a paper, in points."""
        return self.scale(paper) * min(LABEL_SIZE, BADGE_SIZE, _FOOT_SIZE)


def arrange(view: FlowView) -> FlowLayout:
    """Lay out a flow chart, top down.

    Raises:
        MissingTool: there is no dot.
        KeliError: dot failed.
    """
    actors = tuple(dict.fromkeys(node.actor for node in view.nodes if node.actor))
    symbols = [measured(node, _tone(node, actors), _look(node, view)) for node in view.nodes]
    labels = {number: _label(line.label) for number, line in enumerate(view.lines) if line.label.strip()}
    symbols, lines = _chart(view, symbols, labels)
    bounds = _bounds(symbols, lines)
    width = max(bounds.width + 2 * MARGIN, _LEAST_WIDTH)
    heading = headed(view, actors, Rect(MARGIN, MARGIN, width - 2 * MARGIN, 0))
    across, down = (width - bounds.width) / 2 - bounds.x, heading.bottom - bounds.y
    foot, height = _foot(view, width, bounds.bottom + down)
    return FlowLayout(
        view,
        width,
        height,
        heading,
        tuple(symbol.placed((symbol.corner[0] + across, symbol.corner[1] + down)) for symbol in symbols),
        tuple(_moved(line, across, down) for line in lines),
        foot,
    )


def _tone(node: FlowNode, actors: tuple[str, ...]) -> int:
    return actors.index(node.actor) if node.actor else -1


def _look(node: FlowNode, view: FlowView) -> Look:
    coming = [line for line in view.lines if line.target == node.id]
    out = bool(coming) and all(line.kind is LineKind.OUT for line in coming)
    return Look.BARE if out else Look.DARK


def _label(text: str) -> Strip:
    strips = text_strips(text, LABEL_SIZE, _LABEL_WIDE, Ink.PLAIN)
    block, bottom = stacked(strips, 0, 0)
    return Strip(max(strip.width for strip in strips), bottom, block.texts)


def _chart(
    view: FlowView, symbols: Sequence[Symbol], labels: Mapping[int, Strip]
) -> tuple[list[Symbol], list[DrawnLine]]:
    boxes = {number: Box(even(label.width), even(label.height)) for number, label in labels.items()}
    at = placed(view, {symbol.id: Box(symbol.width, symbol.height) for symbol in symbols}, boxes)
    at, symbols = levelled(at, symbols)
    ways = drawn(view, at, boxes)
    rects = [at.symbols[symbol.id] for symbol in symbols]
    return (
        [symbol.placed((rect.x, rect.y)) for symbol, rect in zip(symbols, rects, strict=True)],
        [
            _line(line, way, ways.labels.get(n), labels.get(n))
            for n, (line, way) in enumerate(zip(view.lines, ways.ways, strict=True))
        ],
    )


def _line(line: FlowLine, way: Way, label: Rect | None, words: Strip | None) -> DrawnLine:
    if label is None or words is None:
        return DrawnLine(line.kind, way, None, ())
    return DrawnLine(line.kind, way, label, words.moved(label.x, label.y).texts)


def _moved(line: DrawnLine, across: float, down: float) -> DrawnLine:
    way = tuple((x + across, y + down) for x, y in line.way)
    label = line.label and line.label.moved(across, down)
    return DrawnLine(line.kind, way, label, Strip(0, 0, line.texts).moved(across, down).texts)


def _bounds(symbols: Sequence[Symbol], lines: Sequence[DrawnLine]) -> Rect:
    rects = [*(symbol.rect for symbol in symbols), *(line.label for line in lines if line.label)]
    corners: list[Point] = [corner for line in lines for corner in line.way]
    corners += [corner for rect in rects for corner in ((rect.x, rect.y), (rect.right, rect.bottom))]
    xs, ys = [x for x, _ in corners] or [0.0], [y for _, y in corners] or [0.0]
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(_STROKE)


def _foot(view: FlowView, width: float, top: float) -> tuple[tuple[Text, ...], float]:
    strips = text_strips(view.footer, _FOOT_SIZE, width - 2 * MARGIN, Ink.FAINT)
    if not strips:
        return (), top + MARGIN
    block, bottom = stacked(strips, MARGIN, top + 18)
    return block.texts, bottom + MARGIN - 8
