"""From libyaml's events to plain data.

Events survive what crashes or exhausts loaders (deep nesting, alias bombs): depth and
number of values are capped here, aliases and tags are never followed.
"""

import json
from typing import Any

import yaml

from catalog.findings.finding import Args, Finding
from catalog.findings.fix import put
from catalog.findings.place import Place
from catalog.storage.caps import DEPTH, NODES
from catalog.storage.characters import hidden, not_allowed
from catalog.storage.mark import Mark
from catalog.storage.scalars import Ambiguous, Scalar, plain
from catalog.storage.spans import events_of
from catalog.storage.syntax import FULL_WIDTH_COLON

# Typed as Any: this is where YAML enters, and PyYAML's stubs know its events only loosely.
_EVENTS: Any = yaml
_SCALAR = _EVENTS.ScalarEvent
_ALIAS = _EVENTS.AliasEvent
_MAPPING_START = _EVENTS.MappingStartEvent
_MAPPING_END = _EVENTS.MappingEndEvent
_SEQUENCE_END = _EVENTS.SequenceEndEvent


class CapExceeded(Exception):
    """A file is deeper or has more values than is read."""

    def __init__(self, cap: str, mark: Mark) -> None:
        super().__init__(cap)
        self.cap = cap
        self.mark = mark


class Builder:
    """Builds one file's data.

    `findings` gathers what is wrong but does not stop the reading; `events` is what places are found by.
    """

    def __init__(self, source: bytes, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self.events: list[Any] = []
        self._following = events_of(source, self.events)
        self._left = NODES

    def build(self) -> Any:
        """Read the first document; None where there is none.

        Raises:
            yaml.YAMLError: it is not YAML.
            CapExceeded: it is too deep or has too many values.
        """
        following = self._following
        next(following)
        if isinstance(next(following), yaml.StreamEndEvent):
            return None
        data = self._node(next(following), DEPTH, flow=False)
        next(following)
        extra = next(following)
        if isinstance(extra, yaml.DocumentStartEvent):
            self._find("YML008", extra)
        return data

    def _node(self, event: Any, depth: int, flow: bool) -> Any:
        kind = type(event)
        if kind is _SCALAR:
            return self._scalar(event, flow)
        if kind is _ALIAS:
            self._find("YML006", event, {"found": f"*{event.anchor}"})
            return None
        if not depth:
            raise CapExceeded("depth", event.start_mark)
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if kind is _MAPPING_START:
            return self._mapping(depth - 1, flow or event.flow_style)
        return self._sequence(depth - 1, flow or event.flow_style)

    def _scalar(self, event: Any, flow: bool) -> Scalar:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        text: str = event.value
        if event.style:
            if event.style == '"' and not text.isprintable():
                self._refuse_hidden(event)
            return text
        if flow and (" " in text or not text.isascii()):
            self._find("YML011", event, {"found": text}, json.dumps(text, ensure_ascii=False))
        value = plain(text)
        if isinstance(value, Ambiguous):
            self._find("YML010", event, {"found": text, "wanted": value.wanted}, value.wanted)
            return text
        return value

    def _mapping(self, depth: int, flow: bool) -> dict[str, Any]:
        data: dict[str, Any] = {}
        firsts: dict[str, Any] = {}
        following = self._following
        for event in following:
            if type(event) is _MAPPING_END:
                break
            key = self._key(event, depth, flow)
            value = self._node(next(following), depth, flow)
            if key is None:
                pass
            elif key in data:
                first = firsts[key].start_mark.line + 1
                self._find("YML005", event, {"key": key, "first": str(first)})
            else:
                data[key] = value
                firsts[key] = event
        self._count(len(data), event)
        return data

    def _sequence(self, depth: int, flow: bool) -> list[Any]:
        data: list[Any] = []
        for event in self._following:
            if type(event) is _SEQUENCE_END or len(data) > self._left:
                break
            data.append(self._node(event, depth, flow))
        self._count(len(data), event)
        return data

    def _count(self, values: int, event: Any) -> None:
        self._left -= values
        if self._left < 0:
            raise CapExceeded("nodes", event.start_mark)

    def _key(self, event: Any, depth: int, flow: bool) -> str | None:
        if type(event) is _SCALAR:
            if FULL_WIDTH_COLON in event.value and not event.style:
                self._find("YML012", event, {"found": event.value})
                return None
            value = self._scalar(event, flow)
            if type(value) is str:
                return value
            self._find("YML016", event, {"found": event.value or "?"}, json.dumps(event.value, ensure_ascii=False))
            return str(event.value)
        self._node(event, depth, flow)
        self._find("YML016", event, {"found": "[…] {…}"})
        return None

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._find("YML006", event, {"found": f"&{event.anchor}"})
        if event.tag:
            self._find("YML007", event, {"found": event.tag})

    def _refuse_hidden(self, event: Any) -> None:
        """Look for what was written by its number: it hides in what is made of the text all the same."""
        character = hidden(event.value)
        if character:
            self.findings.append(not_allowed(character, self._place(event)))

    def _find(self, code: str, event: Any, args: Args | None = None, fix: str | None = None) -> None:
        place = self._place(event)
        self.findings.append(Finding.of(code, place, args=args, fix=None if fix is None else put(place, fix)))

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        return Place(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
