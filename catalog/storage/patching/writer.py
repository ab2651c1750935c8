"""Writing a text anew in house style, value by value and comment by comment, in the order they stand.

Two blanks a level, lists indented, no alignment; what people put in brackets stays on one line,
unless comments stand within: then it becomes a block, so that they have their places.
"""

import re

from catalog.storage.lines import BREAK, column, line_end
from catalog.storage.patching.entries import dash, flow_entries, indicator_end
from catalog.storage.patching.nodes import Node, Style, whole
from catalog.storage.patching.prose import folded, literal
from catalog.storage.patching.quoting import quoted, spelling
from catalog.storage.patching.remarks import Remarks, has_comments, remarks
from catalog.storage.scalars import plain

STEP = 2
_HEAD = re.compile(r"[|>][-+0-9]*")


class Writer:
    """Writes one text; what stands before `_at` is written already."""

    def __init__(self, text: str) -> None:
        self.comments: list[str] = []
        """The comments that were written."""
        self._text = text
        self._lines: list[str] = []
        self._kept = 0
        """The lines up to the end of the last block text."""
        self._prose_left = 0
        self._remarked = -1
        self._waiting: list[str] = []
        self._at = 0

    def written(self) -> str:
        """Give the text in house style."""
        root = whole(self._text)
        self._between(root.start, 0)
        self._root(root)
        self._between(len(self._text), 0)
        while len(self._lines) > self._kept and not self._lines[-1]:
            self._lines.pop()
        return "".join(f"{line}\n" for line in self._lines)

    def _root(self, root: Node) -> None:
        if self._is_block(root):
            self._block(root, 0, None)
        else:
            first = len(self._lines)
            self._value(root, "", 0, listed=False)
            self._lines[first] = self._lines[first].removeprefix(" ")

    def _block(self, node: Node, left: int, lead: str | None) -> None:
        """Write the entries of a map or list at a column; `lead` stands before the first one on its line."""
        for number, item in enumerate(node.items):
            self._between(self._start(node, number), left)
            head = " " * left if number or lead is None else lead
            if node.keys:
                head += f"{spelling(node.keys[number].text)}:"
            else:
                head += "-"
            self._at = self._indicator_end(node, number)
            self._value(item, head, left, listed=node.keys is None)
        if node.style is Style.FLOW:
            self._close(node, left)

    def _value(self, node: Node, head: str, left: int, *, listed: bool) -> None:
        if self._is_block(node):
            first = self._start(node, 0)
            if listed and not remarks(self._text[self._at : first]).comments:
                self._at = first
                self._block(node, left + STEP, f"{head} ")
            else:
                self._lines.append(head)
                self._block(node, left + STEP, None)
            return
        self._lines += [" " * left + comment for comment in self._take(node.start).comments]
        if node.style in (Style.LITERAL, Style.FOLDED):
            self._prose(node, head, left)
        else:
            self._lines.append(f"{head} {self._inline(node)}")
        self._at = node.end

    def _prose(self, node: Node, head: str, left: int) -> None:
        indent = " " * (left + STEP)
        marked = _HEAD.match(self._text, node.start)
        below = line_end(self._text, node.start)
        beside = self._take_from(marked.end() if marked else node.start, below).beside
        old = [line.strip(" ") for line in BREAK.split(self._text[below : node.end])[1:]]
        lines = folded(node.text, indent, old) if node.style is Style.FOLDED else None
        lines = lines or literal(node.text, indent, STEP) or [quoted(node.text)]
        self._lines += [f"{head} {lines[0]}{beside and f'  {beside}'}", *lines[1:]]
        self._kept, self._prose_left = len(self._lines), left

    def _inline(self, node: Node) -> str:
        if node.style is Style.PLAIN:
            return _plain(node.text)
        if node.style is not Style.FLOW:
            return quoted(node.text)
        inner = [self._inline(item) for item in node.items]
        if node.keys is None:
            return f"[{', '.join(inner)}]"
        return (
            "{" + ", ".join(f"{spelling(key.text)}: {item}" for key, item in zip(node.keys, inner, strict=True)) + "}"
        )

    def _is_block(self, node: Node) -> bool:
        return node.style is Style.BLOCK or (
            node.style is Style.FLOW and bool(node.items) and has_comments(self._text, node)
        )

    def _start(self, node: Node, number: int) -> int:
        if node.style is Style.FLOW:
            return flow_entries(node)[number][0]
        return node.keys[number].start if node.keys else dash(self._text, node, number)

    def _indicator_end(self, node: Node, number: int) -> int:
        if node.style is Style.FLOW and not node.keys:
            return node.items[number].start
        return indicator_end(self._text, node, number)

    def _between(self, upto: int, left: int) -> None:
        """Write the comments and blank lines before an offset; deeper comments belong to what is above, and stay so."""
        depth = column(self._text, upto)
        found = self._take(upto)
        self._beside(found.beside, left)
        self._lines += [" " * (left + STEP) + comment for comment in self._waiting]
        self._waiting.clear()
        for line in found.below:
            if line.text:
                is_of_above = line.column > depth and self._may_be_deeper(left)
                self._lines.append(" " * (left + (STEP if is_of_above else 0)) + line.text)
            elif self._lines and self._lines[-1]:
                self._lines.append("")

    def _may_be_deeper(self, left: int) -> bool:
        """Tell whether something stands above that a comment may belong to; of block text it would become a part."""
        return any(self._lines[self._kept :]) or left < self._prose_left

    def _close(self, node: Node, left: int) -> None:
        """Keep the comments before a closing bracket; those on lines of their own wait for the next value."""
        found = self._take(node.end)
        self._beside(found.beside, left)
        self._waiting += [line.text for line in found.below if line.text]

    def _beside(self, comment: str, left: int) -> None:
        last = len(self._lines) - 1
        if not comment:
            return
        if last < 0 or not self._lines[last] or self._lines[last].lstrip().startswith("#"):
            self._lines.append(" " * left + comment)
        elif last == self._remarked:  # of two brackets that close here, each had one
            self._waiting.append(comment)
        else:
            self._lines[last] += f"  {comment}"
            self._remarked = last

    def _take(self, upto: int) -> Remarks:
        found = self._take_from(self._at, upto)
        self._at = upto
        return found

    def _take_from(self, start: int, end: int) -> Remarks:
        found = remarks(self._text[start:end])
        self.comments += found.comments
        return found


def _plain(text: str) -> str:
    value = plain(text)
    if value is None:
        return "null"
    return spelling(text) if isinstance(value, str) else text
