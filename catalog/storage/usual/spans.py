"""From shapes to spans: where each value and key begins and ends, as libyaml would say."""

import re
from bisect import bisect_left
from functools import cached_property
from itertools import zip_longest

from catalog.storage.mark import At, Mark
from catalog.storage.span import Entry, Span
from catalog.storage.usual.shape import Part, Shape
from catalog.storage.usual.tokens import CLOSED, DASH, KEY, QUOTED, STYLE, TEXT, WORD, Token


def usual_spans(shape: Shape) -> Span:
    """Give the spans of what has a shape."""
    return _Value(_Lines(_first(shape).string), shape)


class _Lines:
    """Where the lines begin in the text that tokens are of; its first one ends before the first of the file."""

    def __init__(self, text: str) -> None:
        self._breaks = [found.start() for found in re.finditer("\n", text)]

    def at(self, offset: int) -> At:
        above = bisect_left(self._breaks, offset) - 1
        return At(above, offset - self._breaks[above] - 1)


class _Value:
    """The span of one value."""

    def __init__(self, lines: _Lines, part: Part) -> None:
        self._lines = lines
        self._part = part

    @property
    def start(self) -> Mark:
        return self._lines.at(_start(self._part))

    @property
    def end(self) -> Mark:
        return self._lines.at(_end(self._part))

    @cached_property
    def keys(self) -> dict[str, Entry] | None:
        part = self._part
        if not isinstance(part, Shape) or not part.is_map:
            return None
        return {
            token[KEY]: self._entry(token, behind if isinstance(behind, Shape) else token)
            for token, behind in zip_longest(part.parts, part.parts[1:])
            if not isinstance(token, Shape)
        }

    @cached_property
    def items(self) -> list[Span] | None:
        part = self._part
        if not isinstance(part, Shape) or part.is_map:
            return None
        return [_Value(self._lines, value) for value in part.parts]

    def _entry(self, token: Token, value: Part) -> Entry:
        start, end = token.span(KEY)
        return Entry(self._lines.at(start), self._lines.at(end), _Value(self._lines, value))


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
