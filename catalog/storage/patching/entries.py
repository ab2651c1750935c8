"""Which stretch of a text is an entry of a map or list, and which comments go with it.

- A comment at the end of a line belongs to the value on that line.
- Comment lines directly above an entry belong to it, unless they are indented deeper: such ones
  belong to what is above them, as its last words.
- A comment with a blank line below it belongs to the place, not to an entry: it stays.
- The comments a file begins with belong to the file, as do its directives.
"""

import re

from msgspec import Struct

from catalog.storage.lines import break_before, column, comment_column, is_first, line_end, line_start, next_line
from catalog.storage.patching.nodes import Node

_TO_DASH = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t]*")
_COLON = re.compile(r"[ \t]*:")


class Entry(Struct, frozen=True):
    """One entry of a map or list in block style.

    From `top` to `bottom` it owns the text, its comments included; `start` is its key or dash.
    """

    top: int
    start: int
    bottom: int
    compact: bool
    """A dash that is not its own stands before it on its line; then `top` is `start`."""


def block_entry(text: str, node: Node, number: int) -> Entry:
    """Give an entry of a map or list in block style."""
    start = node.keys[number].start if node.keys else dash(text, node, number)
    limit = line_end(text, node.items[number - 1].end) if number else 0
    compact = not is_first(text, start)
    top = start if compact else comments_top(text, start, limit)
    return Entry(top, start, _bottom(text, start, node.items[number].end), compact)


def flow_entries(node: Node) -> list[tuple[int, int]]:
    """Give start and end of each entry of a map or list in brackets, without commas."""
    if node.keys is None:
        return [(item.start, item.end) for item in node.items]
    return [(key.start, max(key.end, item.end)) for key, item in zip(node.keys, node.items, strict=True)]


def indicator_end(text: str, around: Node | None, number: int) -> int:
    """Give the offset behind the colon or dash before a value in block style; 0 before a file's only value."""
    if around is None:
        return 0
    if around.keys is None:
        return dash(text, around, number) + 1
    found = _COLON.match(text, around.keys[number].end)
    return found.end() if found else around.items[number].start


def comments_top(text: str, start: int, limit: int) -> int:
    """Give the start of the line, or of the first of the comment lines that belong to it, but none above a limit."""
    top = line_start(text, start)
    depth = column(text, start)
    first = top
    while first > limit:
        above = line_start(text, break_before(text, first))
        indent = comment_column(text, above)
        if indent is None or indent > depth or above < limit:
            return first
        first = above
    return first if limit else top  # the comments that reach up to the top of the file belong to it


def _bottom(text: str, start: int, end: int) -> int:
    bottom, depth = line_end(text, end), column(text, start)
    while (below := next_line(text, bottom)) > bottom and (comment_column(text, below) or 0) > depth:
        bottom = line_end(text, below)
    return bottom


def dash(text: str, node: Node, number: int) -> int:
    """Give the offset of the dash before an entry of a list in block style."""
    if not number:
        return node.start
    found = _TO_DASH.match(text, line_end(text, node.items[number - 1].end))
    return found.end() if found else node.items[number].start
