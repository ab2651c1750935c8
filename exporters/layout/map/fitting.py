"""The width of panels that makes the print on a sheet largest."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from exporters.layout.map.arranging import arrange
from exporters.layout.map.blocks import remembered
from exporters.layout.map.layout import Layout, Mode, Shape
from exporters.layout.map.panels import lefts
from exporters.layout.map.sizes import MARGIN, PAD, TEXT
from exporters.layout.paper import A3, A4, LARGEST, READABLE, Paper
from guides.map.view import MapView

NARROWEST = 15
WIDEST = 48
"""The text of a panel, in em."""
_AROUND = 1
_MOST_COLUMNS = 4


def fitted(view: MapView, mode: Mode) -> Layout:
    """Lay out a map on one canvas: for A4 where it can be read there, else for A3 with as many columns as help."""
    small = on(view, mode, A4)
    if small.min_print_pt >= READABLE:
        return small
    counts = range(2, _MOST_COLUMNS + 1) if mode is Mode.SPINE else (2,)
    shapes = [Shape(mode, sheet, 0, count, lay=remembered) for count in counts for sheet in (A3, A3.turned)]
    return _readable(view, shapes)


def on(view: MapView, mode: Mode, paper: Paper) -> Layout:
    """Lay out a map on one sheet, upright or turned, in two columns; turned, a banner may stand over three.

    On a screen that scrolls, everything stands in one column under a banner, whatever the mode.
    """
    if paper.scrolls:
        shape = Shape(Mode.SPINE, paper, 0, 1)
        return arrange(view, replace(shape, column=paper.width - MARGIN - lefts(1, 0)[0]))
    return _readable(view, [*_shapes(mode, paper), *_shapes(mode, paper.turned)])


def as_it_lies(view: MapView, mode: Mode, paper: Paper) -> Layout:
    """Lay out a map on one sheet that is not to be turned."""
    return _readable(view, _shapes(mode, paper))


def _shapes(mode: Mode, paper: Paper) -> list[Shape]:
    counts = (2, 3) if mode is Mode.SPINE and not paper.upright else (2,)
    return [Shape(mode, paper, 0, count, lay=remembered) for count in counts]


def at(view: MapView, shape: Shape, ems: float) -> Layout:
    """Lay out a map with text of a width in em."""
    return arrange(view, replace(shape, column=ems * TEXT + 2 * PAD))


def _readable(view: MapView, shapes: Sequence[Shape]) -> Layout:
    """Try the shapes with whole panels; only where none can be read, with panels that go on in the next column."""
    whole = _largest(_best(view, shape) for shape in shapes)
    if whole.min_print_pt >= READABLE:
        return whole
    return _largest([whole, *[_best(view, replace(shape, parted=True)) for shape in shapes]])


def _best(view: MapView, shape: Shape) -> Layout:
    """Find the width where the map is as wide for its height as the sheet, and the best one about there.

    A map that would be blown up beyond the largest type is made as wide as the sheet instead.
    """
    tried: dict[int, Layout] = {}
    low, high = NARROWEST, WIDEST
    while low < high:
        middle = (low + high) // 2
        tried[middle] = at(view, shape, middle)
        if _narrow(tried[middle], shape.paper.inner):
            low = middle + 1
        else:
            high = middle
    around = range(max(low - _AROUND, NARROWEST), min(low + _AROUND, WIDEST) + 1)
    return _largest(tried.get(width) or at(view, shape, width) for width in around)


def _narrow(layout: Layout, inner: tuple[float, float]) -> bool:
    return layout.width / inner[0] < max(layout.height / inner[1], TEXT / LARGEST)


def _largest(layouts: Iterable[Layout]) -> Layout:
    """Choose the largest print; of equals an upright sheet, then the widest, then the first."""
    return max(layouts, key=lambda layout: (round(layout.min_print_pt, 2), layout.paper.upright, layout.width))
