"""Inserting, deleting and moving entries of maps and lists in brackets, on one line or on many."""

import re

from catalog.storage.lines import BREAK, is_first, line_break, line_end, line_start, next_line
from catalog.storage.patching.entries import comments_top, flow_entries
from catalog.storage.patching.nodes import Node
from catalog.storage.patching.splices import Splice

_COMMA = re.compile(r"(?:[ \t\r\n]++|#[^\r\n]*+)*+(,)")
"""Possessive: what was read as a comment is never read again, as its rest or for a comma within it."""


class Flow:
    """One map or list in brackets."""

    def __init__(self, text: str, node: Node) -> None:
        self._text = text
        self._node = node
        self._entries = flow_entries(node)

    def inserted(self, at: int, entry: str) -> list[Splice]:
        """Put an entry before the one at a position, or behind the last."""
        if not self._entries:
            return [Splice(self._node.end - 1, self._node.end - 1, entry)]
        if at:
            return self._behind(at - 1, entry)
        start = self._entries[0][0]
        if not is_first(self._text, start):
            return [Splice(start, start, f"{entry}, ")]
        top = self._top(0)
        return [Splice(top, top, f"{self._indent(0)}{entry},{line_break(self._text)}")]

    def deleted(self, at: int) -> list[Splice]:
        """Take an entry out, with its comments where it has lines of its own."""
        if len(self._entries) == 1:
            return self._emptied()
        if self._has_own_lines(at):
            gone = [Splice(self._top(at), next_line(self._text, self._tail(at)), "")]
            return gone if self._comma(at) else [*self._without_comma(at - 1), *gone]
        start, end = self._entries[at]
        if at + 1 < len(self._entries) and not self._is_broken(end, following := self._entries[at + 1][0]):
            return [Splice(start, following, "")]
        if at and "#" not in self._text[self._entries[at - 1][1] : start]:
            return [Splice(self._entries[at - 1][1], end, "")]
        if at:
            return [*self._without_comma(at - 1), Splice(start, end, "")]
        return [Splice(start, self._entries[at + 1][0], "")]

    def moved(self, at: int, to: int) -> list[Splice]:
        """Bring an entry to another position; comments go with it where each entry has lines of its own."""
        lowest, highest = min(at, to), max(at, to)
        slots = list(range(lowest, highest + 1))
        order = slots.copy()
        order.insert(to - lowest, order.pop(at - lowest))
        pairs = [pair for pair in zip(slots, order, strict=True) if pair[0] != pair[1]]
        whole = all(self._has_own_lines(number) for number in slots)
        return [splice for slot, source in pairs for splice in self._placed(slot, source, whole)]

    def _placed(self, slot: int, source: int, whole: bool) -> list[Splice]:
        if not whole:
            start, end = self._entries[source]
            return [Splice(*self._entries[slot], self._text[start:end])]
        body = self._text[self._top(source) : self._entries[source][1]]
        return [
            Splice(self._top(slot), self._entries[slot][1], body),
            Splice(*self._behind_comma(slot), self._text[slice(*self._behind_comma(source))]),
        ]

    def _behind(self, number: int, entry: str) -> list[Splice]:
        end = self._entries[number][1]
        if not (self._has_own_lines(number)):
            return [Splice(end, end, f", {entry}")]
        comma = self._comma(number)
        added = [] if comma else [Splice(end, end, ",")]
        at = self._tail(number)
        return [*added, Splice(at, at, f"{line_break(self._text)}{self._indent(number)}{entry}{',' if comma else ''}")]

    def _emptied(self) -> list[Splice]:
        if self._text[self._node.start] not in "[{":
            return [Splice(self._node.start, self._node.end, "{}")]
        return [Splice(self._node.start + 1, self._node.end - 1, "")]

    def _without_comma(self, number: int) -> list[Splice]:
        comma = self._comma(number)
        return [Splice(comma - 1, comma, "")] if comma else []

    def _comma(self, number: int) -> int | None:
        """Give the offset behind the comma that follows an entry."""
        found = _COMMA.match(self._text, self._entries[number][1])
        return found.end() if found and found.end() < self._node.end else None

    def _behind_comma(self, number: int) -> tuple[int, int]:
        start = self._comma(number) or self._entries[number][1]
        return start, line_end(self._text, start)

    def _tail(self, number: int) -> int:
        return self._behind_comma(number)[1]

    def _top(self, number: int) -> int:
        limit = self._entries[number - 1][1] if number else self._node.start
        return comments_top(self._text, self._entries[number][0], line_end(self._text, limit))

    def _indent(self, number: int) -> str:
        start = self._entries[number][0]
        return self._text[line_start(self._text, start) : start]

    def _has_own_lines(self, number: int) -> bool:
        last = number + 1 == len(self._entries)
        following = self._node.end - 1 if last else self._entries[number + 1][0]
        behind = self._behind_comma(number)[0]
        return is_first(self._text, self._entries[number][0]) and self._is_broken(behind, following)

    def _is_broken(self, start: int, end: int) -> bool:
        return BREAK.search(self._text, start, end) is not None
