"""A map on as many pages as it takes to be read: an overview, then the branches that are too heavy for it.

On the overview a heavy branch names its entries, where there is room for that, and the page on which it is told.
Further pages have one size of type, their panels flow through two columns a page.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.cleaning import clean
from exporters.layout.map.blocks import remembered
from exporters.layout.map.filling import Column, Panel, columns, fill, height
from exporters.layout.map.fitting import on
from exporters.layout.map.heads import Head, HeadLine, banner, footer, slim
from exporters.layout.map.layout import Layout, Mode, Shape, closed
from exporters.layout.map.panels import across, panels, under
from exporters.layout.map.sizes import BANNER_GAP, FOOTER_GAP, MARGIN, RAIL_GAP, TEXT
from exporters.layout.paper import READABLE, Paper
from exporters.layout.wording import say
from guides.map.view import Branch, Card, Entry, MapView, Point

PRINT = (9.0, 8.5, 8.0)
"""Running text on further pages, in points: the first, unless a smaller one spares a last page of a few entries."""
_FEW = 0.3
"""So much of the height of a page is filled by a few entries."""
_LEAST_ROOM = 120.0
"""What is left for panels below the tallest head."""
_PER_PAGE = 2
_MANY = 999


def pages(view: MapView, mode: Mode, paper: Paper) -> tuple[Layout, ...]:
    """Lay out a map on one sheet if it can be read there, arranged as asked or else with a banner; or on several."""
    layout = _readable(view, mode, paper)
    return (layout,) if layout else _overviewed(view, mode, paper) or _Flow.of(view, paper, first=True).layouts(view)


def see(page: int, language: str) -> str:
    """Say that a branch is told on a further page, counted from 1."""
    return say("see_page", language).format(page=page)


def _readable(view: MapView, mode: Mode, paper: Paper) -> Layout | None:
    tried = (on(view, one, paper) for one in dict.fromkeys((mode, Mode.SPINE)))
    return next((layout for layout in tried if layout.min_print_pt >= READABLE), None)


def _overviewed(view: MapView, mode: Mode, paper: Paper) -> tuple[Layout, ...] | None:
    """Put as few branches as can be on further pages, the heaviest first; None where not even that is readable."""
    wholes = _Flow.of(view, paper, first=False).panels
    heaviest = sorted(range(len(wholes)), key=lambda branch: -wholes[branch].height)
    for count in range(1, len(heaviest) + 1):
        flow = _Flow.of(view, paper, first=False, branches=frozenset(heaviest[:count]))
        for named in (True, False):
            layout = _readable(_overview(view, flow, named=named), mode, paper)
            if layout:
                return (layout, *flow.layouts(view))
    return None


def _overview(view: MapView, flow: "_Flow", *, named: bool) -> MapView:
    starts = flow.starts
    branches = tuple(
        replace(
            branch,
            entries=tuple(_gist(branch, starts[at], view.language, named=named)) if at in starts else branch.entries,
        )
        for at, branch in enumerate(view.branches)
    )
    return replace(view, branches=branches, footer=_below(view, 1, flow.count))


def _gist(branch: Branch, page: int, language: str, *, named: bool) -> tuple[Entry, ...]:
    names = [clean(entry.title) for entry in branch.entries if isinstance(entry, Card)] if named else []
    said = [say("separator", language).join(names), see(page, language)]
    return tuple(Point(text) for text in said if text)


class _Flow(Struct, frozen=True):
    """Panels that flow through pages of two columns, before they have places."""

    shape: Shape
    panels: tuple[Panel, ...]
    heads: tuple[Head, ...]
    """Of the first of these pages and of all others."""
    rooms: tuple[float, ...]
    """The height that is left below each of the two heads."""
    sheets: tuple[tuple[Column, ...], ...]
    passed: int
    """How many pages come before."""
    scale: float
    """How much everything is enlarged for its running text to be as large as it is."""

    @classmethod
    def of(cls, view: MapView, paper: Paper, *, first: bool, branches: frozenset[int] | None = None) -> "_Flow":
        """Let some branches flow, or all; `first` where no other page comes before."""
        large, *smaller = (size / TEXT for size in PRINT)
        flow = cls._at(large, view, paper, first=first, branches=branches)
        if len(flow.sheets) == 1 or max(map(height, flow.sheets[-1])) > _FEW * flow.rooms[-1]:
            return flow
        others = (cls._at(scale, view, paper, first=first, branches=branches) for scale in smaller)
        return min((flow, *others), key=lambda one: len(one.sheets))

    @classmethod
    def _at(cls, scale: float, view: MapView, paper: Paper, *, first: bool, branches: frozenset[int] | None) -> "_Flow":
        wide, tall = (side / scale for side in paper.inner)
        shape = Shape(Mode.SPINE, paper, (wide - 2 * MARGIN - RAIL_GAP) / _PER_PAGE, lay=remembered)
        heads = tuple(head(view, across(shape)).moved(MARGIN, MARGIN) for head in (banner if first else slim, slim))
        lines = footer(_below(view, _MANY, _MANY), wide, 0)
        rooms = tuple(max(tall - head.box.bottom - BANNER_GAP - _height(lines), _LEAST_ROOM) for head in heads)
        chosen = tuple(one for one in panels(view, shape) if branches is None or one.branch in branches)
        found = fill(chosen, (rooms[0], *rooms))
        sheets = [tuple(found[start : start + _PER_PAGE]) for start in range(0, len(found), _PER_PAGE)]
        sheets[-1] = _balanced(sheets[-1])
        return cls(shape, chosen, heads, rooms, tuple(sheets), 0 if first else 1, scale)

    @property
    def count(self) -> int:
        """How many pages there are, with those before."""
        return self.passed + len(self.sheets)

    @property
    def starts(self) -> Mapping[int, int]:
        """On which page each branch begins, from 1."""
        found: dict[int, int] = {}
        for page, sheet in enumerate(self.sheets, start=self.passed + 1):
            for panel in (panel for column in sheet for panel in column):
                found.setdefault(panel.branch, page)
        return found

    def layouts(self, view: MapView) -> tuple[Layout, ...]:
        """Give every page with everything in its place."""
        return tuple(self._page(view, number, sheet) for number, sheet in enumerate(self.sheets))

    def _page(self, view: MapView, number: int, sheet: Sequence[Column]) -> Layout:
        later = min(number, 1)
        tall = max(map(height, sheet)) if number == len(self.sheets) - 1 else self.rooms[later]
        below = _below(view, self.passed + number + 1, self.count)
        layout = closed(under(self.heads[later], sheet, self.shape, tall), below)
        return replace(layout, scale=min(self.scale, layout.scale))


def _balanced(sheet: tuple[Column, ...]) -> tuple[Column, ...]:
    """Share the panels of the last page evenly, parts of one branch joined again."""
    joined: list[Panel] = []
    for panel in (panel for column in sheet for panel in column):
        if joined and joined[-1].branch == panel.branch:
            joined[-1] = replace(joined[-1], blocks=(*joined[-1].blocks, *panel.blocks))
        else:
            joined.append(panel)
    return columns(joined, _PER_PAGE, may_split=True)


def _below(view: MapView, number: int, count: int) -> str:
    said = say("page", view.language).format(page=number, pages=count)
    return f"{view.footer} · {said}" if view.footer else said


def _height(lines: tuple[HeadLine, ...]) -> float:
    return FOOTER_GAP + sum(line.height for line in lines) + MARGIN
