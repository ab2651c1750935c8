"""The values of a text with all that a patch must know of them: where they stand, and how they are written.

Offsets count characters from the start of the text. Spans give the places of findings, in lines
and columns; these are for cutting.
"""

from enum import StrEnum
from typing import Any, NamedTuple

import yaml
from yaml import cyaml

from catalog.storage.lines import break_before, line_start

# Typed as Any: this is where YAML enters, and PyYAML's stubs know its events only loosely.
_EVENTS: Any = yaml
_SCALAR = _EVENTS.ScalarEvent
_MAPPING_START = _EVENTS.MappingStartEvent
_MAPPING_END = _EVENTS.MappingEndEvent
_SEQUENCE_END = _EVENTS.SequenceEndEvent
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


class Node(NamedTuple):
    """A value's stretch of the text, without the line end behind it, and the values within."""

    start: int
    end: int
    style: Style
    items: "list[Node]"
    keys: "list[Node] | None"
    """The keys of a map, one an item; None for all else."""
    text: str
    """A scalar's text; empty for maps and lists."""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing stands there at all: `key:` and no more."""
        return self.start == self.end

    @property
    def is_collection(self) -> bool:
        """Tell whether it is a map or a list."""
        return self.style in (Style.FLOW, Style.BLOCK)


_STYLES: dict[str | None, Style] = {None: Style.PLAIN} | {style.value: style for style in Style}


def nodes(text: str) -> Node:
    """Give the root of a text that the reader finds no error in."""
    return _Nodes(text).read()


class _Nodes:
    def __init__(self, text: str) -> None:
        self._text = text
        self._next = _CParser(text.encode()).get_event

    def read(self) -> Node:
        self._next()
        self._next()
        return self._node(self._next())

    def _node(self, event: Any) -> Node:
        kind = type(event)
        if kind is _SCALAR:
            return self._scalar(event)
        return self._mapping(event) if kind is _MAPPING_START else self._sequence(event)

    def _scalar(self, event: Any) -> Node:
        start, end, style = event.start_mark.index, event.end_mark.index, _STYLES[event.style]
        if style in (Style.LITERAL, Style.FOLDED):
            end = self._end_of_block(start, end)
        return Node(start, end, style, [], None, event.value)

    def _mapping(self, first: Any) -> Node:
        keys: list[Node] = []
        items: list[Node] = []
        following = self._next
        event = following()
        while type(event) is not _MAPPING_END:
            keys.append(self._node(event))
            items.append(self._node(following()))
            event = following()
        return self._collection(first, event, items, keys)

    def _sequence(self, first: Any) -> Node:
        items: list[Node] = []
        following = self._next
        event = following()
        while type(event) is not _SEQUENCE_END:
            items.append(self._node(event))
            event = following()
        return self._collection(first, event, items, None)

    def _collection(self, first: Any, last: Any, items: list[Node], keys: list[Node] | None) -> Node:
        start = first.start_mark.index
        # libyaml ends a block, and the pair in `[key: value]`, where the next token starts.
        bracketed = first.flow_style and self._text[start] in "[{"
        end = last.end_mark.index if bracketed else max(items[-1].end, keys[-1].end if keys else 0)
        return Node(start, end, Style.FLOW if first.flow_style else Style.BLOCK, items, keys, "")

    def _end_of_block(self, start: int, end: int) -> int:
        """Give the end of a block text: blank lines behind it are its own only where it keeps them (`|+`)."""
        text = self._text
        at = break_before(text, line_start(text, end)) if end < len(text) or text[end - 1] in "\r\n" else end
        if "+" in text[start : start + 3]:
            return at
        while at > start and not text[(above := line_start(text, at)) : at]:
            at = break_before(text, above)
        return at
