"""From text to spans: where each value and key begins and ends, by libyaml's events.

The builder keeps the events of a file; what stands in a map or list is looked for only where someone asks.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import yaml
from yaml import cyaml

from catalog.storage.lines import lines_of
from catalog.storage.mark import At, Mark
from catalog.storage.span import Entry, Span

KEPT = 20_000
"""Events of a file that are kept; a larger file is read again when someone asks for a place in it."""

# Typed as Any: this is where YAML enters, and PyYAML's stubs know its events only loosely.
_EVENTS: Any = yaml
_CParser: Any = cyaml.CParser  # type: ignore[attr-defined]  # it lives in the C part
_SCALAR = _EVENTS.ScalarEvent
_MAPPING = _EVENTS.MappingStartEvent
_SEQUENCE = _EVENTS.SequenceStartEvent
_DEEPER = {_MAPPING: 1, _SEQUENCE: 1, _EVENTS.MappingEndEvent: -1, _EVENTS.SequenceEndEvent: -1}
_BLOCK = ("|", ">")


def events_of(source: bytes, kept: list[Any]) -> Iterator[Any]:
    """Give the events of a file one by one, and keep the first of them.

    Raises:
        yaml.YAMLError: it is not YAML from there on.
    """
    for event in iter(_CParser(source).get_event, None):
        if len(kept) < KEPT:
            kept.append(event)
        yield event


def yaml_spans(text: str, events: Sequence[Any] = ()) -> Span | None:
    """Give the spans of YAML that was built without an error, by the events kept then; None for an empty file."""
    whole = events if 0 < len(events) < KEPT else _all(text)
    return None if isinstance(whole[1], yaml.StreamEndEvent) else _Value(_Source(text, whole), 2)


def _all(text: str) -> list[Any]:
    following = _CParser(text.encode()).get_event
    events = [following()]
    while not isinstance(events[-1], yaml.StreamEndEvent | yaml.DocumentEndEvent):
        events.append(following())
    return events


class _Source:
    """A text and its events."""

    def __init__(self, text: str, events: Sequence[Any]) -> None:
        self.text = text
        self.events = events

    @cached_property
    def lines(self) -> list[str]:
        return lines_of(self.text)

    def parts(self, at: int) -> Iterator[int]:
        """Give where the keys and values begin in the map or list that begins at an event, then where it ends."""
        depth = 0
        for place in range(at + 1, len(self.events)):
            deeper = _DEEPER.get(type(self.events[place]), 0)
            if not depth:
                yield place
                if deeper < 0:
                    return
            depth += deeper


class _Value:
    """The span of the value that begins at an event."""

    def __init__(self, source: _Source, at: int) -> None:
        self._source = source
        self._at = at
        self._event = source.events[at]

    @property
    def start(self) -> Mark:
        start: Mark = self._event.start_mark
        return start

    @property
    def end(self) -> Mark:
        event = self._event
        end: Mark = event.end_mark
        if isinstance(event, _SCALAR):
            return self._end_of_text if event.style in _BLOCK else end
        inner = self._inner if isinstance(event, _MAPPING | _SEQUENCE) else None
        if inner is None:
            return end
        *values, behind = inner
        # libyaml ends a block collection where the next token starts; people see it end with its last value.
        last_end: Mark = self._source.events[behind].end_mark
        return last_end if event.flow_style or not values else _Value(self._source, values[-1]).end

    @cached_property
    def keys(self) -> dict[str, Entry] | None:
        if not isinstance(self._event, _MAPPING):
            return None
        keys: dict[str, Entry] = {}
        for at, value in zip(self._inner[:-1:2], self._inner[1::2], strict=False):
            event = self._source.events[at]
            if isinstance(event, _SCALAR):
                end = event.end_mark if event.style not in _BLOCK else _Value(self._source, at).end
                keys.setdefault(event.value, Entry(event.start_mark, end, _Value(self._source, value)))
        return keys

    @cached_property
    def items(self) -> list[Span] | None:
        if not isinstance(self._event, _SEQUENCE):
            return None
        return [_Value(self._source, at) for at in self._inner[:-1]]

    @cached_property
    def _inner(self) -> list[int]:
        return list(self._source.parts(self._at))

    @property
    def _end_of_text(self) -> Mark:
        # libyaml ends a block text on the line behind it, blank lines included.
        event, lines = self._event, self._source.lines
        first, behind = event.start_mark.line, event.end_mark.line + bool(event.end_mark.column)
        last = next((line for line in range(behind - 1, first, -1) if lines[line].strip()), first)
        return At(last, len(lines[last]))
