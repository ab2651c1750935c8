"""From shapes to spans: where each value and key begins and ends, as libyaml would say."""

import re
from functools import cached_property

from msgspec import Struct

from catalog.storage.mark import At, Mark
from catalog.storage.span import Span
from catalog.storage.usual.shape import Part, Shape
from catalog.storage.usual.tokens import CLOSED, DASH, KEY, QUOTED, STYLE, TEXT, WORD, Token


def usual_spans(shape: Shape) -> Span:
    """Give the spans of what has a shape."""
    return _Value(_Lines(_first(shape).string), shape)


class _Lines:
    """Where the lines begin in the text that tokens are of; its first one ends before the first of the file."""

    def __init__(self, text: str) -> None:
        self._text = text

    def at(self, offset: int) -> At:
        return At(self._text.count("\n", 0, offset) - 1, offset - self._text.rfind("\n", 0, offset) - 1)


class _Value:
    """The span of one value."""

    def __init__(self, lines: _Lines, part: Part) -> None:
        self._lines = lines
        self._part = part

    @cached_property
    def start(self) -> Mark:
        return self._lines.at(_start(self._part))

    @cached_property
    def end(self) -> Mark:
        return self._lines.at(_end(self._part))

    @cached_property
    def keys(self) -> dict[str, "_Entry"] | None:
        part = self._part
        if not isinstance(part, Shape) or not part.is_map:
            return None
        keys: dict[str, _Entry] = {}
        for inner in part.parts:
            if isinstance(inner, re.Match):
                token = inner
            keys[token[KEY]] = _Entry(self._lines, token, inner)  # a shape takes the place of its key's token
        return keys

    @cached_property
    def items(self) -> list[Span] | None:
        part = self._part
        if not isinstance(part, Shape) or part.is_map:
            return None
        return [_Value(self._lines, value) for value in part.parts]


class _Entry(Struct, frozen=True, dict=True):
    """A key and its value; of few of them anyone asks where they stand."""

    lines: _Lines
    token: Token
    part: Part

    @property
    def start(self) -> Mark:
        return self.lines.at(self.token.start(KEY))

    @property
    def end(self) -> Mark:
        return self.lines.at(self.token.end(KEY))

    @cached_property
    def value(self) -> _Value:
        return _Value(self.lines, self.part)


def _start(part: Part) -> int:
    if not isinstance(part, Shape):
        return _ends(part)[0]
    if part.around:
        return part.around[0].end() - 1
    return _first(part).start(KEY if part.is_map else DASH)


def _end(part: Part) -> int:
    if not isinstance(part, Shape):
        return _ends(part)[1]
    return part.around[1].end(CLOSED) if part.around else _end(part.parts[-1])


def _first(part: Part) -> Token:
    if not isinstance(part, Shape):
        return part
    return part.around[0] if part.around else _first(part.parts[0])


def _ends(scalar: Token) -> tuple[int, int]:
    """Give where a scalar begins and ends; one that is left out stands behind the colon of its key."""
    kind = scalar.lastindex
    if kind == QUOTED:
        start, end = scalar.span(QUOTED)
        return start - 1, end + 1
    if kind == WORD:
        return scalar.span(WORD)
    if kind == TEXT:
        return scalar.start(STYLE), scalar.end(TEXT)
    return scalar.end(KEY) + 1, scalar.end(KEY) + 1
