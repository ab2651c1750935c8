"""A path's end in a text: the value there, what is around it, and how its surroundings are laid out."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.findings.finding import Path
from catalog.storage.entries import indicator_end
from catalog.storage.layout import Layout
from catalog.storage.lines import column, line_break, line_start
from catalog.storage.nodes import Node, Style


@dataclass(frozen=True, slots=True)
class Spot:
    """A value in a text."""

    text: str
    node: Node
    around: Node | None = None
    """The map or list it is an entry of; None for a file's only value."""
    number: int = 0
    """Which entry, from 0."""
    in_flow: bool = False
    """Whether brackets stand around it."""
    layout: Layout = Layout()
    """How the file is laid out."""

    @property
    def key(self) -> Node | None:
        """The key it stands under."""
        return self.around.keys[self.number] if self.around and self.around.keys else None

    @property
    def behind_indicator(self) -> int:
        """The offset behind the colon or dash before it."""
        return indicator_end(self.text, self.around, self.number)

    @property
    def column(self) -> int:
        """The column of its key or dash."""
        key = self.key
        return column(self.text, key.start if key else max(self.behind_indicator - 1, 0))

    @property
    def blanks(self) -> int:
        """How many blanks stand between its colon or dash and itself; 1 where it is empty or on another line."""
        between = self.text[self.behind_indicator : self.node.start]
        return len(between) if between and not between.strip(" ") else 1


def find(text: str, root: Node, path: Path) -> Spot:
    """Give the spot at a path that leads somewhere."""
    node, around, number, in_flow = root, None, 0, False
    nearest = root
    for step in path:
        nearest = node if node.style is Style.BLOCK else nearest
        in_flow = in_flow or node.style is Style.FLOW
        around, number = node, _number(node, step)
        node = node.items[number]
    return Spot(text, node, around, number, in_flow, _layout(text, nearest, root))


def _number(node: Node, step: str | int) -> int:
    if isinstance(step, int):
        return step
    return next(number for number, key in enumerate(node.keys or ()) if key.text == step)


def _layout(text: str, nearest: Node, root: Node) -> Layout:
    """Read how maps and lists are indented off the nearest ones, else off the first ones of the file."""
    nested = listed = None
    for around, inner in (*_pairs(nearest), *_pairs(root)):
        by = _left(text, inner) - _left(text, around)
        if inner.keys is None:
            listed = by if listed is None else listed
        elif by:
            nested = by if nested is None else nested
        if nested is not None and listed is not None:
            break
    return Layout(nested or 2, 2 if listed is None else listed, end=line_break(text))


def _pairs(node: Node) -> Iterator[tuple[Node, Node]]:
    """Give each map in block style with the blocks that stand below its keys."""
    waiting = [node]
    while waiting:
        around = waiting.pop(0)
        blocks = [item for item in around.items if item.style is Style.BLOCK and item.items]
        if around.keys is not None:
            yield from ((around, inner) for inner in blocks)
        waiting += blocks


def _left(text: str, node: Node) -> int:
    start = node.keys[0].start if node.keys else node.start
    return start - line_start(text, start)
