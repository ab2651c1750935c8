"""From libyaml's events to plain data, and the place of every value beside it.

Events survive what crashes or exhausts loaders (deep nesting, alias bombs): depth and
number of values are capped here, aliases and tags are never followed.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml import cyaml

from catalog.findings.finding import Args, Finding
from catalog.findings.place import Place
from catalog.storage.caps import DEPTH, NODES
from catalog.storage.places import Entry, Mark, Span
from catalog.storage.scalars import Ambiguous, Scalar, plain

# Typed as Any: this is where YAML enters, and PyYAML's stubs know its events only loosely.
_EVENTS: Any = yaml
_SCALAR = _EVENTS.ScalarEvent
_ALIAS = _EVENTS.AliasEvent
_MAPPING_START = _EVENTS.MappingStartEvent
_MAPPING_END = _EVENTS.MappingEndEvent
_SEQUENCE_END = _EVENTS.SequenceEndEvent
_CParser: Any = cyaml.CParser  # type: ignore[attr-defined]  # it lives in the C part


class CapExceeded(Exception):
    """A file is deeper or has more values than is read."""

    def __init__(self, cap: str, mark: Mark) -> None:
        super().__init__(cap)
        self.cap = cap
        self.mark = mark


class Builder:
    """Builds one file's data; `findings` gathers what is wrong but does not stop the reading."""

    def __init__(self, source: bytes, file: str) -> None:
        self.file = file
        self.findings: list[Finding] = []
        self._parser = _CParser(source)
        self._next: Callable[[], Any] = self._parser.get_event
        self._nodes = 0

    def build(self) -> tuple[Any, Span | None]:
        """Read the first document; `(None, None)` where there is none.

        Raises:
            yaml.YAMLError: it is not YAML.
            CapExceeded: it is too deep or has too many values.
        """
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None, None
        built = self._node(self._next(), DEPTH, flow=False)
        self._next()
        extra = self._next()
        if isinstance(extra, yaml.DocumentStartEvent):
            self._find("YML008", extra)
        return built

    def _node(self, event: Any, depth: int, flow: bool) -> tuple[Any, Span]:
        self._nodes += 1
        if self._nodes > NODES:
            raise CapExceeded("nodes", event.start_mark)
        if type(event) is _SCALAR:
            return self._scalar(event, flow), Span(event.start_mark, event.end_mark)
        if type(event) is _ALIAS:
            self._find("YML006", event, {"found": f"*{event.anchor}"})
            return None, Span(event.start_mark, event.end_mark)
        if not depth:
            raise CapExceeded("depth", event.start_mark)
        self._refuse_properties(event)
        if type(event) is _MAPPING_START:
            return self._mapping(event, depth - 1, flow or event.flow_style)
        return self._sequence(event, depth - 1, flow or event.flow_style)

    def _scalar(self, event: Any, flow: bool) -> Scalar:
        text: str = event.value
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if event.style:
            return text
        if flow and (" " in text or not text.isascii()):
            self._find("YML011", event, {"found": text}, f'"{text}"')
        value = plain(text)
        if isinstance(value, Ambiguous):
            args = {"found": text, "wanted": value.wanted}
            self._find("YML010", event, args, value.wanted)
            return text
        return value

    def _mapping(self, start: Any, depth: int, flow: bool) -> tuple[dict[str, Any], Span]:
        data: dict[str, Any] = {}
        keys: dict[str, Entry] = {}
        event = self._next()
        while type(event) is not _MAPPING_END:
            key = self._key(event, depth, flow)
            value, span = self._node(self._next(), depth, flow)
            if key in data:
                first = keys[key].start
                self._find("YML005", event, {"key": key, "first": str(first.line + 1)})
            elif key is not None:
                data[key] = value
                keys[key] = Entry(event.start_mark, event.end_mark, span)
            event = self._next()
        return data, Span(start.start_mark, event.end_mark, keys)

    def _sequence(self, start: Any, depth: int, flow: bool) -> tuple[list[Any], Span]:
        data: list[Any] = []
        items: list[Span] = []
        event = self._next()
        while type(event) is not _SEQUENCE_END:
            value, span = self._node(event, depth, flow)
            data.append(value)
            items.append(span)
            event = self._next()
        return data, Span(start.start_mark, event.end_mark, None, items)

    def _key(self, event: Any, depth: int, flow: bool) -> str | None:
        if type(event) is _SCALAR:
            value = self._scalar(event, flow)
            if type(value) is str:
                return value
            self._find("YML016", event, {"found": event.value or "?"}, f'"{event.value}"')
            return str(event.value)
        self._node(event, depth, flow)
        self._find("YML016", event, {"found": "[…] {…}"})
        return None

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._find("YML006", event, {"found": f"&{event.anchor}"})
        if event.tag:
            self._find("YML007", event, {"found": event.tag})

    def _find(self, code: str, event: Any, args: Args | None = None, fix: str | None = None) -> None:
        start, end = event.start_mark, event.end_mark
        place = Place(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        self.findings.append(Finding.of(code, place, args=args, fix=fix))
