"""From libyaml's events to plain data, and the place of every value beside it.

Events survive what crashes or exhausts loaders (deep nesting, alias bombs): depth and
number of values are capped here, aliases and tags are never followed.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml.cyaml import CParser
from yaml.error import Mark
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from catalog.findings.finding import Args, Finding
from catalog.findings.place import Place
from catalog.storage.caps import DEPTH, NODES
from catalog.storage.places import Entry, Span
from catalog.storage.scalars import Ambiguous, Scalar, plain


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
        self._parser = CParser(source)
        self._next: Callable[[], Event] = self._parser.get_event
        self._nodes = 0

    def build(self) -> tuple[Any, Span | None]:
        """Read the first document; `(None, None)` where there is none.

        Raises:
            yaml.YAMLError: it is not YAML.
            CapExceeded: it is too deep or has too many values.
        """
        self._next()
        if isinstance(self._next(), StreamEndEvent):
            return None, None
        built = self._node(self._next(), DEPTH, flow=False)
        self._next()
        extra = self._next()
        if isinstance(extra, DocumentStartEvent):
            self._find("YML008", extra.start_mark, extra.end_mark)
        return built

    def _node(self, event: Event, depth: int, flow: bool) -> tuple[Any, Span]:
        self._nodes += 1
        if self._nodes > NODES:
            raise CapExceeded("nodes", event.start_mark)
        if type(event) is ScalarEvent:
            return self._scalar(event, flow), Span(event.start_mark, event.end_mark)
        if type(event) is AliasEvent:
            self._find("YML006", event.start_mark, event.end_mark, {"found": f"*{event.anchor}"})
            return None, Span(event.start_mark, event.end_mark)
        if not depth:
            raise CapExceeded("depth", event.start_mark)
        self._refuse_properties(event)
        if type(event) is MappingStartEvent:
            return self._mapping(event, depth - 1, flow or event.flow_style)
        return self._sequence(event, depth - 1, flow or event.flow_style)

    def _scalar(self, event: ScalarEvent, flow: bool) -> Scalar:
        text: str = event.value
        if event.anchor or event.tag:
            self._refuse_properties(event)
        if event.style:
            return text
        if flow and (" " in text or not text.isascii()):
            self._find("YML011", event.start_mark, event.end_mark, {"found": text}, f'"{text}"')
        value = plain(text)
        if type(value) is Ambiguous:
            args = {"found": text, "wanted": value.wanted}
            self._find("YML010", event.start_mark, event.end_mark, args, value.wanted)
            return text
        return value  # type: ignore[return-value]  # `type(…) is` keeps the hot path short; mypy does not narrow by it

    def _mapping(self, start: Event, depth: int, flow: bool) -> tuple[dict[str, Any], Span]:
        data: dict[str, Any] = {}
        keys: dict[str, Entry] = {}
        event = self._next()
        while type(event) is not MappingEndEvent:
            key = self._key(event, depth, flow)
            value, span = self._node(self._next(), depth, flow)
            if key in data:
                first = keys[key].start
                self._find("YML005", event.start_mark, event.end_mark, {"key": key, "first": str(first.line + 1)})
            elif key is not None:
                data[key] = value
                keys[key] = Entry(event.start_mark, event.end_mark, span)
            event = self._next()
        return data, Span(start.start_mark, event.end_mark, keys)

    def _sequence(self, start: Event, depth: int, flow: bool) -> tuple[list[Any], Span]:
        data: list[Any] = []
        items: list[Span] = []
        event = self._next()
        while type(event) is not SequenceEndEvent:
            value, span = self._node(event, depth, flow)
            data.append(value)
            items.append(span)
            event = self._next()
        return data, Span(start.start_mark, event.end_mark, None, items)

    def _key(self, event: Event, depth: int, flow: bool) -> str | None:
        if type(event) is ScalarEvent:
            value = self._scalar(event, flow)
            if type(value) is str:
                return value
            self._find("YML016", event.start_mark, event.end_mark, {"found": event.value or "?"}, f'"{event.value}"')
            return str(event.value)
        self._node(event, depth, flow)
        self._find("YML016", event.start_mark, event.end_mark, {"found": "[…] {…}"})
        return None

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._find("YML006", event.start_mark, event.end_mark, {"found": f"&{event.anchor}"})
        if event.tag:
            self._find("YML007", event.start_mark, event.end_mark, {"found": event.tag})

    def _find(self, code: str, start: Mark, end: Mark, args: Args | None = None, fix: str | None = None) -> None:
        place = Place(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
        self.findings.append(Finding.of(code, place, args=args, fix=fix))
