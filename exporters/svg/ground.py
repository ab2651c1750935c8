"""What of a map is not text: curves, panels, signs, pills, hairlines."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from msgspec import Struct

from exporters.layout.map.blocks import Badge, Block, Kind
from exporters.layout.map.curves import TWIG, Curve
from exporters.layout.map.layout import Layout, Mode, Placed, Twig
from exporters.layout.map.sizes import BADGE_HEIGHT, BODY_TOP, BULLET, HEAD_MIN, ICON, LINE, PAD
from exporters.layout.rect import Point, Rect
from exporters.svg.icons import STROKES
from exporters.svg.theme import PAPER, Theme, rule, tint
from exporters.svg.writer import PLAIN, Attributes, Markup, element, number, written
from guides.map.view import Icon, MapView

_AS_CARD = Kind.CARD  # a member is looked up once, not for each block
_ROUND = 7.0
_CARD = written({"rx": 5})
_ROOT = written({"rx": 10})
_PILL = written({"height": BADGE_HEIGHT, "rx": BADGE_HEIGHT / 2})
_DOT = written({"stroke-width": 3.2})
_BRIGHT = written({"fill": PAPER})
_PEN: Attributes = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}


class _Inks(Struct, frozen=True):
    """How what belongs to a branch is drawn, written once for all of it."""

    stroke: Markup
    head: Markup
    body: Markup
    hairline: Markup


@lru_cache(maxsize=64)
def _inks(color: str) -> _Inks:
    panel = {"rx": _ROUND}
    return _Inks(
        written({"stroke": color}),
        written({**panel, "fill": color}),
        written({**panel, "fill": tint(color)}),
        written({"stroke": rule(color), "stroke-width": 0.7}),
    )


def ground(view: MapView, layout: Layout, theme: Theme) -> list[Markup]:
    """Draw all of a map that is not text."""
    icons = [branch.icon for branch in view.branches]
    head = _rect(layout.head.box, Markup(_ROOT + written({"fill": theme.root})))
    thick = layout.curves[-1].thick if layout.curves else 0.0
    curves = element("g", {"fill": "none", "stroke-width": thick}, *_curves(layout.curves, theme, thick))
    panels = [_panel(placed, icons[placed.panel.branch], theme) for placed in layout.panels]
    twigs = _leaves(layout.twigs, theme) if layout.mode is Mode.NODES else _cards(layout.twigs, theme)
    return [curves, head, element("g", _PEN, *panels, *twigs)]


def _rect(box: Rect, style: Markup) -> Markup:
    place = f'x="{number(box.x)}" y="{number(box.y)}" width="{number(box.width)}" height="{number(box.height)}"'
    return Markup(f"<rect {place}{style}/>")


def _path(way: str, style: Markup) -> Markup:
    return Markup(f'<path{style} d="{way}"/>')


def _curves(curves: Iterable[Curve], theme: Theme, usual: float) -> Iterator[Markup]:
    """Draw curves that look alike with one stroke."""
    ways: dict[tuple[int, float], list[str]] = {}
    for curve in curves:
        ways.setdefault((curve.branch, curve.thick), []).append(_way(curve))
    for (branch, thick), found in ways.items():
        color = theme.branch(branch) if branch >= 0 else theme.root
        own: Attributes = {} if thick == usual else {"stroke-width": thick}
        yield _path("".join(found), written({"stroke": color, **own}))


def _way(curve: Curve) -> str:
    x, y = curve.start
    points = (curve.first, curve.second, curve.end)
    bends = " ".join([f"{number(across - x)} {number(down - y)}" for across, down in points])
    return f"M{number(x)} {number(y)}c{bends.replace(' -', '-')}"


def _panel(placed: Placed, icon: Icon, theme: Theme) -> Markup:
    color, box, blocks = theme.branch(placed.panel.branch), placed.box, placed.panel.blocks
    inks = _inks(color)
    cap = _cap(box.width, placed.panel.head, color) if blocks else PLAIN
    marks = _marks(blocks, (PAD, placed.panel.head + BODY_TOP), box.width - PAD, inks, placed.air)
    return Markup(
        f'<g transform="translate({number(box.x)} {number(box.y)})"{inks.stroke}>'
        f'<rect width="{number(box.width)}" height="{number(box.height)}"{inks.body if blocks else inks.head}/>'
        f"{cap}{_sign(icon)}{marks}</g>"
    )


@cache
def _sign(icon: Icon) -> Markup:
    at = f"translate({number(PAD)} {number((HEAD_MIN - ICON) / 2)})"
    return element("path", {"transform": at, "stroke": PAPER, "stroke-width": 1.4, "d": STROKES[icon]})


@lru_cache(maxsize=256)
def _cap(width: float, height: float, color: str) -> Markup:
    """Draw the ground of a head: round above, straight below."""
    up, along = number(height - _ROUND), number(width - 2 * _ROUND)
    way = f"M0 {number(height)}v-{up}a7 7 0 0 1 7-7h{along}a7 7 0 0 1 7 7v{up}z"
    return element("path", {"fill": color, "d": way})


def _cards(twigs: Iterable[Twig], theme: Theme) -> Iterator[Markup]:
    for branch, group in groupby(twigs, lambda twig: twig.branch):
        color = theme.branch(branch)
        found = [part for twig in group for part in (_rect(twig.box, _CARD), _twig_marks(twig, color))]
        yield element("g", {"stroke": color, "fill": tint(color)}, *found)


def _leaves(twigs: Iterable[Twig], theme: Theme) -> Iterator[Markup]:
    """Draw the lines under the leaves of a branch with one stroke."""
    for branch, group in groupby(twigs, lambda twig: twig.branch):
        color, members = theme.branch(branch), list(group)
        under = "".join([_under(twig.box) for twig in members])
        marks = [_twig_marks(twig, color) for twig in members]
        yield element("g", {"stroke": color}, element("path", {"d": under, "stroke-width": TWIG}), *marks)


def _under(box: Rect) -> str:
    return f"M{number(box.x)} {number(box.bottom)}h{number(box.width)}"


def _twig_marks(twig: Twig, color: str) -> Markup:
    box = twig.box
    return _marks((twig.block,), (box.x + twig.pad, box.y), box.right - twig.pad, _inks(color))


def _marks(blocks: Sequence[Block], corner: Point, right: float, inks: _Inks, air: float = 0.0) -> Markup:
    """Draw hairlines between cards, dots before points, and pills."""
    left, top = corner
    begin, along = number(left), number(right - left)
    rules, dots, pills = "", "", ""
    above = None
    for block in blocks:
        if above and not block.continued and _AS_CARD in (block.kind, above.kind):
            rules += f"M{begin} {number(top)}h{along}"
        first = top + air / 2
        for line in block.lines:
            if line.bullet:
                dots += f"M{number(left + line.x - BULLET + 3)} {number(first + line.top + LINE / 2)}h.01"
        for badge in block.badges:
            pills += _pill(badge, right, first)
        top += block.height + air
        above = block
    return Markup(
        (_path(rules, inks.hairline) if rules else "")
        + (_path(dots, _DOT) if dots else "")
        + (f"<g{_BRIGHT}>{pills}</g>" if pills else "")
    )


def _pill(badge: Badge, right: float, top: float) -> str:
    x, y = right - badge.right - badge.width, top + badge.top
    return f'<rect x="{number(x)}" y="{number(y)}" width="{number(badge.width)}"{_PILL}/>'
