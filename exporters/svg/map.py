"""A mind map as one SVG: panels, and their text as text."""

from collections.abc import Mapping
from functools import cache, lru_cache

from msgspec import Struct

from exporters.layout.map.blocks import SIZES, Badge, Block, Run, Style
from exporters.layout.map.filling import Panel
from exporters.layout.map.fitting import fitted, on
from exporters.layout.map.heads import HeadLine, Role
from exporters.layout.map.layout import Layout, Mode, Placed, Twig
from exporters.layout.map.sizes import BADGE, BADGE_HEIGHT, BODY_TOP, CARD_TITLE, HEAD, HEAD_LINE, HEAD_MIN, PAD, TEXT
from exporters.layout.map.sizes import HEAD_NUMBER as NUMBER
from exporters.layout.paper import Paper
from exporters.layout.rect import Point
from exporters.svg.ground import ground
from exporters.svg.theme import HOUSE, PALE, PAPER, QUIET, Theme
from exporters.svg.writer import (
    PLAIN,
    Attributes,
    Frame,
    Markup,
    Span,
    document,
    element,
    escape,
    line,
    number,
    row,
    span,
    written,
)
from guides.map.view import MapView

BASELINE = 0.37
"""How far below the middle of its line a baseline lies, in em."""
_BOLD: Attributes = {"font-weight": 700}
_LIGHT = {Role.TITLE, Role.VALUE}
_DOWN = {style: BASELINE * size for style, size in SIZES.items()}
_TITLE = written({"fill": PAPER, "font-size": HEAD, **_BOLD})


class _Looks(Struct, frozen=True):
    """How the texts of a branch look."""

    runs: Mapping[Style, Markup]
    badge: Markup


@lru_cache(maxsize=64)
def _looks(color: str) -> _Looks:
    runs = {
        Style.TITLE: written({"font-size": CARD_TITLE, **_BOLD, "fill": color}),
        Style.KEY: written(_BOLD),
        Style.TEXT: PLAIN,
    }
    return _Looks(runs, written({"fill": color, **_BOLD, "text-anchor": "middle"}))


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
    return _placed(one, [(run.text, _type(run.size, 700 if run.bold else 0), "") for run in one.runs], color)


def _below(one: HeadLine) -> Markup:
    return _placed(one, [(run.text, PLAIN, "") for run in one.runs], QUIET)


def _placed(one: HeadLine, spans: list[Span], color: str) -> Markup:
    at = (one.x, one.top + one.height / 2 + BASELINE * one.size)
    return line(at, spans, _stance("middle" if one.centred else "", color))


@cache
def _type(size: float, weight: int) -> Markup:
    return written({"font-size": size, **({"font-weight": weight} if weight else {})})


@cache
def _stance(anchor: str, color: str) -> Markup:
    return written({**({"text-anchor": anchor} if anchor else {}), **({"fill": color} if color else {})})


def _panel(placed: Placed, theme: Theme) -> Markup:
    panel, box = placed.panel, placed.box
    looks = _looks(theme.branch(panel.branch))
    top, air, right = panel.head + BODY_TOP, placed.air, box.width - PAD
    found = [_title(panel)]
    for block in panel.blocks:
        found += _block(block, (PAD, top + air / 2), right, looks)
        top += block.height + air
    return Markup(f'<g transform="translate({number(box.x)} {number(box.y)})">{"".join(found)}</g>')


def _twig(twig: Twig, theme: Theme) -> Markup:
    box = twig.box
    looks = _looks(theme.branch(twig.branch))
    return Markup("".join(_block(twig.block, (box.x + twig.pad, box.y), box.right - twig.pad, looks)))


def _title(panel: Panel) -> Markup:
    top = HEAD_MIN / 2 + BASELINE * HEAD
    texts = row((NUMBER, top), escape(str(panel.branch + 1)))
    for said in panel.title:
        texts = Markup(texts + row((panel.indent, top), escape(said)))
        top += HEAD_LINE
    return Markup(f"<g{_TITLE}>{texts}</g>")


def _block(block: Block, corner: Point, right: float, looks: _Looks) -> list[Markup]:
    left, top = corner
    found = []
    for one in block.lines:
        runs, first = one.runs, one.runs[0]
        at = (left + one.x, top + one.top + one.height / 2 + _DOWN[first.style])
        if len(runs) == 1 and not first.url:  # most lines are: none of the others' steps for them
            found.append(row(at, escape(first.text), looks.runs[first.style]))
        else:
            inside = ""
            for run in runs:
                inside += _run(run, looks)
            found.append(row(at, Markup(inside)))
    return found + [_badge(one, top, right, looks) for one in block.badges] if block.badges else found


def _run(run: Run, looks: _Looks) -> Markup:
    look = looks.runs[run.style]
    return span(run.text, Markup(look + _behind(run.gap)) if run.gap else look, run.url)


@lru_cache(maxsize=16)
def _behind(gap: float) -> Markup:
    return written({"dx": gap})


def _badge(badge: Badge, top: float, right: float, looks: _Looks) -> Markup:
    at = (right - badge.right - badge.width / 2, top + badge.top + BADGE_HEIGHT / 2 + BASELINE * BADGE)
    return row(at, escape(badge.text), looks.badge)
