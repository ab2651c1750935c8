"""From tokens to plain data, and to the shape by which places are found.

This is the innermost loop of every check. It knows one way to write each thing, the one that keli writes; it need
not tell what is wrong, as libyaml reads what it does not know.
"""

import re
from functools import lru_cache
from typing import Any

from catalog.storage.scalars import NO_NAMES, Ambiguous, Scalar, plain
from catalog.storage.usual.shape import Part, Shape
from catalog.storage.usual.tokens import (
    CLOSED,
    DASH,
    INNER,
    KEY,
    LINE,
    LIST,
    MAP,
    QUOTED,
    STRIP,
    STYLE,
    TEXT,
    WORD,
    Token,
    tokens,
)

_MOST = 100_000
"""Characters of a text: its tokens are kept for whoever asks for places, and may take a hundred times its memory."""

_DEEPEST = 8
"""Collections within brackets within each other."""

_FARTHEST = 32
"""Columns that a line may be indented by; what is within each other there takes at least one each."""

_BREAKS = re.compile(r"\n(\n*)")


class UnusualError(Exception):
    """Something is not written as keli writes it; it may be right or wrong."""


def usual_data(text: str) -> tuple[Any, Shape] | None:
    """Give what a text holds, and its shape; None where it is not written as keli writes it."""
    text = text.replace("\r\n", "\n")
    if len(text) > _MOST or not text.endswith("\n") or "\t" in text or "\r" in text:
        return None
    try:
        return _Building(text).root()
    except UnusualError:
        return None


class _Building:
    """Builds one file's data. Block collections hand on the token behind them, which is on another line."""

    def __init__(self, text: str) -> None:
        self._following = tokens("\n" + text).__next__

    def root(self) -> tuple[Any, Shape]:
        first = self._following()
        data, shape, behind = self._block(first, 0)
        if first[LINE] or behind.lastindex != LINE or behind.end() != behind.endpos:
            raise UnusualError
        return data, shape

    def _block(self, token: Token, indent: int) -> tuple[Any, Shape, Token]:
        if indent > _FARTHEST:
            raise UnusualError
        return self._items(token, indent) if token[DASH] else self._entries(token, indent)

    def _entries(self, token: Token, indent: int) -> tuple[dict[str, Any], Shape, Token]:
        data: dict[str, Any] = {}
        parts: list[Part] = []
        following = self._following
        while True:
            key, kind = token[KEY], token.lastindex
            if key is None or key in data:
                raise UnusualError
            parts.append(token)
            if kind == QUOTED:
                data[key] = token[QUOTED]
                token = following()
            elif kind == WORD:
                data[key] = _word(token[WORD])
                token = following()
            elif kind == KEY:
                data[key], token = self._below(indent, parts)
            elif kind == TEXT:
                data[key] = _text(token, indent)
                token = following()
            else:
                data[key], shape = self._within_line(token)
                parts.append(shape)
                token = following()
            line = token[LINE]
            if line is None or len(line) != indent or token[DASH] or token.lastindex == LINE:
                break
        return _named(data), Shape(parts, is_map=True), _behind(token, indent)

    def _below(self, indent: int, parts: list[Part]) -> tuple[Any, Token]:
        """Give the value that stands on the lines below its key; None where none does."""
        token = self._following()
        deeper = _indent(token) - indent
        if deeper < 0 or (not deeper and not token[DASH]):
            return None, token
        data, shape, behind = self._block(token, indent + deeper)
        parts.append(shape)
        return data, behind

    def _items(self, token: Token, indent: int) -> tuple[list[Any], Shape, Token]:
        data: list[Any] = []
        parts: list[Part] = []
        following = self._following
        while True:
            kind = token.lastindex
            value: Any
            part: Part = token
            if token[KEY]:
                value, part, token = self._entries(token, indent + 2)
            else:
                if kind == QUOTED:
                    value = token[QUOTED]
                elif kind == WORD:
                    value = _word(token[WORD])
                else:
                    value, part = self._within_line(token)
                token = following()
            data.append(value)
            parts.append(part)
            if not token[DASH] or _indent(token) != indent:
                break
        return data, Shape(parts, is_map=False), _behind(token, indent)

    def _within_line(self, token: Token) -> tuple[Any, Shape]:
        data, shape = self._flow(token, _DEEPEST)
        first, last = shape.around
        if token.string.find("\n", first.end(), last.start(CLOSED)) >= 0:
            raise UnusualError
        return data, shape

    def _flow(self, token: Token, depth: int) -> tuple[Any, Shape]:
        if not depth:
            raise UnusualError
        if token.lastindex == MAP:
            return self._flow_map(token, depth)
        if token.lastindex == LIST:
            return self._flow_list(token, depth)
        raise UnusualError

    def _flow_map(self, opening: Token, depth: int) -> tuple[dict[str, Any], Shape]:
        data: dict[str, Any] = {}
        parts: list[Part] = []
        following = self._following
        token = following()
        while True:
            key, kind = token[KEY], token.lastindex
            if key is None or key in data:
                break
            parts.append(token)
            if kind == QUOTED:
                data[key] = token[QUOTED]
            elif kind == WORD:
                data[key] = _ascii(token)
            else:
                data[key], shape = self._flow(token, depth - 1)
                parts.append(shape)
            token = following()
        if key is not None or token[CLOSED] != "}":
            raise UnusualError
        return _named(data), Shape(parts, is_map=True, around=(opening, token))

    def _flow_list(self, opening: Token, depth: int) -> tuple[list[Any], Shape]:
        data: list[Any] = []
        parts: list[Part] = []
        following = self._following
        while True:
            token = following()
            kind = token.lastindex
            if kind == CLOSED or token[KEY]:
                break
            value: Any
            part: Part = token
            if kind == QUOTED:
                value = token[QUOTED]
            elif kind == WORD:
                value = _ascii(token)
            else:
                value, part = self._flow(token, depth - 1)
            data.append(value)
            parts.append(part)
        if token[CLOSED] != "]" or token[KEY]:
            raise UnusualError
        return data, Shape(parts, is_map=False, around=(opening, token))


def _indent(token: Token) -> int:
    line = token[LINE]
    if line is None:
        raise UnusualError
    return len(line)


def _behind(token: Token, indent: int) -> Token:
    """Give a token that is behind a block collection; what is indented further would belong to it."""
    if _indent(token) > indent:
        raise UnusualError
    return token


def _named(data: dict[str, Any]) -> dict[str, Any]:
    if not NO_NAMES.isdisjoint(data):
        raise UnusualError
    return data


@lru_cache(maxsize=4096)
def _word(text: str) -> Scalar:
    value = plain(text)
    if isinstance(value, Ambiguous):
        raise UnusualError
    return value


def _ascii(token: Token) -> Scalar:
    """Give a word within brackets: others than those of ASCII stand in quotes there."""
    if not token[WORD].isascii():
        raise UnusualError
    return _word(token[WORD])


def _text(token: Token, indent: int) -> str:
    if len(token[INNER]) <= indent:
        raise UnusualError
    text = token[TEXT].replace("\n" + token[INNER], "\n")
    if token[STYLE] == ">":
        text = _BREAKS.sub(lambda breaks: breaks[1] or " ", text)
    return text if token[STRIP] else text + "\n"
