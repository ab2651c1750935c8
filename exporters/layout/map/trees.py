"""A map as a tree of two sides around its card: for each entry a card, or a leaf for each fact.

The parts of a branch stand one below the other, never beside another branch: so nothing overlaps and no line crosses.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby

from msgspec import Struct

from exporters.layout.breaking import balanced
from exporters.layout.cleaning import clean
from exporters.layout.map.blocks import Block, Kind, natural_width, stacked
from exporters.layout.map.curves import Curve, fan, twig
from exporters.layout.map.filling import Panel
from exporters.layout.map.heads import card
from exporters.layout.map.layout import Layout, Mode, Placed, Shape, Twig, closed
from exporters.layout.map.panels import title_indent
from exporters.layout.map.sizes import (
    BRANCH_GAP,
    CARD_GAP,
    CARD_PAD,
    HEAD,
    HEAD_WIDE,
    LEAF_GAP,
    LEAF_PAD,
    MARGIN,
    PAD,
    TREE_GAP,
    TWIG_GAP,
)
from exporters.layout.metrics import width as measure
from exporters.layout.rect import Rect
from exporters.layout.wording import say
from guides.map.view import Branch, Card, Entry, Fact, MapView, Point

_LEAF_SHARE = 0.75
"""How wide the text of a leaf is, in parts of that of a card: leaves stand two beside each other."""


class _Bough(Struct, frozen=True, dict=True):  # the span is worked out once
    """A box of text and what hangs on it, without a place."""

    block: Block
    pad: float
    gap: float
    """Between its children, and to its neighbours."""
    width: float
    children: tuple["_Bough", ...] = ()

    @cached_property
    def span(self) -> float:
        """The height it takes with all that hangs on it."""
        return max(self.block.height, _span(self.children))


class _Limb(Struct, frozen=True):
    """A branch without a place: its head and its boughs."""

    panel: Panel
    width: float
    boughs: tuple[_Bough, ...]

    @property
    def span(self) -> float:
        return max(self.panel.head, _span(self.boughs))


class _Half(Struct, frozen=True):
    """The branches of one side."""

    limbs: tuple[_Limb, ...]

    @property
    def wide(self) -> float:
        """The width of all its heads."""
        return max((limb.width for limb in self.limbs), default=0.0)

    @property
    def span(self) -> float:
        return sum(limb.span for limb in self.limbs) + BRANCH_GAP * max(len(self.limbs) - 1, 0)

    @property
    def reach(self) -> float:
        """How far it reaches from the card."""
        return TREE_GAP + self.wide + max(_reach(limb.boughs) for limb in self.limbs) if self.limbs else 0.0


class _Side(Struct, frozen=True):
    """Where a side begins, and where it leads: 1 to the right, -1 to the left."""

    edge: float
    toward: int

    def box(self, width: float, top: float, height: float) -> Rect:
        """Give a box that begins at the edge."""
        return Rect(self.edge if self.toward > 0 else self.edge - width, top, width, height)

    def beyond(self, width: float, gap: float) -> "_Side":
        """Give the side that begins behind a box."""
        return _Side(self.edge + self.toward * (width + gap), self.toward)


def grown(view: MapView, shape: Shape) -> Layout:
    """Lay out a map as a tree whose texts are as wide as the columns of the shape."""
    limbs = [_limb(number, branch, view.language, shape) for number, branch in enumerate(view.branches)]
    cut = _cut([limb.span for limb in limbs])
    left, right = _Half(tuple(limbs[:cut])), _Half(tuple(limbs[cut:]))
    root = card(view)
    tall = max(root.box.height, left.span, right.span)
    root = root.moved(MARGIN + left.reach, MARGIN + (tall - root.box.height) / 2)
    sides = (_Side(root.box.x - TREE_GAP, -1), _Side(root.box.right + TREE_GAP, 1))
    found = [_grow(half, side, MARGIN + tall / 2) for half, side in zip((left, right), sides, strict=True)]
    heads = [head for heads, _ in found for head in heads]
    trunk = [
        curve
        for half, _ in found
        for curve in (fan(root.box, [(one.panel.branch, one.box, one.panel.head) for one in half]) if half else ())
    ]
    curves = (*trunk, *(curve for _, tied in found for _, curve in tied))
    twigs = tuple(twig for _, tied in found for twig, _ in tied)
    width = root.box.right + right.reach + MARGIN
    layout = Layout(shape.mode, shape.paper, 1.0, width, MARGIN + tall, root, tuple(heads), curves, (), twigs)
    return closed(layout, view.footer)


def _limb(number: int, branch: Branch, language: str, shape: Shape) -> _Limb:
    indent = title_indent(number)
    title = balanced(clean(branch.title), (HEAD_WIDE - indent - PAD) / HEAD, bold=True)
    wide = indent + max((measure(line, bold=True) for line in title), default=0.0) * HEAD + PAD
    colon = say("colon", language)
    boughs = _cards if shape.mode is Mode.CARDS else _leaves
    return _Limb(Panel(number, title, (), "", indent), wide, tuple(boughs(branch.entries, shape, colon)))


def _cards(entries: tuple[Entry, ...], shape: Shape, colon: str) -> list[_Bough]:
    """Make cards, all as wide as the widest needs to be."""
    found: list[Block] = []
    for points, group in groupby(shape.lay(entries, shape.column, colon), lambda block: block.kind is Kind.POINT):
        members = tuple(group)
        found += [stacked(members)] if points else members
    wide = max((natural_width(block) for block in found), default=0.0) + 2 * CARD_PAD
    return [_Bough(block, CARD_PAD, CARD_GAP, wide) for block in found]


def _leaves(entries: Iterable[Entry], shape: Shape, colon: str) -> list[_Bough]:
    return [_leaf(entry, shape, colon) for entry in entries]


def _leaf(entry: Entry, shape: Shape, colon: str) -> _Bough:
    below: tuple[Fact | Point, ...] = ()
    match entry:
        case Card():
            below = (*entry.facts, *entry.points)
            entry = Card(entry.title, entry.badges)
        case Point():
            entry = Fact("", entry.text)
    (block,) = shape.lay((entry,), shape.column * _LEAF_SHARE, colon)
    wide = natural_width(block) + 2 * LEAF_PAD
    return _Bough(block, LEAF_PAD, LEAF_GAP, wide, tuple(_leaves(below, shape, colon)))


def _cut(spans: Sequence[float]) -> int:
    """Give how many branches stand on the left, so that the higher side is as low as can be."""
    if len(spans) < 2:  # noqa: PLR2004  # one branch stands on the right
        return 0
    whole = sum(spans) + BRANCH_GAP * (len(spans) - 1)
    ends = [end + BRANCH_GAP * number for number, end in enumerate(accumulate(spans))]
    return 1 + min(range(len(spans) - 1), key=lambda at: max(ends[at], whole - ends[at] - BRANCH_GAP))


def _grow(half: _Half, side: _Side, middle: float) -> tuple[list[Placed], list[tuple[Twig, Curve]]]:
    """Place the branches of a side around a height."""
    heads: list[Placed] = []
    twigs: list[tuple[Twig, Curve]] = []
    top = middle - half.span / 2
    for limb in half.limbs:
        head = side.box(half.wide, top + (limb.span - limb.panel.head) / 2, limb.panel.head)
        heads.append(Placed(limb.panel, head))
        begin = (head.right if side.toward > 0 else head.x, head.middle[1])
        down = top + (limb.span - _span(limb.boughs)) / 2
        twigs += _place(limb.boughs, limb.panel.branch, begin, (side.beyond(half.wide, TWIG_GAP), down))
        top += limb.span + BRANCH_GAP
    return heads, twigs


def _place(
    boughs: Sequence[_Bough], branch: int, begin: tuple[float, float], corner: tuple[_Side, float]
) -> Iterator[tuple[Twig, Curve]]:
    """Place boughs one below the other, each tied to where its parent ends."""
    side, top = corner
    for bough in boughs:
        box = side.box(bough.width, top + (bough.span - bough.block.height) / 2, bough.block.height)
        leaf = bough.pad == LEAF_PAD
        y = box.bottom if leaf else box.middle[1]
        near, far = (box.x, box.right) if side.toward > 0 else (box.right, box.x)
        yield Twig(branch, bough.block, box, bough.pad), twig(branch, begin, (near, y))
        down = top + (bough.span - _span(bough.children)) / 2
        yield from _place(bough.children, branch, (far, y), (side.beyond(bough.width, TWIG_GAP), down))
        top += bough.span + bough.gap


def _span(boughs: Sequence[_Bough]) -> float:
    return sum(bough.span + bough.gap for bough in boughs) - (boughs[-1].gap if boughs else 0.0)


def _reach(boughs: Sequence[_Bough]) -> float:
    return max((TWIG_GAP + bough.width + _reach(bough.children) for bough in boughs), default=0.0)
