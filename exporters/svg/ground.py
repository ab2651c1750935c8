"""What of a map is not text: curves, panels, signs, pills, hairlines."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby

from exporters.layout.map.blocks import Badge, Block, Kind
from exporters.layout.map.curves import TWIG, Curve
from exporters.layout.map.layout import Layout, Mode, Placed, Twig
from exporters.layout.map.sizes import BADGE_HEIGHT, BODY_TOP, BULLET, HEAD_MIN, ICON, LINE, PAD
from exporters.layout.rect import Point, Rect
from exporters.svg.icons import STROKES
from exporters.svg.theme import PAPER, Theme, rule, tint
from exporters.svg.writer import Attributes, Markup, element, number
from guides.map.view import Icon, MapView

_ROUND = 7.0
_CARD_ROUND = 5.0
_ROOT_ROUND = 10.0
_PILL = BADGE_HEIGHT / 2
_PEN: Attributes = {"fill": "none", "stroke-linecap": "round", "stroke-linejoin": "round"}


def ground(view: MapView, layout: Layout, theme: Theme) -> list[Markup]:
    """Draw all of a map that is not text."""
    icons = [branch.icon for branch in view.branches]
    box = layout.head.box
    head: Attributes = {
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "rx": _ROOT_ROUND,
        "fill": theme.root,
    }
    thick = layout.curves[-1].thick if layout.curves else 0.0
    curves = element("g", {"fill": "none", "stroke-width": thick}, *_curves(layout.curves, theme, thick))
    panels = [_panel(placed, icons[placed.panel.branch], theme) for placed in layout.panels]
    twigs = _leaves(layout.twigs, theme) if layout.mode is Mode.NODES else _cards(layout.twigs, theme)
    return [curves, element("rect", head), element("g", _PEN, *panels, *twigs)]


def _curves(curves: Iterable[Curve], theme: Theme, usual: float) -> Iterator[Markup]:
    """Draw curves that look alike with one stroke."""
    ways: dict[tuple[int, float], list[str]] = {}
    for curve in curves:
        ways.setdefault((curve.branch, curve.thick), []).append(_way(curve))
    for (branch, thick), found in ways.items():
        color = theme.branch(branch) if branch >= 0 else theme.root
        own: Attributes = {} if thick == usual else {"stroke-width": thick}
        yield element("path", {"stroke": color, **own, "d": "".join(found)})


def _way(curve: Curve) -> str:
    x, y = curve.start
    points = (curve.first, curve.second, curve.end)
    bends = " ".join(f"{number(across - x)} {number(down - y)}" for across, down in points)
    return f"M{number(x)} {number(y)}c{bends.replace(' -', '-')}"


def _panel(placed: Placed, icon: Icon, theme: Theme) -> Markup:
    color, box = theme.branch(placed.panel.branch), placed.box
    at = f"translate({number(box.x)} {number(box.y)})"
    blocks = placed.panel.blocks
    filled = tint(color) if blocks else color
    body: Attributes = {"width": box.width, "height": box.height, "rx": _ROUND, "fill": filled}
    return element(
        "g",
        {"transform": at, "stroke": color},
        element("rect", body),
        *([_cap(box.width, placed.panel.head, color)] if blocks else ()),
        _sign(icon),
        *_marks(blocks, (PAD, placed.panel.head + BODY_TOP), box.width - PAD, color),
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
        found = [part for twig in group for part in (_card(twig.box), *_twig_marks(twig, color))]
        yield element("g", {"stroke": color, "fill": tint(color)}, *found)


def _card(box: Rect) -> Markup:
    return element("rect", {"x": box.x, "y": box.y, "width": box.width, "height": box.height, "rx": _CARD_ROUND})


def _leaves(twigs: Iterable[Twig], theme: Theme) -> Iterator[Markup]:
    """Draw the lines under the leaves of a branch with one stroke."""
    for branch, group in groupby(twigs, lambda twig: twig.branch):
        color, members = theme.branch(branch), list(group)
        under = "".join(_under(twig.box) for twig in members)
        marks = [mark for twig in members for mark in _twig_marks(twig, color)]
        yield element("g", {"stroke": color}, element("path", {"d": under, "stroke-width": TWIG}), *marks)


def _under(box: Rect) -> str:
    return f"M{number(box.x)} {number(box.bottom)}h{number(box.width)}"


def _twig_marks(twig: Twig, color: str) -> list[Markup]:
    box = twig.box
    return _marks((twig.block,), (box.x + twig.pad, box.y), box.right - twig.pad, color)


def _marks(blocks: Sequence[Block], corner: Point, right: float, color: str) -> list[Markup]:
    """Draw hairlines between cards, dots before points, and pills."""
    left, top = corner
    lines, dots, pills = [], [], []
    for place, block in enumerate(blocks):
        if place and not block.continued and Kind.CARD in (block.kind, blocks[place - 1].kind):
            lines.append(f"M{number(left)} {number(top)}h{number(right - left)}")
        first = top + block.air / 2
        dots += [
            f"M{number(left + line.x - BULLET + 3)} {number(first + line.top + LINE / 2)}h.01"
            for line in block.lines
            if line.bullet
        ]
        pills += [_pill(badge, right, first) for badge in block.badges]
        top += block.height
    bright = [element("g", {"fill": PAPER}, *pills)] if pills else []
    return [*_strokes(lines, rule(color), 0.7), *_strokes(dots, "", 3.2), *bright]


def _strokes(ways: list[str], color: str, thick: float) -> list[Markup]:
    """Draw strokes in a colour; without one, in that of the panel."""
    if not ways:
        return []
    own: Attributes = {"stroke": color} if color else {}
    return [element("path", {**own, "stroke-width": thick, "d": "".join(ways)})]


def _pill(badge: Badge, right: float, top: float) -> Markup:
    box: Attributes = {
        "x": right - badge.right - badge.width,
        "y": top + badge.top,
        "width": badge.width,
        "height": BADGE_HEIGHT,
        "rx": _PILL,
    }
    return element("rect", box)
