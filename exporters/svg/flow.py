"""Draws a flow chart as SVG: shapes of GB/T 1526, lines with arrow heads, heading and legend."""

from collections.abc import Callable, Iterator, Mapping

from exporters.layout.flow.chart import FlowLayout, arrange
from exporters.layout.flow.heading import Swatch
from exporters.layout.flow.symbols import Look, Symbol, number_width
from exporters.svg.arrows import Stroke, arrow
from exporters.svg.lanes import numeral, swim_lanes
from exporters.svg.lettering import lettered, pill
from exporters.svg.signs import OPEN, critical_rim, handed_over, in_legend, person
from exporters.svg.theme import HOUSE, PAPER, QUIET, Theme, tint
from exporters.svg.writer import Attributes, Frame, Markup, document, element, number
from guides.flow.view import FlowView, Shape, Sign

_WAVE = 5.0
_ROUND = 6.0
_NUMBER_LEFT = 8.5


def draw(view: FlowView, theme: Theme = HOUSE) -> str:
    """Draw a flow chart."""
    return picture(arrange(view), theme)


def picture(layout: FlowLayout, theme: Theme = HOUSE) -> str:
    """Draw a flow chart that is laid out."""
    view = layout.view
    name = f"{view.id} {layout.page}" if layout.page else view.id
    frame = Frame("flow", name, view.language, view.title, view.description, layout.width, layout.height)
    symbols = [_symbol(symbol, theme) for symbol in layout.symbols]
    lanes = swim_lanes(layout.lanes, theme)
    return document(frame, [*_heading(layout, theme), *lanes, *_lines(layout), *symbols, *lettered(layout.foot)])


def _heading(layout: FlowLayout, theme: Theme) -> Iterator[Markup]:
    width, height = layout.width, layout.height
    yield element("rect", {"width": width, "height": height, "fill": PAPER})
    if layout.heading is None:
        return
    yield from lettered(layout.heading.texts)
    if layout.heading.rule is not None:
        (left, y), (right, _) = layout.heading.rule
        across = f"M{number(left)} {number(y)}H{number(right)}"
        yield element("path", {"d": across, "stroke": theme.root, "stroke-width": 1.6})
    for swatch in layout.heading.legend:
        yield from _swatch(swatch, theme)


def _swatch(swatch: Swatch, theme: Theme) -> Iterator[Markup]:
    square = swatch.square
    if swatch.sign:
        yield from in_legend(swatch.sign, square)
        yield from lettered(swatch.texts)
        return
    at = {"x": square.x, "y": square.y, "width": square.width, "height": square.height, "rx": 2}
    yield element("rect", {**at, "fill": _tone(swatch.tone, theme)})
    yield from lettered(swatch.texts)


def _lines(layout: FlowLayout) -> Iterator[Markup]:
    for line in sorted(layout.lines, key=lambda line: line.critical):
        yield from arrow(Stroke(line.kind, line.critical, line.begins, line.ends), line.way)
    for line in layout.lines:
        yield from handed_over(line.mark) if line.mark else ()
        yield from lettered(line.texts)


def _symbol(symbol: Symbol, theme: Theme) -> Markup:
    tone = _tone(symbol.tone, theme)
    shape = _SHAPES[symbol.shape](symbol, theme.root if symbol.shape is Shape.TERMINATOR else tone)
    sign = PAPER if symbol.look is Look.DARK else tone
    signs = [person(at, sign) for at in symbol.people]
    badges = [markup for badge in symbol.badges for markup in pill(badge, tone)]
    place = {"transform": f"translate({number(symbol.corner[0])} {number(symbol.corner[1])})"}
    return element("g", place, *shape, *signs, *lettered(symbol.texts, tone), *badges)


def _process(symbol: Symbol, tone: str) -> list[Markup]:
    size = {"width": symbol.width, "height": symbol.height, "rx": _ROUND}
    box = element("rect", {**size, "fill": tint(tone)})
    if not symbol.head:
        return [element("rect", {**size, "rx": 2, "fill": PAPER, "stroke": tone, "stroke-width": 1.3})]
    rim: dict[str, str | float] = {**size, "fill": "none", "stroke": tone, "stroke-width": 1.3}
    if Sign.OPEN in symbol.signs:
        rim |= {"stroke-dasharray": OPEN}
    parts = [box, element("path", {"d": _bar(symbol), "fill": tone}), element("rect", rim)]
    if Sign.CRITICAL in symbol.signs:
        parts.insert(0, critical_rim(symbol.width, symbol.height, _ROUND))
    if symbol.number:
        middle = symbol.texts[0].y - symbol.texts[0].size * 0.36 if symbol.texts else symbol.head / 2
        parts += numeral(symbol.number, (_NUMBER_LEFT + number_width(symbol.number) / 2, middle), tone)
    return parts


def _bar(symbol: Symbol) -> str:
    """Draw the head bar: round above, straight below unless nothing follows."""
    w, h, r = symbol.width, symbol.head, _ROUND
    foot = (
        f"V{number(h)}H0"
        if h < symbol.height
        else f"V{number(h - r)}a{r} {r} 0 0 1 {-r} {r}H{r}a{r} {r} 0 0 1 {-r} {-r}"
    )
    return f"M0 {r}a{r} {r} 0 0 1 {r} {-r}H{number(w - r)}a{r} {r} 0 0 1 {r} {r}{foot}Z"


def _terminator(symbol: Symbol, tone: str) -> list[Markup]:
    fill, stroke = (tone, tone) if symbol.look is Look.DARK else (PAPER, tone)
    radius = min(symbol.height / 2, 22.0)
    size = {"width": symbol.width, "height": symbol.height, "rx": radius}
    return [element("rect", {**size, "fill": fill, "stroke": stroke, "stroke-width": 1.6})]


def _decision(symbol: Symbol, tone: str) -> list[Markup]:
    w, h = symbol.width, symbol.height
    path = f"M{number(w / 2)} 0L{number(w)} {number(h / 2)}L{number(w / 2)} {number(h)}L0 {number(h / 2)}Z"
    style: Attributes = {"fill": tint(tone), "stroke": tone, "stroke-width": 1.6, "stroke-linejoin": "round"}
    return [element("path", {"d": path, **style})]


def _document(symbol: Symbol, tone: str) -> list[Markup]:
    w, foot, quarter = symbol.width, symbol.height - _WAVE, symbol.width / 4
    wave = f"Q{number(3 * quarter)} {number(foot - 2 * _WAVE)} {number(2 * quarter)} {number(foot)}"
    path = f"M0 0H{number(w)}V{number(foot)}{wave}T0 {number(foot)}Z"
    style: Attributes = {"fill": PAPER, "stroke": tone, "stroke-width": 1.3, "stroke-linejoin": "round"}
    return [element("path", {"d": path, **style})]


_SHAPES: Mapping[Shape, Callable[[Symbol, str], list[Markup]]] = {
    Shape.PROCESS: _process,
    Shape.TERMINATOR: _terminator,
    Shape.DECISION: _decision,
    Shape.DOCUMENT: _document,
}


def _tone(number: int, theme: Theme) -> str:
    return theme.branch(number) if number >= 0 else QUIET
