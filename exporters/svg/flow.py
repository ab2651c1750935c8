"""Draws a flow chart as SVG: shapes of GB/T 1526, lines with arrow heads, heading and legend."""

from collections.abc import Callable, Iterator, Mapping

from exporters.layout.flow.chart import FlowLayout, arrange
from exporters.layout.flow.heading import Swatch
from exporters.layout.flow.strips import Badge, Ink, Text
from exporters.layout.flow.symbols import Look, Symbol
from exporters.layout.rect import Point
from exporters.svg.arrows import arrow
from exporters.svg.theme import HOUSE, INK, PAPER, QUIET, Theme, tint
from exporters.svg.writer import Attributes, Frame, Markup, Piece, document, element, number, text
from guides.flow.view import FlowView, Shape

_WAVE = 5.0
_ROUND = 6.0
_NUMBER_AT = 17.0
_NUMBER_RADIUS = 8.5


def draw(view: FlowView, theme: Theme = HOUSE) -> str:
    """Draw a flow chart.

    Raises:
        MissingTool: there is no dot.
        KeliError: dot failed.
    """
    return picture(arrange(view), theme)


def picture(layout: FlowLayout, theme: Theme = HOUSE) -> str:
    """Draw a flow chart that is laid out."""
    view = layout.view
    frame = Frame("flow", view.id, view.language, view.title, view.description, layout.width, layout.height)
    symbols = [_symbol(symbol, theme) for symbol in layout.symbols]
    return document(frame, [*_heading(layout, theme), *_lines(layout), *symbols, *_texts(layout.foot)])


def _heading(layout: FlowLayout, theme: Theme) -> Iterator[Markup]:
    width, height = layout.width, layout.height
    yield element("rect", {"width": width, "height": height, "fill": PAPER})
    yield from _texts(layout.heading.texts)
    (left, y), (right, _) = layout.heading.rule
    yield element(
        "path", {"d": f"M{number(left)} {number(y)}H{number(right)}", "stroke": theme.root, "stroke-width": 1.6}
    )
    for swatch in layout.heading.legend:
        yield from _swatch(swatch, theme)


def _swatch(swatch: Swatch, theme: Theme) -> Iterator[Markup]:
    square = swatch.square
    at = {"x": square.x, "y": square.y, "width": square.width, "height": square.height, "rx": 2}
    yield element("rect", {**at, "fill": _tone(swatch.tone, theme)})
    yield from _texts(swatch.texts)


def _lines(layout: FlowLayout) -> Iterator[Markup]:
    for line in layout.lines:
        yield from arrow(line.kind, line.way)
    for line in layout.lines:
        yield from _texts(line.texts)


def _symbol(symbol: Symbol, theme: Theme) -> Markup:
    tone = _tone(symbol.tone, theme)
    shape = _SHAPES[symbol.shape](symbol, theme.root if symbol.shape is Shape.TERMINATOR else tone)
    sign = PAPER if symbol.look is Look.DARK else tone
    signs = [_person(at, sign) for at in symbol.people]
    badges = [markup for badge in symbol.badges for markup in _badge(badge, tone)]
    place = {"transform": f"translate({number(symbol.corner[0])} {number(symbol.corner[1])})"}
    return element("g", place, *shape, *signs, *_texts(symbol.texts, tone), *badges)


def _process(symbol: Symbol, tone: str) -> list[Markup]:
    size = {"width": symbol.width, "height": symbol.height, "rx": _ROUND}
    box = element("rect", {**size, "fill": tint(tone)})
    rim = element("rect", {**size, "fill": "none", "stroke": tone, "stroke-width": 1.3})
    parts = [box, element("path", {"d": _bar(symbol), "fill": tone}), rim]
    if symbol.number:
        middle = symbol.texts[0].y - symbol.texts[0].size * 0.36
        parts += _numeral(symbol.number, (_NUMBER_AT, middle), tone)
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


def _numeral(numeral: str, at: Point, tone: str) -> list[Markup]:
    style: Attributes = {"text-anchor": "middle", "font-size": 10.5, "font-weight": 700, "fill": tone}
    return [
        element("circle", {"cx": at[0], "cy": at[1], "r": _NUMBER_RADIUS, "fill": PAPER}),
        text((at[0], at[1] + 3.8), [Piece(numeral, {})], style),
    ]


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


def _badge(badge: Badge, tone: str) -> Iterator[Markup]:
    fill = PAPER if badge.text.ink is Ink.TONE else INK
    at = {"x": badge.x, "y": badge.y, "width": badge.width, "height": badge.height, "rx": badge.height / 2}
    yield element("rect", {**at, "fill": fill})
    yield from _texts((badge.text,), tone)


def _person(at: Point, color: str) -> Markup:
    x, y = at[0] + 4, at[1]
    head = f"M{number(x - 2)} {number(y - 2.4)}a2 2 0 1 1 4 0a2 2 0 1 1 -4 0Z"
    body = f"M{number(x - 3.8)} {number(y + 4.6)}v-1a3.8 3.4 0 0 1 7.6 0v1Z"
    return element("path", {"d": head + body, "fill": color})


def _texts(texts: tuple[Text, ...], tone: str = INK) -> Iterator[Markup]:
    for line in texts:
        style: dict[str, str | float] = {"font-size": line.size}
        if line.bold:
            style["font-weight"] = 700
        if line.ink is not Ink.PLAIN:
            style["fill"] = {Ink.FAINT: QUIET, Ink.TONE: tone, Ink.ON_DARK: PAPER}[line.ink]
        yield text((line.x, line.y), [Piece(line.text, {})], style)


def _tone(number: int, theme: Theme) -> str:
    return theme.branch(number) if number >= 0 else QUIET
