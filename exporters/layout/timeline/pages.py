"""A timeline on as many sheets as it takes to be read: strips go on to the next, a long one in parts."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.paper import A4, READABLE, Paper
from exporters.layout.timeline.chart import ROOMY, TIGHT, Air, TimelineLayout, arrange
from exporters.layout.wording import say
from guides.timeline.view import Strip, TimelineView


def pages(view: TimelineView, paper: Paper = A4) -> tuple[Paper, tuple[TimelineLayout, ...]]:
    """Give the sheet, turned if all fits on it that way, and the pages; several are upright.

    Rows stand closer where that spares a sheet.
    """
    whole = arrange(view)
    for sheet in (paper.turned, paper):
        if whole.smallest_on(sheet) >= READABLE:
            return sheet, (whole,)
    return paper, min((tuple(_Sheets(paper, air).of(view)) for air in (ROOMY, TIGHT)), key=len)


class _Sheets(Struct, frozen=True):
    paper: Paper
    air: Air

    def of(self, view: TimelineView) -> Iterator[TimelineLayout]:
        waiting = list(view.strips)
        while waiting:
            tried = (self._some(view, waiting[:count]) for count in range(len(waiting), 0, -1))
            found = next((layout for layout in tried if layout.smallest_on(self.paper) >= READABLE), None)
            if found is None and len(waiting[0].bars) > 1:
                waiting[:1] = _halves(waiting[0], view.language)
                continue
            yield found or self._some(view, waiting[:1])
            del waiting[: len(found.strips) if found else 1]

    def _some(self, view: TimelineView, strips: Sequence[Strip]) -> TimelineLayout:
        return arrange(replace(view, strips=tuple(strips)), self.air)


def _halves(strip: Strip, language: str) -> tuple[Strip, Strip]:
    middle = (len(strip.bars) + 1) // 2
    more = strip.title + say("continued", language)
    return replace(strip, bars=strip.bars[:middle]), replace(strip, title=more, bars=strip.bars[middle:])
