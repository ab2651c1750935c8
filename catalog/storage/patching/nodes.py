"""The values of a text with all that a patch must know of them: where they stand, and how they are written.

Offsets count characters from the start of the text. Spans give the places of findings, in lines
and columns; these are for cutting.
"""

from enum import StrEnum
from typing import Any

import yaml
from msgspec import Struct
from yaml import cyaml

from catalog.findings.finding import Path
from catalog.storage.lines import break_before, line_start

# Typed as Any: this is where YAML enters, and PyYAML's stubs know its events only loosely.
_EVENTS: Any = yaml
_SCALAR = _EVENTS.ScalarEvent
_MAPPING_START = _EVENTS.MappingStartEvent
_SEQUENCE_START = _EVENTS.SequenceStartEvent
_MAPPING_END = _EVENTS.MappingEndEvent
_SEQUENCE_END = _EVENTS.SequenceEndEvent
_BLOCK_TEXT = ("|", ">")
_CParser: Any = cyaml.CParser  # type: ignore[attr-defined]  # it lives in the C part


class Style(StrEnum):
    """How a value is written."""

    PLAIN = ""
    SINGLE = "'"
    DOUBLE = '"'
    LITERAL = "|"
    FOLDED = ">"
    FLOW = "flow"
    """A map or list in brackets."""
    BLOCK = "block"
    """A map or list on lines of its own."""


class Node(Struct, frozen=True):
    """A value's stretch of the text, without the line end behind it, and the values within."""

    start: int
    end: int
    style: Style
    items: "list[Node]"
    """The values within, if the path that was followed leads here; else none."""
    keys: "list[Node] | None"
    """The keys of a map, one an item; None for all else."""
    text: str
    """A scalar's text; empty for maps and lists."""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands there at all: `key:` and no more."""
        return self.start == self.end


class Indented(Struct, frozen=True):
    """A map or list on lines of its own, below a key."""

    start: int
    is_list: bool
    by: int
    """How many columns deeper than the map around it stands."""


class Tree(Struct, frozen=True):
    """A text's values along one path, and how its blocks are indented."""

    root: Node
    blocks: list[Indented]


_STYLES: dict[str | None, Style] = {None: Style.PLAIN} | {style.value: style for style in Style}


def tree(text: str, path: Path, until: int | None = None) -> Tree:
    """Give the values along a path and beside it, of a text that the reader finds no error in.

    Args:
        text: the text.
        path: which values are wanted.
        until: how many steps of the path lead to the value that is read to its end; what is around
            it has then only the entries up to it. None to read all of the text.
    """
    walk = _Walk(text, until=None if until is None else len(path) - until)
    return Tree(walk.root(path), walk.blocks)


def whole(text: str) -> Node:
    """Give all values of a text that the reader finds no error in."""
    return _Walk(text, otherwise=()).root(())


class _Walk:
    def __init__(self, text: str, otherwise: Path | None = None, until: int | None = None) -> None:
        self.blocks: list[Indented] = []
        self._otherwise = otherwise
        """The path within values that the path wanted does not lead to; None to pass over them."""
        self._until = until
        """How long the rest of the path is at the value behind which nothing more is read."""
        self._is_done = False
        self._text = text
        self._next = _CParser(text.encode()).get_event

    def root(self, path: Path) -> Node:
        self._next()
        self._next()
        return self._node(self._next(), path)

    def _node(self, event: Any, path: Path | None) -> Node:
        """Read a value; None for a path that does not lead here: only its stretch is wanted."""
        kind = type(event)
        if kind is _SCALAR:
            node = self._scalar(event)
        elif path is None:
            return self._passed(event)
        else:
            node = self._mapping(event, path) if kind is _MAPPING_START else self._sequence(event, path)
        if path is not None and len(path) == self._until:
            self._is_done = True
        return node

    def _scalar(self, event: Any) -> Node:
        return Node(event.start_mark.index, self._end(event), _STYLES[event.style], [], None, event.value)

    def _mapping(self, first: Any, path: Path) -> Node:
        keys: list[Node] = []
        items: list[Node] = []
        event = self._next()
        while type(event) is not _MAPPING_END:
            keys.append(self._node(event, None))
            inner = self._next()
            if type(inner) is not _SCALAR and not inner.flow_style:
                self._note(first, inner)
            items.append(self._node(inner, path[1:] if path and keys[-1].text == path[0] else self._otherwise))
            if self._is_done:
                break
            event = self._next()
        return self._collection(first, event, items, keys)

    def _sequence(self, first: Any, path: Path) -> Node:
        items: list[Node] = []
        event = self._next()
        while type(event) is not _SEQUENCE_END:
            items.append(self._node(event, path[1:] if path and len(items) == path[0] else self._otherwise))
            if self._is_done:
                break
            event = self._next()
        return self._collection(first, event, items, None)

    def _collection(self, first: Any, last: Any, items: list[Node], keys: list[Node] | None) -> Node:
        # libyaml ends a block, and the pair in `[key: value]`, where the next token starts.
        end = last.end_mark.index if _has_width(last) else max(items[-1].end, keys[-1].end if keys else 0)
        return Node(first.start_mark.index, end, _style(first), items, keys, "")

    def _passed(self, first: Any) -> Node:
        """Read over a map or list: the innermost loop of a patch."""
        following = self._next
        around = [first]
        last = first
        while around:
            event = following()
            kind = type(event)
            if kind is _SCALAR:
                last = event
            elif kind is _MAPPING_START or kind is _SEQUENCE_START:
                if not event.flow_style:
                    self._note(around[-1], event)
                around.append(event)
            else:
                around.pop()
                if event.end_mark.index > event.start_mark.index:  # a bracket
                    last = event
        return Node(first.start_mark.index, self._end(last), _style(first), [], None, "")

    def _note(self, around: Any, event: Any) -> None:
        """Note how deep a block stands below its key."""
        if type(around) is _MAPPING_START:
            start = event.start_mark
            by = start.column - around.start_mark.column
            self.blocks.append(Indented(start.index, type(event) is _SEQUENCE_START, by))

    def _end(self, event: Any) -> int:
        end: int = event.end_mark.index
        if type(event) is _SCALAR and event.style in _BLOCK_TEXT:
            return self._end_of_block(event.start_mark.index, end)
        return end

    def _end_of_block(self, start: int, end: int) -> int:
        """Give the end of a block text: blank lines behind it are its own only where it keeps them (`|+`)."""
        text = self._text
        at = break_before(text, line_start(text, end)) if end < len(text) or text[end - 1] in "\r\n" else end
        if "+" in text[start : start + 3]:
            return at
        while at > start and not text[(above := line_start(text, at)) : at]:
            at = break_before(text, above)
        return at


def _style(first: Any) -> Style:
    return Style.FLOW if first.flow_style else Style.BLOCK


def _has_width(event: Any) -> bool:
    """Tell whether an end is a bracket."""
    return bool(event.end_mark.index > event.start_mark.index)
