"""Draws situations side by side as SVG: a table, its rows marked where they are not the same in all."""

from collections.abc import Iterator

from exporters.layout.sides.table import MARK, Band, Row, TableLayout, arrange
from exporters.svg.lettering import lettered
from exporters.svg.theme import HOUSE, PAPER, QUIET, Theme, rule, tint
from exporters.svg.writer import Frame, Markup, document, element, number
from guides.sides.view import SidesView

_HALF = 3.2
"""Half a mark."""


def draw(view: SidesView, theme: Theme = HOUSE) -> str:
    """Draw a table."""
    return picture(arrange(view), theme)


def picture(layout: TableLayout, theme: Theme = HOUSE) -> str:
    """Draw a table that is laid out."""
    view = layout.view
    frame = Frame("sides", view.id, view.language, view.title, view.description, layout.width, layout.height)
    sheet = element("rect", {"width": layout.width, "height": layout.height, "fill": PAPER})
    content = [*lettered(layout.heading), *_body(layout, theme), *lettered(layout.foot)]
    return document(frame, [sheet, *content])


def _body(layout: TableLayout, theme: Theme) -> Iterator[Markup]:
    yield from _band(layout.head, theme.root, theme.root)
    parts: list[Band | Row] = sorted((*layout.bands, *layout.rows), key=lambda part: part.box.y)
    for part in parts:
        if isinstance(part, Row):
            yield from _row(part, theme)
        else:
            tone = theme.branch(part.tone)
            yield from _band(part, tint(tone), tone)
    bottom = max(part.box.bottom for part in (layout.head, *parts))
    ways = "".join(f"M{number(x)} {number(layout.head.box.bottom)}V{number(bottom)}" for x in layout.columns)
    yield element("path", {"d": ways, "stroke": rule(QUIET), "stroke-width": 0.7})


def _band(band: Band, fill: str, tone: str) -> Iterator[Markup]:
    box = band.box
    yield element("rect", {"x": box.x, "y": box.y, "width": box.width, "height": box.height, "fill": fill})
    yield from lettered(band.texts, tone)


def _row(row: Row, theme: Theme) -> Iterator[Markup]:
    box = row.box
    yield element("path", {"d": f"M{number(box.x)} {number(box.bottom)}H{number(box.right)}", "stroke": rule(QUIET)})
    if row.differs:
        x, y = box.x + MARK / 2 + 1, row.texts[0].y - _HALF
        diamond = f"M{number(x)} {number(y - _HALF)}l{_HALF} {_HALF}l-{_HALF} {_HALF}l-{_HALF} -{_HALF}z"
        yield element("path", {"d": diamond, "fill": theme.root})
    yield from lettered(row.texts)
