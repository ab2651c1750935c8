"""A mind map as one SVG: panels, and their text as text."""

from functools import cache, lru_cache

from exporters.layout.map.blocks import Badge, Block, Line, Style
from exporters.layout.map.fitting import fitted, on
from exporters.layout.map.heads import HeadLine, Role
from exporters.layout.map.layout import Layout, Mode, Placed, Twig
from exporters.layout.map.sizes import BADGE, BADGE_HEIGHT, BODY_TOP, CARD_TITLE, HEAD, HEAD_LINE, HEAD_MIN, PAD, TEXT
from exporters.layout.map.sizes import HEAD_NUMBER as NUMBER
from exporters.layout.paper import Paper
from exporters.layout.rect import Point
from exporters.svg.ground import ground
from exporters.svg.theme import HOUSE, PALE, PAPER, QUIET, Theme
from exporters.svg.writer import PLAIN, Attributes, Frame, Markup, Span, document, element, line, number, written
from guides.map.view import MapView

BASELINE = 0.37
"""How far below the middle of its line a baseline lies, in em."""
_BOLD: Attributes = {"font-weight": 700}
_LIGHT = {Role.TITLE, Role.VALUE}
_TITLE: Attributes = {"fill": PAPER, "font-size": HEAD, **_BOLD}


def draw(view: MapView, mode: Mode = Mode.HUB, theme: Theme = HOUSE, paper: Paper | None = None) -> str:
    """Draw a map on one canvas, its text as large as a paper allows; without one, the smallest where it can be read."""
    return picture(view, on(view, mode, paper) if paper else fitted(view, mode), theme)


def picture(view: MapView, layout: Layout, theme: Theme = HOUSE) -> str:
    """Draw a map that is laid out already."""
    return document(frame(view, layout), body(view, layout, theme))


def body(view: MapView, layout: Layout, theme: Theme) -> list[Markup]:
    """Draw what is in the picture of a map."""
    texts = [
        _head(layout),
        *[_panel(one, theme) if isinstance(one, Placed) else _twig(one, theme) for one in layout.read()],
        *[_below(one) for one in layout.footer],
    ]
    # A viewer with a dark background would swallow the footer.
    sheet = element("rect", {"width": layout.width, "height": layout.height, "fill": PAPER})
    return [sheet, *ground(view, layout, theme), element("g", {"font-size": TEXT}, *texts)]


def decoration(view: MapView, layout: Layout, theme: Theme) -> str:
    """Draw all of a map that is not text, as large as on its paper."""
    return document(frame(view, layout), ground(view, layout, theme), layout.scale)


def frame(view: MapView, layout: Layout) -> Frame:
    """Say what the picture is, and how large."""
    return Frame("map", view.id, view.language, view.title, view.description, layout.width, layout.height)


def _head(layout: Layout) -> Markup:
    return element("g", {"fill": PAPER}, *[_head_line(one) for one in layout.head.lines])


def _head_line(one: HeadLine) -> Markup:
    color = "" if one.role in _LIGHT else PALE
    return _placed(one, [(run.text, _type(run.size, bold=run.bold), "") for run in one.runs], color)


def _below(one: HeadLine) -> Markup:
    return _placed(one, [(run.text, PLAIN, "") for run in one.runs], QUIET)


def _placed(one: HeadLine, spans: list[Span], color: str) -> Markup:
    return line((one.x, one.top + one.height / 2 + BASELINE * one.size), spans, _stance(color, centred=one.centred))


@cache
def _type(size: float, *, bold: bool) -> Markup:
    return written({"font-size": size, **(_BOLD if bold else {})})


@cache
def _stance(color: str, *, centred: bool) -> Markup:
    anchor: Attributes = {"text-anchor": "middle"} if centred else {}
    return written({**anchor, **({"fill": color} if color else {})})


def _panel(placed: Placed, theme: Theme) -> Markup:
    color = theme.branch(placed.panel.branch)
    top = placed.panel.head + BODY_TOP
    found = [_title(placed)]
    for block in placed.panel.blocks:
        found += _block(block, (PAD, top), placed.box.width - PAD, color)
        top += block.height
    at = f"translate({number(placed.box.x)} {number(placed.box.y)})"
    return element("g", {"transform": at}, *found)


def _twig(twig: Twig, theme: Theme) -> Markup:
    box = twig.box
    texts = _block(twig.block, (box.x + twig.pad, box.y), box.right - twig.pad, theme.branch(twig.branch))
    return Markup("".join(texts))


def _title(placed: Placed) -> Markup:
    panel = placed.panel
    top = HEAD_MIN / 2 + BASELINE * HEAD
    texts = [line((NUMBER, top), [(str(panel.branch + 1), PLAIN, "")])]
    texts += [
        line((panel.indent, top + place * HEAD_LINE), [(said, PLAIN, "")]) for place, said in enumerate(panel.title)
    ]
    return element("g", _TITLE, *texts)


def _block(block: Block, corner: Point, right: float, color: str) -> list[Markup]:
    at = (corner[0], corner[1] + block.air / 2)
    lines = [_line(one, at, color) for one in block.lines]
    return lines + [_badge(badge, at[1], right, color) for badge in block.badges] if block.badges else lines


def _line(one: Line, corner: Point, color: str) -> Markup:
    size = CARD_TITLE if one.runs[0].style is Style.TITLE else TEXT
    at = (corner[0] + one.x, corner[1] + one.top + one.height / 2 + BASELINE * size)
    return line(at, [(run.text, _look(run.style, color, run.gap), run.url) for run in one.runs])


@lru_cache(maxsize=256)
def _look(style: Style, color: str, gap: float) -> Markup:
    if style is Style.TITLE:
        return written({"font-size": CARD_TITLE, **_BOLD, "fill": color})
    return written({**(_BOLD if style is Style.KEY else {}), **({"dx": gap} if gap else {})})


def _badge(badge: Badge, top: float, right: float, color: str) -> Markup:
    at = (right - badge.right - badge.width / 2, top + badge.top + BADGE_HEIGHT / 2 + BASELINE * BADGE)
    return line(at, [(badge.text, _on_pill(color), "")])


@cache
def _on_pill(color: str) -> Markup:
    return written({"fill": color, **_BOLD, "text-anchor": "middle"})
