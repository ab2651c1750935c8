"""A mind map as one SVG: panels, and their text as text."""

from functools import lru_cache

from exporters.layout.map.blocks import Badge, Block, Line, Run, Style
from exporters.layout.map.fitting import fitted, on
from exporters.layout.map.heads import HeadLine, Role
from exporters.layout.map.layout import Layout, Mode, Placed, Twig
from exporters.layout.map.sizes import BADGE, BADGE_HEIGHT, BODY_TOP, CARD_TITLE, HEAD, HEAD_LINE, HEAD_MIN, PAD, TEXT
from exporters.layout.map.sizes import HEAD_NUMBER as NUMBER
from exporters.layout.paper import Paper
from exporters.layout.rect import Point
from exporters.svg.ground import ground
from exporters.svg.theme import HOUSE, PALE, PAPER, QUIET, Theme
from exporters.svg.writer import Attributes, Frame, Markup, Piece, document, element, number, text
from guides.map.view import MapView

BASELINE = 0.37
"""How far below the middle of its line a baseline lies, in em."""
_PLAIN: Attributes = {}
_BOLD: Attributes = {"font-weight": 700}


def draw(view: MapView, mode: Mode = Mode.HUB, theme: Theme = HOUSE, paper: Paper | None = None) -> str:
    """Draw a map on one canvas, its text as large as a paper allows; without one, the smallest where it can be read."""
    return picture(view, on(view, mode, paper) if paper else fitted(view, mode), theme)


def picture(view: MapView, layout: Layout, theme: Theme = HOUSE) -> str:
    """Draw a map that is laid out already."""
    texts = [
        _head(layout),
        *[_panel(one, theme) if isinstance(one, Placed) else _twig(one, theme) for one in layout.read()],
        *[_below(line) for line in layout.footer],
    ]
    # A viewer with a dark background would swallow the footer.
    sheet = element("rect", {"width": layout.width, "height": layout.height, "fill": PAPER})
    return document(
        frame(view, layout), [sheet, *ground(view, layout, theme), element("g", {"font-size": TEXT}, *texts)]
    )


def decoration(view: MapView, layout: Layout, theme: Theme) -> str:
    """Draw all of a map that is not text, as large as on its paper."""
    return document(frame(view, layout), ground(view, layout, theme), layout.scale)


def frame(view: MapView, layout: Layout) -> Frame:
    """Say what the picture is, and how large."""
    return Frame("map", view.id, view.language, view.title, view.description, layout.width, layout.height)


def _head(layout: Layout) -> Markup:
    return element("g", {"fill": PAPER}, *[_head_line(line) for line in layout.head.lines])


def _head_line(line: HeadLine) -> Markup:
    pieces = [Piece(run.text, {"font-size": run.size, **(_BOLD if run.bold else {})}) for run in line.runs]
    color = {} if line.role in {Role.TITLE, Role.VALUE} else {"fill": PALE}
    return _placed(line, pieces, color)


def _below(line: HeadLine) -> Markup:
    return _placed(line, [Piece(run.text, {}) for run in line.runs], {"fill": QUIET})


def _placed(line: HeadLine, pieces: list[Piece], color: Attributes) -> Markup:
    anchor = {"text-anchor": "middle"} if line.centred else {}
    return text((line.x, line.top + line.height / 2 + BASELINE * line.size), pieces, {**anchor, **color})


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
    texts = [text((NUMBER, top), [Piece(str(panel.branch + 1), {})], {})]
    texts += [
        text((panel.indent, top + place * HEAD_LINE), [Piece(line, {})], {}) for place, line in enumerate(panel.title)
    ]
    return element("g", {"fill": PAPER, "font-size": HEAD, **_BOLD}, *texts)


def _block(block: Block, corner: Point, right: float, color: str) -> list[Markup]:
    lines = [_line(line, corner, color) for line in block.lines]
    return lines + [_badge(badge, corner[1], right, color) for badge in block.badges]


def _line(line: Line, corner: Point, color: str) -> Markup:
    size = CARD_TITLE if line.runs[0].style is Style.TITLE else TEXT
    at = (corner[0] + line.x, corner[1] + line.top + line.height / 2 + BASELINE * size)
    return text(at, [_piece(run, color) for run in line.runs], _PLAIN)


def _piece(run: Run, color: str) -> Piece:
    return Piece(run.text, _look(run.style, color if run.style is Style.TITLE else "", run.gap), run.url)


@lru_cache(maxsize=256)
def _look(style: Style, color: str, gap: float) -> Attributes:
    look: Attributes = {"dx": gap} if gap else _PLAIN
    if style is Style.TITLE:
        return {"font-size": CARD_TITLE, **_BOLD, "fill": color}
    return {**_BOLD, **look} if style is Style.KEY else look


def _badge(badge: Badge, top: float, right: float, color: str) -> Markup:
    at = (right - badge.right - badge.width / 2, top + badge.top + BADGE_HEIGHT / 2 + BASELINE * BADGE)
    return text(at, [Piece(badge.text, {"fill": color, **_BOLD, "text-anchor": "middle"})], {})
