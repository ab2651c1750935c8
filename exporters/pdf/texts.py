"""The text of a map as HTML with real headings, paragraphs and lists, each where the picture wants it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from msgspec import Struct

from exporters.layout.links import allowed
from exporters.layout.map.blocks import Badge, Block, Kind, Line, Run, Style
from exporters.layout.map.heads import HeadLine, Role
from exporters.layout.map.layout import Layout, Placed, Twig
from exporters.layout.map.sizes import (
    BADGE,
    BADGE_HEIGHT,
    BODY_TOP,
    CARD_LINE,
    CARD_TITLE,
    HEAD,
    HEAD_LINE,
    HEAD_MIN,
    HEAD_NUMBER,
    LINE,
    PAD,
    TEXT,
)
from exporters.layout.rect import Point
from exporters.svg.theme import INK, PALE, PAPER, QUIET, Theme
from exporters.svg.writer import Markup, element, escape, link

_RISE = 0.066
"""Browsers set a line this much lower than the drawing, in em."""
_BREAK = Markup("\n")
"""Where a line ends: its white space is kept, and an element would have a style of its own."""


class Rank(Struct, frozen=True):
    """Which headings a map has: below those of the document that it is a part of."""

    title: str
    branch: str
    card: str


ALONE: Final = Rank("h1", "h2", "h3")
PART: Final = Rank("p", "h3", "h4")


class Texts:
    """Writes the text of one layout, enlarged and placed as its sheet wants it."""

    def __init__(self, layout: Layout, corner: Point, rank: Rank, ways: Mapping[str, str]) -> None:
        self.layout = layout
        self.scale = layout.scale
        self.corner = corner
        self.rank = rank
        self.ways = ways
        """Where a text leads that names another sheet of the map."""

    def written(self, *, first: bool) -> Markup:
        """Give all text in reading order; only the first page has the title as its heading."""
        head = list(self._head(self.layout.head.lines, first=first))
        panels = [self._panel(one) if isinstance(one, Placed) else self._twig(one) for one in self.layout.read()]
        below = [self._head_line(line, "p", "f") for line in self.layout.footer]
        return Markup("".join([*head, *panels, *below]))

    def _head(self, lines: Sequence[HeadLine], *, first: bool) -> Iterable[Markup]:
        title = [line for line in lines if line.role is Role.TITLE]
        if first and self.rank is ALONE:
            yield element(self.rank.title, {}, *[self._head_line(line, "span", "t") for line in title])
        else:
            yield from [self._head_line(line, "p", "t") for line in title]
        for line in lines:
            if line.role is not Role.TITLE:
                yield self._head_line(line, "p", "v" if line.role is Role.VALUE else "c")

    def _head_line(self, line: HeadLine, tag: str, kind: str) -> Markup:
        runs = [element("span", {"style": f"font-size:{self._pt(run.size)}"}, escape(run.text)) for run in line.runs]
        wide = line.width + 2 * line.size if line.centred else line.width
        left = line.x - wide / 2 if line.centred else line.x
        place = self._at(left, line.top, line.size) + f";line-height:{self._pt(line.height)}"
        if line.centred:
            place += f";width:{self._pt(wide)};text-align:center"
        return element(tag, {"class": kind, "style": f"{place};font-size:{self._pt(line.size)}"}, *runs)

    def _panel(self, placed: Placed) -> Markup:
        panel, box = placed.panel, placed.box
        left, right = box.x + PAD, box.right - PAD
        found = self._blocks(panel.blocks, (left, box.y + panel.head + BODY_TOP), right, placed.air)
        return element("section", {"class": f"b{panel.branch}"}, self._panel_title(placed), *found)

    def _twig(self, twig: Twig) -> Markup:
        box = twig.box
        found = self._blocks((twig.block,), (box.x + twig.pad, box.y), box.right - twig.pad)
        return element("section", {"class": f"b{twig.branch}"}, *found)

    def _blocks(self, blocks: Iterable[Block], corner: Point, right: float, air: float = 0.0) -> list[Markup]:
        left, top = corner
        tops = []
        for block in blocks:
            tops.append((block, top + air / 2))
            top += block.height + air
        found: list[Markup] = []
        for points, group in groupby(tops, lambda pair: pair[0].kind is Kind.POINT):
            members = list(group)
            parts = [part for block, start in members for part in self._block(block, (left, start), right)]
            found += [element("ul", {}, *parts)] if points else parts
        return found

    def _panel_title(self, placed: Placed) -> Markup:
        panel, box = placed.panel, placed.box
        top = box.y + (HEAD_MIN - HEAD_LINE) / 2
        said = element("span", {"style": self._at(box.x + HEAD_NUMBER, top, HEAD)}, escape(f"{panel.branch + 1} "))
        lines = [
            element("span", {"style": self._at(box.x + panel.indent, top + place * HEAD_LINE, HEAD)}, escape(line))
            for place, line in enumerate(panel.title)
        ]
        return element(self.rank.branch, {"class": "h more" if panel.part else "h"}, said, *lines)

    def _block(self, block: Block, corner: Point, right: float) -> list[Markup]:
        groups = groupby(block.lines, lambda line: (line.runs[0].style is Style.TITLE, line.x > 0))
        found: list[Markup] = []
        for (title, point), group in groups:
            found += self._lines(list(group), corner, self.rank.card if title else "li" if point else "p")
        if block.kind is Kind.CARD:
            found = [_listed(part) for part in found]
        badges = [self._badge(badge, right, corner[1]) for badge in block.badges]
        return [*found[:1], *badges, *found[1:]]

    def _lines(self, lines: list[Line], at: Point, tag: str) -> list[Markup]:
        """Write lines of one kind; each point of a list is an element of its own."""
        found = []
        for part in _points(lines):
            title = tag == self.rank.card
            place = self._at(at[0] + part[0].x, at[1] + part[0].top, CARD_TITLE if title else TEXT)
            said = [markup for line in part for markup in (*(self._run(run, title) for run in line.runs), _BREAK)]
            found.append(element(tag, {**({"class": "k"} if title else {}), "style": place}, *said[:-1]))
        return found

    def _run(self, run: Run, in_title: bool) -> Markup:
        gap = {"style": f"margin-left:{self._pt(run.gap)}"} if run.gap else {}
        if run.style is Style.KEY:
            return element("b", gap, escape(run.text))
        if allowed(run.url):
            return link(run.url, escape(run.text))
        if run.text in self.ways:
            return element("a", {"href": self.ways[run.text]}, escape(run.text))
        if not in_title and not gap:  # what is no element costs nothing to lay out
            return escape(run.text)
        kind = {} if run.style is Style.TITLE else {"class": "x"}
        return element("span", {**kind, **gap}, escape(run.text)) if run.text else Markup("")

    def _badge(self, badge: Badge, right: float, top: float) -> Markup:
        place = self._at(right - badge.right - badge.width, top + badge.top, BADGE)
        return element("p", {"class": "g", "style": f"{place};width:{self._pt(badge.width)}"}, escape(badge.text))

    def _at(self, x: float, y: float, size: float) -> str:
        left = self.corner[0] + x * self.scale
        top = self.corner[1] + (y - _RISE * size) * self.scale
        return f"left:{left:.2f}pt;top:{top:.2f}pt"

    def _pt(self, value: float) -> str:
        return f"{value * self.scale:.2f}pt"


def style(branches: int, theme: Theme) -> str:
    """Give the style sheet of a map but for its sizes."""
    colors = [f".sheet .b{place} :is(.k,.g){{color:{theme.branch(place)}}}" for place in range(branches)]
    return _STYLE + "".join(colors)


def sizes_within(sheets: str, scale: float) -> str:
    """Give the style sheet for sizes within the sheets of a selector, which have one scale."""
    sizes = {"TEXT": TEXT, "LINE": LINE, "HEAD": HEAD, "HEAD_LINE": HEAD_LINE, "TITLE": CARD_TITLE}
    sizes |= {"TITLE_LINE": CARD_LINE, "BADGE": BADGE, "BADGE_LINE": BADGE_HEIGHT}
    found = _SIZES.replace("$SHEETS", sheets)
    for name in sorted(sizes, key=len, reverse=True):
        found = found.replace(f"${name}", f"{sizes[name] * scale:.2f}pt")
    return found


def _points(lines: list[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in lines:
        if line.bullet or not found:
            found.append([])
        found[-1].append(line)
    return found


def _listed(part: Markup) -> Markup:
    return element("ul", {}, part) if part.startswith("<li") else part


_STYLE = f"""
.sheet :is(h1,.h,.k,p,ul){{margin:0;padding:0;font-size:inherit;font-weight:inherit;color:inherit}}
.sheet :is(h1 span,.h span,.k,p,li){{position:absolute;width:1pt;white-space:pre}}
.sheet ul{{list-style:none}}
.sheet :is(h1 span,p,.k,li) span{{position:static}}
.sheet .h{{bookmark-level:2}}
.sheet .h span{{font-weight:700;color:{PAPER}}}
.sheet .k{{font-weight:700;bookmark-level:none}}
.sheet .k :is(.x,b){{color:{INK}}}.sheet .k .x{{font-weight:400}}
.sheet .more{{bookmark-level:none}}
.sheet .t{{color:{PAPER};font-weight:700}}.sheet .v{{color:{PAPER}}}.sheet .v span:first-child{{font-weight:700}}
.sheet .c{{color:{PALE}}}.sheet .f{{color:{QUIET}}}
.sheet .g{{font-weight:700;text-align:center}}
.sheet a{{color:inherit;text-decoration:underline}}
"""

_SIZES = """
$SHEETS :is(h1 span,.h span,.k,p,li){font-size:$TEXT;line-height:$LINE}
$SHEETS .h span{font-size:$HEAD;line-height:$HEAD_LINE}
$SHEETS .k{font-size:$TITLE;line-height:$TITLE_LINE}
$SHEETS .k :is(.x,b){font-size:$TEXT}
$SHEETS .g{font-size:$BADGE;line-height:$BADGE_LINE}
"""
