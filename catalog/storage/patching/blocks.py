"""Inserting, deleting and moving entries of maps and lists in block style, line by line."""

from collections.abc import Iterator

from catalog.storage.lines import break_before, column, is_blank, line_break, line_start, next_line
from catalog.storage.patching.entries import Entry, block_entry, indicator_end
from catalog.storage.patching.nodes import Node
from catalog.storage.patching.splices import Splice


def inserted(text: str, node: Node, at: int, entry: str) -> list[Splice]:
    """Put an entry before the one at a position, or behind the last; it is written for the node's column."""
    end, indent = line_break(text), " " * column(text, node.start)
    if at:
        bottom = block_entry(text, node, at - 1).bottom
        return [Splice(bottom, bottom, f"{end}{indent}{entry}")]
    first = block_entry(text, node, 0)
    if first.compact:
        return [Splice(first.start, first.start, f"{entry}{end}{indent}")]
    return [Splice(first.top, first.top, f"{indent}{entry}{end}")]


def deleted(text: str, node: Node, at: int) -> Iterator[list[Splice]]:
    """Give the ways to take an entry out, with its comments; there must be another one.

    Of blank lines on both sides those below stay, unless a text above (`|+`) ends with the others.
    """
    entry = block_entry(text, node, at)
    if entry.compact:
        behind = text[entry.bottom :]
        yield [Splice(entry.start, entry.bottom + len(behind) - len(behind.lstrip(" \t\r\n")), "")]
        return
    yield [_lines(text, entry, _blank_above(text, entry))]
    yield [_lines(text, entry, entry.top)]


def emptied(text: str, node: Node, around: Node | None, number: int) -> list[Splice]:
    """Take the only entry of a map or list out: brackets stand in its place, comments of the place stay."""
    entry = block_entry(text, node, 0)
    brackets = "[]" if node.keys is None else "{}"
    if entry.compact or around is None:
        return [Splice(entry.start, entry.bottom, brackets)]
    behind = indicator_end(text, around, number)
    return [Splice(behind, behind, f" {brackets}"), Splice(entry.top, next_line(text, entry.bottom), "")]


def moved(text: str, node: Node, at: int, to: int) -> list[Splice]:
    """Bring an entry to another position, with its comments; blank lines stay where they are."""
    lowest, highest = min(at, to), max(at, to)
    slots = [block_entry(text, node, number) for number in range(lowest, highest + 1)]
    order = list(range(len(slots)))
    order.insert(to - lowest, order.pop(at - lowest))
    return [
        _placed(text, slot, slots[source]) for slot, source in zip(slots, order, strict=True) if slot != slots[source]
    ]


def _placed(text: str, slot: Entry, source: Entry) -> Splice:
    chunk = text[source.top : source.bottom]
    if slot.compact:
        chunk = chunk.lstrip(" \t")
    elif source.compact:
        chunk = " " * column(text, source.start) + chunk
    return Splice(slot.top, slot.bottom, chunk)


def _blank_above(text: str, entry: Entry) -> int:
    start, below = entry.top, next_line(text, entry.bottom)
    if below == len(text) or is_blank(text, below):
        while start and is_blank(text, above := line_start(text, break_before(text, start))):
            start = above
    return start


def _lines(text: str, entry: Entry, start: int) -> Splice:
    end = next_line(text, entry.bottom)
    if end == entry.bottom:  # the file ends without a line end, and shall do so
        start = break_before(text, start)
    return Splice(start, end, "")
