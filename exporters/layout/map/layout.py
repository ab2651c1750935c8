"""A map with everything in its place, and what says how it is to be laid out.

Coordinates are points from the upper left; a layout knows how much its paper enlarges it.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from exporters.layout.map.blocks import Block, blocks
from exporters.layout.map.curves import Curve
from exporters.layout.map.filling import Panel
from exporters.layout.map.heads import Head, HeadLine, footer
from exporters.layout.map.sizes import FOOTER_GAP, MARGIN, TEXT
from exporters.layout.paper import LARGEST, Paper
from exporters.layout.rect import Rect
from guides.map.view import Entry


class Mode(StrEnum):
    """How a map is arranged."""

    HUB = "hub"
    """Panels around a card."""
    SPINE = "spine"
    """Panels under a banner."""
    CARDS = "cards"
    """A tree of two sides whose entries are cards, for A3 and screens."""
    NODES = "nodes"
    """A tree of two sides with a leaf for each fact, for A3 and screens."""

    @property
    def is_tree(self) -> bool:
        """Tell whether branches spread in two directions instead of lying in panels."""
        return self in {Mode.CARDS, Mode.NODES}


class Placed(Struct, frozen=True):
    """A panel with its place."""

    panel: Panel
    box: Rect
    air: float = 0.0
    """What each of its blocks takes beyond its height, half of it above its lines, in points."""


class Twig(Struct, frozen=True):
    """What hangs on a branch of a tree, with its place."""

    branch: int
    block: Block
    box: Rect
    pad: float
    """Between the sides of the box and its text."""


class Layout(Struct, frozen=True):
    """A map, or one page of it, with everything in its place."""

    mode: Mode
    paper: Paper
    scale: float
    """How much the paper enlarges it."""
    width: float
    height: float
    head: Head
    panels: tuple[Placed, ...]
    """In a tree without blocks: each is the head of its branch."""
    curves: tuple[Curve, ...]
    footer: tuple[HeadLine, ...] = ()
    twigs: tuple[Twig, ...] = ()
    """In the order in which they are read."""

    def read(self) -> Iterator["Placed | Twig"]:
        """Give panels and twigs in the order in which they are read."""
        for placed in self.panels:
            yield placed
            yield from (twig for twig in self.twigs if twig.branch == placed.panel.branch)

    @property
    def min_print_pt(self) -> float:
        """The size of the smallest text on the paper, in points."""
        return self.scale * TEXT


class Shape(Struct, frozen=True):
    """How a map is to be laid out."""

    mode: Mode
    paper: Paper
    column: float
    """The width of a panel, in points."""
    count: int = 2
    """How many columns; a hub has two."""
    parted: bool = False
    """Whether a panel may go on in the next column."""
    lay: Callable[[tuple[Entry, ...], float, str], tuple[Block, ...]] = blocks
    """How entries become blocks: each time anew, or as they are `remembered`."""


def _scale(paper: Paper, width: float, height: float) -> float:
    """Give how much a map of this size is enlarged, so that it fills the sheet without being blown up."""
    across, down = paper.inner
    return min(across / width, down / height, LARGEST / TEXT)


def closed(layout: Layout, text: str) -> Layout:
    """Give the layout with a footer below, and its final height and scale."""
    lines = footer(text, layout.width, layout.height + FOOTER_GAP) if text else ()
    tall = lines[-1].top + lines[-1].height + MARGIN if lines else layout.height + MARGIN
    scale = _scale(layout.paper, layout.width, tall)
    return replace(layout, scale=scale, height=tall, footer=lines)
