"""Putting another value in the place of one: on the line where it stood, or on lines below it."""

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from catalog.storage.lines import BREAK, column, line_end
from catalog.storage.patching.layout import fits, inline
from catalog.storage.patching.nodes import Style
from catalog.storage.patching.prose import folded, literal
from catalog.storage.patching.quoting import check_text, spellings
from catalog.storage.patching.splices import Splice
from catalog.storage.patching.spots import Spot

_HEAD = re.compile(r"[|>][-+0-9]*")
_BLOCK_TEXT = (Style.LITERAL, Style.FOLDED)


def replaced(spot: Spot, value: Any) -> Iterator[list[Splice]]:
    """Give the ways to put a value in the place of the one at a spot, the best first.

    Raises:
        PatchRefused: no file can hold the value.
    """
    if spot.node.style in _BLOCK_TEXT and isinstance(value, str):
        yield from _same_block(spot, value)
    for written in _written(spot, value):
        yield _swapped(spot, written)


def _written(spot: Spot, value: Any) -> Iterator[str]:
    """Give how a value may be written behind its colon or dash; a blank or line end comes first."""
    if isinstance(value, dict | list) and value:
        yield _collection(spot, value)
    elif isinstance(value, dict | list):
        yield f" {inline(value)}"
    else:
        if isinstance(value, str) and "\n" in value and not spot.in_flow:
            yield _behind_indicator(spot, value)
        yield from (f" {spelling}" for spelling in spellings(value, spot.node.style, flow=spot.in_flow))


def _collection(spot: Spot, value: Any) -> str:
    node = spot.node
    bracketed = node.style is Style.FLOW and node.items and fits(value, spot.column)
    if spot.in_flow or bracketed:
        return f" {inline(value)}"
    if spot.around is None or node.style is Style.BLOCK:
        return _as_block(spot, value)
    return _behind_indicator(spot, value)


def _as_block(spot: Spot, value: Any) -> str:
    layout = spot.layout
    if spot.around is None:
        return layout.block(value, column(spot.text, spot.node.start))
    if spot.around.keys is None:
        blanks = spot.blanks
        return f"{' ' * blanks}{layout.block(value, spot.column + 1 + blanks)}"
    inner = spot.column + (layout.listed if isinstance(value, list) else layout.nested)
    return f"{layout.end}{' ' * inner}{layout.block(value, inner)}"


def _behind_indicator(spot: Spot, value: Any) -> str:
    if spot.around is None:
        lines = literal(value, "  ", 2) if isinstance(value, str) else None
        return spot.layout.end.join(lines) if lines else spot.layout.block(value, 0)
    if spot.around.keys is None:
        return replace(spot.layout, dash=spot.blanks).behind_dash(value, spot.column)
    return spot.layout.behind_key(value, spot.column)


def _swapped(spot: Spot, written: str) -> list[Splice]:
    """Replace a value; the comment behind it stays on the line, further lines follow below that."""
    text, node = spot.text, spot.node
    found = BREAK.search(written)
    head, rest = (written[: found.start()], written[found.start() :]) if found else (written, "")
    if node.style is Style.BLOCK:
        return _unblocked(spot, head, rest)
    if node.style in _BLOCK_TEXT:
        marked = _HEAD.match(text, node.start)
        behind = marked.end() if marked else node.start
        below = line_end(text, behind)
        return [_head(spot, behind, head), Splice(below, node.end, rest)]
    below = line_end(text, node.end)
    return [_head(spot, node.end, head), *([Splice(below, below, rest)] if rest else [])]


def _head(spot: Spot, end: int, head: str) -> Splice:
    """Keep the blanks before a value, which may align it with its neighbours, unless nothing is to follow them."""
    if not head:
        return Splice(spot.behind_indicator, end, "")
    return Splice(spot.node.start, end, head if spot.node.is_empty and spot.around else head.lstrip(" "))


def _unblocked(spot: Spot, head: str, rest: str) -> list[Splice]:
    text, node = spot.text, spot.node
    behind, end = spot.behind_indicator, line_end(text, node.end)
    below = line_end(text, behind)
    if spot.around is None or node.start < below:  # it begins on the line of its dash
        return [Splice(node.start, end, head.lstrip(" ") + rest)]
    return [Splice(behind, behind, head), Splice(below, end, rest)]


def _same_block(spot: Spot, value: str) -> Iterator[list[Splice]]:
    """Give the value as a literal or folded text, as the one that stands there, on the lines that it had."""
    check_text(value)
    text, node = spot.text, spot.node
    head = _HEAD.match(text, node.start)
    behind = head.end() if head else node.start
    below = line_end(text, behind)
    old = BREAK.split(text[below : node.end])[1:]
    first = next((line for line in old if line.strip()), "")
    indent = first[: len(first) - len(first.lstrip(" "))] or " " * (spot.column + spot.layout.nested)
    step = max(len(indent) - spot.column, 1)
    lines = folded(value, indent, [line.strip(" ") for line in old]) if node.style is Style.FOLDED else None
    lines = lines or literal(value, indent, step)
    if lines:
        body = "".join(spot.layout.end + line for line in lines[1:])
        yield [Splice(node.start, behind, lines[0]), Splice(below, node.end, body)]
