"""The width of panels that makes the print on a sheet largest."""

from collections.abc import Iterable, Iterator

from exporters.layout.panels import Layout, Mode, Shape, arrange
from exporters.layout.paper import A3, A4, READABLE, Paper
from exporters.layout.sizes import PAD, TEXT
from guides.map.view import MapView

NARROWEST = 15
WIDEST = 48
"""The text of a panel, in em."""
_AROUND = 2
_MOST_COLUMNS = 4


def fitted(view: MapView, mode: Mode) -> Layout:
    """Lay out a map on one canvas: for A4 where it can be read there, else for A3 with as many columns as help."""
    small = on(view, mode, A4)
    if small.min_print_pt >= READABLE:
        return small
    counts = (2,) if mode is Mode.HUB else range(2, _MOST_COLUMNS + 1)
    return _largest(_best(view, Shape(mode, sheet, 0, count)) for count in counts for sheet in (A3, A3.turned))


def on(view: MapView, mode: Mode, paper: Paper) -> Layout:
    """Lay out a map on one sheet, upright or turned, in two columns; turned, a banner may stand over three."""
    shapes = [Shape(mode, paper, 0), Shape(mode, paper.turned, 0)]
    if mode is Mode.SPINE:
        shapes.append(Shape(mode, paper.turned, 0, 3))
    return _largest(_best(view, shape) for shape in shapes)


def at(view: MapView, shape: Shape, ems: float) -> Layout:
    """Lay out a map with text of a width in em."""
    return arrange(view, Shape(shape.mode, shape.paper, ems * TEXT + 2 * PAD, shape.count))


def _best(view: MapView, shape: Shape) -> Layout:
    """Find the width where the map is as wide for its height as the sheet, and the best one about there."""
    tried: dict[int, Layout] = {}
    across, down = shape.paper.inner
    low, high = NARROWEST, WIDEST
    while low < high:
        middle = (low + high) // 2
        tried[middle] = at(view, shape, middle)
        if tried[middle].width * down < tried[middle].height * across:
            low = middle + 1
        else:
            high = middle
    return _largest(_near(view, shape, low, tried))


def _near(view: MapView, shape: Shape, ems: int, tried: dict[int, Layout]) -> Iterator[Layout]:
    for width in range(max(ems - _AROUND, NARROWEST), min(ems + _AROUND, WIDEST) + 1):
        yield tried.get(width) or at(view, shape, width)


def _largest(layouts: Iterable[Layout]) -> Layout:
    """Choose the largest print; of equals the first."""
    return max(layouts, key=lambda layout: round(layout.min_print_pt, 3))
