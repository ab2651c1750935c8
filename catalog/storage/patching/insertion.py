"""Writing a new entry as the entries beside it are written."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from catalog.storage.lines import column
from catalog.storage.patching.blocks import inserted
from catalog.storage.patching.edits import Insert, position
from catalog.storage.patching.flows import Flow
from catalog.storage.patching.layout import Layout, has_lines, inline
from catalog.storage.patching.nodes import Node, Style
from catalog.storage.patching.quoting import spelling, spellings
from catalog.storage.patching.splices import Splice
from catalog.storage.patching.spots import Spot
from catalog.storage.patching.values import replaced


def insertions(spot: Spot, edit: Insert) -> Iterator[list[Splice]]:
    """Give the ways to add an entry to the map or list at a spot, the best first.

    Raises:
        PatchRefused: no file can hold the value.
    """
    node = spot.node
    if not node.items and "#" not in spot.text[node.start : node.end]:
        yield from _opened(spot, edit)
    elif node.style is Style.FLOW:
        yield Flow(spot.text, node).inserted(_at(node, edit), _in_brackets(edit))
    else:
        at = _at(node, edit)
        yield from (inserted(spot.text, node, at, entry) for entry in _on_lines(spot, edit, at))


def _opened(spot: Spot, edit: Insert) -> Iterator[list[Splice]]:
    """Write the first entry of an empty map or list: on lines of its own where it may have them."""
    value = [edit.value] if isinstance(edit.step, int) else {edit.step: edit.value}
    yield from replaced(spot, value)


def _at(node: Node, edit: Insert) -> int:
    if isinstance(edit.step, int):
        return edit.step
    return position([key.text for key in node.keys or ()], edit.step, edit.order)


def _in_brackets(edit: Insert) -> str:
    if isinstance(edit.step, int):
        return inline(edit.value)
    return f"{spelling(edit.step)}: {inline(edit.value)}"


def _on_lines(spot: Spot, edit: Insert, at: int) -> Iterator[str]:
    left = column(spot.text, spot.node.start)
    if isinstance(edit.step, str):
        yield spot.layout.pair(edit.step, edit.value, left)
        yield f"{spelling(edit.step)}: {inline(edit.value)}"
        return
    number = at - 1 if at else 0
    beside = spot.node.items[number]
    layout = replace(spot.layout, dash=Spot(spot.text, beside, spot.node, number).blanks)
    yield from (f"-{' ' * layout.dash}{written}" for written in _like(beside, edit.value, layout, left))
    yield layout.element(edit.value, left)


def _like(beside: Node, value: Any, layout: Layout, left: int) -> Iterator[str]:
    """Write an entry of a list as the one beside it is: in the same quotes, on one line or on several."""
    if has_lines(value):
        return
    if not isinstance(value, dict | list):
        yield from spellings(value, beside.style)
    elif value and beside.style is Style.FLOW:
        yield inline(value)
    elif value and beside.style is Style.BLOCK:
        yield layout.block(value, left + 1 + layout.dash)
