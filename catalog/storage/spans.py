"""From text to spans: where each value and key begins and ends, by libyaml's events.

Only what needs a place is read this second time; most files never are.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple

import yaml
from yaml import cyaml

from catalog.storage.lines import BREAK
from catalog.storage.mark import At, Mark

# Typed as Any: this is where YAML enters, and PyYAML's stubs know its events only loosely.
_EVENTS: Any = yaml
_CParser: Any = cyaml.CParser  # type: ignore[attr-defined]  # it lives in the C part
_BLOCK = ("|", ">")


class Span(NamedTuple):
    """A value's first mark, the mark just behind its last character, and the spans within it."""

    start: Mark
    end: Mark
    keys: "dict[str, Entry] | None" = None
    items: "list[Span] | None" = None


class Entry(NamedTuple):
    """A key's marks and its value's span."""

    start: Mark
    end: Mark
    value: Span


def yaml_spans(text: str) -> Span | None:
    """Give the spans of YAML that was built without an error; None for an empty file."""
    return _Spans(text).read()


class _Spans:
    def __init__(self, text: str) -> None:
        self._text = text
        self._next: Callable[[], Any] = _CParser(text.encode()).get_event

    def read(self) -> Span | None:
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        return self._span(self._next())

    def _span(self, event: Any) -> Span:
        if isinstance(event, _EVENTS.MappingStartEvent):
            return self._mapping(event)
        if isinstance(event, _EVENTS.SequenceStartEvent):
            return self._sequence(event)
        if isinstance(event, _EVENTS.ScalarEvent) and event.style in _BLOCK:
            return Span(event.start_mark, self._end_of_text(event))
        return Span(event.start_mark, event.end_mark)

    def _mapping(self, first: Any) -> Span:
        keys: dict[str, Entry] = {}
        last: Span | None = None
        event = self._next()
        while not isinstance(event, _EVENTS.MappingEndEvent):
            key = self._span(event)
            last = self._span(self._next())
            if isinstance(event, _EVENTS.ScalarEvent):
                keys.setdefault(event.value, Entry(key.start, key.end, last))
            event = self._next()
        return Span(first.start_mark, _end(first, last, event), keys)

    def _sequence(self, first: Any) -> Span:
        items: list[Span] = []
        event = self._next()
        while not isinstance(event, _EVENTS.SequenceEndEvent):
            items.append(self._span(event))
            event = self._next()
        return Span(first.start_mark, _end(first, items[-1] if items else None, event), None, items)

    def _end_of_text(self, event: Any) -> Mark:
        # libyaml ends a block text on the line behind it, blank lines included.
        first, behind = event.start_mark.line, event.end_mark.line + bool(event.end_mark.column)
        last = next((line for line in range(behind - 1, first, -1) if self._lines[line].strip()), first)
        return At(last, len(self._lines[last]))

    @cached_property
    def _lines(self) -> list[str]:
        return BREAK.split(self._text)


def _end(first: Any, last: Span | None, event: Any) -> Mark:
    # libyaml ends a block collection where the next token starts; people see it end with its last value.
    end: Mark = event.end_mark if first.flow_style or last is None else last.end
    return end
