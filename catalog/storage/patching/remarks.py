"""Comments and blank lines between two values of a text."""

from msgspec import Struct

from catalog.storage.lines import BREAK
from catalog.storage.patching.nodes import Node


class Line(Struct, frozen=True):
    """A line between values: a comment, or a blank line (an empty text)."""

    text: str
    column: int


class Remarks(Struct, frozen=True):
    """What stands between two values: the comment at the end of the first one's line, and lines of their own."""

    beside: str
    below: tuple[Line, ...]

    @property
    def comments(self) -> tuple[str, ...]:
        """All comments, in order."""
        return tuple(text for text in (self.beside, *(line.text for line in self.below)) if text)


def remarks(between: str) -> Remarks:
    """Read what stands between two values: blanks, indicators, comments."""
    first, *rest = BREAK.split(between)
    below = tuple(_line(piece) for piece in rest[:-1] if not piece.strip() or "#" in piece)
    # The last piece stands before the second value on its line; it holds a comment where there is none.
    last = rest[-1] if rest and "#" in rest[-1] else ""
    return Remarks(_comment(first), (*below, _line(last)) if last else below)


def has_comments(text: str, node: Node) -> bool:
    """Tell whether comments stand within the brackets of a map or list."""
    at = node.start
    for start, end in (*_scalars(node), (node.end, node.end)):
        if "#" in text[at:start]:
            return True
        at = end
    return False


def _scalars(node: Node) -> list[tuple[int, int]]:
    inner = [part for pair in zip(node.keys, node.items, strict=True) for part in pair] if node.keys else node.items
    return [stretch for part in inner for stretch in _scalars(part)] or [(node.start, node.end)]


def _line(piece: str) -> Line:
    return Line(_comment(piece), max(piece.find("#"), 0))


def _comment(piece: str) -> str:
    at = piece.find("#")
    return "" if at < 0 else piece[at:].rstrip()
