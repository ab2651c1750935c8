"""What of a map is not text: curves, panels, signs, pills, hairlines."""

from exporters.layout.map.blocks import Badge, Kind
from exporters.layout.map.curves import Curve
from exporters.layout.map.panels import Layout, Placed
from exporters.layout.map.sizes import BADGE_HEIGHT, BODY_TOP, BULLET, HEAD_MIN, ICON, LINE, PAD
from exporters.svg.icons import STROKES
from exporters.svg.theme import PAPER, Theme, rule, tint
from exporters.svg.writer import Attributes, Markup, element, number
from guides.map.view import Icon, MapView

_ROUND = 7.0
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
    curves = element(
        "g", {"fill": "none", "stroke-width": thick}, *[_curve(curve, thick, theme) for curve in layout.curves]
    )
    panels = [_panel(placed, icons[placed.panel.branch], theme) for placed in layout.panels]
    return [curves, element("rect", head), element("g", _PEN, *panels)]


def _curve(curve: Curve, usual: float, theme: Theme) -> Markup:
    x, y = curve.start
    points = (curve.first, curve.second, curve.end)
    bends = " ".join(f"{number(across - x)} {number(down - y)}" for across, down in points)
    way = f"M{number(x)} {number(y)}c{bends}"
    color = theme.branch(curve.branch) if curve.branch >= 0 else theme.root
    thick = {} if curve.thick == usual else {"stroke-width": curve.thick}
    return element("path", {"stroke": color, **thick, "d": way})


def _panel(placed: Placed, icon: Icon, theme: Theme) -> Markup:
    color, box = theme.branch(placed.panel.branch), placed.box
    at = f"translate({number(box.x)} {number(box.y)})"
    body: Attributes = {"width": box.width, "height": box.height, "rx": _ROUND, "fill": tint(color)}
    top = (HEAD_MIN - ICON) / 2
    sign: Attributes = {"transform": f"translate({number(PAD)} {number(top)})", "stroke": PAPER, "stroke-width": 1.4}
    return element(
        "g",
        {"transform": at, "stroke": color},
        element("rect", body),
        element("path", {"fill": color, "d": _cap(box.width, placed.panel.head)}),
        element("path", {**sign, "d": STROKES[icon]}),
        *_marks(placed, color),
    )


def _cap(width: float, height: float) -> str:
    """Give the outline of a head: round above, straight below."""
    up, along = number(height - _ROUND), number(width - 2 * _ROUND)
    return f"M0 {number(height)}v-{up}a7 7 0 0 1 7-7h{along}a7 7 0 0 1 7 7v{up}z"


def _marks(placed: Placed, color: str) -> list[Markup]:
    """Draw hairlines between cards, dots before points, and pills."""
    top = placed.panel.head + BODY_TOP
    lines, dots, pills = [], [], []
    for place, block in enumerate(placed.panel.blocks):
        if place and not block.continued and Kind.CARD in (block.kind, placed.panel.blocks[place - 1].kind):
            lines.append(f"M{number(PAD)} {number(top)}h{number(placed.box.width - 2 * PAD)}")
        dots += [
            f"M{number(PAD + line.x - BULLET + 3)} {number(top + line.top + LINE / 2)}h.01"
            for line in block.lines
            if line.bullet
        ]
        pills += [_pill(badge, placed.box.width - PAD, top) for badge in block.badges]
        top += block.height
    return [*_strokes(lines, rule(color), 0.7), *_strokes(dots, "", 3.2), *pills]


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
    return element("rect", {**box, "fill": PAPER})
