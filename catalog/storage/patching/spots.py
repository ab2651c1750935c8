"""A path's end in a text: the value there, what is around it, and how its surroundings are laid out."""

from collections.abc import Sequence

from msgspec import Struct

from catalog.findings.finding import Path
from catalog.storage.lines import column, line_break
from catalog.storage.patching.entries import indicator_end
from catalog.storage.patching.layout import Layout
from catalog.storage.patching.nodes import Indented, Node, Style, Tree


class Spot(Struct, frozen=True):
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


def find(text: str, tree: Tree, path: Path) -> Spot:
    """Give the spot at a path that the tree was read along, or at a beginning of it."""
    node, around, number, in_flow = tree.root, None, 0, False
    nearest = tree.root
    for step in path:
        nearest = node if node.style is Style.BLOCK else nearest
        in_flow = in_flow or node.style is Style.FLOW
        around, number = node, _number(node, step)
        node = node.items[number]
    return Spot(text, node, around, number, in_flow, _layout(text, nearest.start, tree.blocks))


def _number(node: Node, step: str | int) -> int:
    if isinstance(step, int):
        return step
    return next(number for number, key in enumerate(node.keys or ()) if key.text == step)


def _layout(text: str, near: int, blocks: Sequence[Indented]) -> Layout:
    """Read how maps and lists are indented off the next ones from an offset on, else off the first ones."""
    ordered = sorted(blocks, key=lambda block: (block.start < near, block.start))
    listed = next((block.by for block in ordered if block.is_list), 2)
    return Layout(next((block.by for block in ordered if not block.is_list), 2), listed, end=line_break(text))
