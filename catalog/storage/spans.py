"""From text to spans: where each value and key begins and ends, by libyaml's events.

Only what needs a place is read this second time; most files never are.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import yaml
from yaml import cyaml

from catalog.storage.mark import Mark

# Typed as Any: this is where YAML enters, and PyYAML's stubs know its events only loosely.
_EVENTS: Any = yaml
_CParser: Any = cyaml.CParser  # type: ignore[attr-defined]  # it lives in the C part


class Span(NamedTuple):
    """A value's first and last mark, and the spans within it."""

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
    following = _CParser(text.encode()).get_event
    following()
    if isinstance(following(), yaml.StreamEndEvent):
        return None
    return _span(following(), following)


def _span(event: Any, following: Callable[[], Any]) -> Span:
    if isinstance(event, _EVENTS.MappingStartEvent):
        return _mapping(event.start_mark, following)
    if isinstance(event, _EVENTS.SequenceStartEvent):
        return _sequence(event.start_mark, following)
    return Span(event.start_mark, event.end_mark)


def _mapping(start: Mark, following: Callable[[], Any]) -> Span:
    keys: dict[str, Entry] = {}
    event = following()
    while not isinstance(event, _EVENTS.MappingEndEvent):
        key = _span(event, following)
        value = _span(following(), following)
        if isinstance(event, _EVENTS.ScalarEvent):
            keys.setdefault(event.value, Entry(key.start, key.end, value))
        event = following()
    return Span(start, event.end_mark, keys)


def _sequence(start: Mark, following: Callable[[], Any]) -> Span:
    items: list[Span] = []
    event = following()
    while not isinstance(event, _EVENTS.SequenceEndEvent):
        items.append(_span(event, following))
        event = following()
    return Span(start, event.end_mark, None, items)
