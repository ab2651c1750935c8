"""Reading keli.toml: the same kind of document as a YAML file, with the line of every key."""

import math
import re
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, time
from functools import partial
from itertools import islice
from typing import Any, cast

from msgspec import Struct

from catalog.findings.finding import Finding, Path
from catalog.findings.messages import explanation
from catalog.findings.place import Place
from catalog.storage.caps import DEPTH, DIGITS, REPEATS
from catalog.storage.characters import hidden, not_allowed
from catalog.storage.document import Document, too_much, unread
from catalog.storage.lines import BREAK
from catalog.storage.mark import At
from catalog.storage.places import Places
from catalog.storage.span import Entry, Span

_TABLE = re.compile(r"^\s*\[(\[?)([^\]]+)\]")
_KEY = re.compile(r"^(\s*)([A-Za-z0-9_.\"'-]+)\s*=")
_DEEP_KEY = re.compile(rf"""(?<![\w-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){{{DEPTH}}}""")
"""Python's TOML reader takes the square of a dotted key's length, so that a long one would be waited for."""
_AT = re.compile(r"\(at line (\d+), column (\d+)\)")


def parse_toml(text: str, file: str) -> Document:
    """Parse TOML; a mistake in it is a finding."""
    too_deep = unread(file, too_much("depth", Place(file)), text=text)
    if _DEEP_KEY.search(text):
        return too_deep
    try:
        data = _plain(tomllib.loads(text), DEPTH)
    except tomllib.TOMLDecodeError as error:
        return unread(file, _syntax(str(error), text, file), text=text)
    except ValueError:  # a number of more digits than Python turns into one
        return unread(file, _syntax("", "", file), text=text)
    except RecursionError:
        return too_deep
    places = Places(file, partial(_spans, text))
    escaped = (not_allowed(character, places.value(path)) for path, character in _hidden(data, ()))
    return Document(file, text, data, places, tuple(islice(escaped, REPEATS)))


def _hidden(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Give what hides or reorders, written by its number, and where."""
    if isinstance(value, str):
        character = hidden(value)
        if character:
            yield path, character
        return
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from (*_hidden(key, path), *_hidden(one, (*path, key)))


def _plain(value: Any, depth: int) -> Any:
    """Give JSON data: TOML's dates and times, and numbers that JSON has not, as text.

    Raises:
        RecursionError: deeper than what is read.
    """
    if isinstance(value, dict | list) and not depth:
        raise RecursionError
    if isinstance(value, dict):
        return {key: _plain(inner, depth - 1) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner, depth - 1) for inner in value]
    if isinstance(value, date | time):
        return value.isoformat()
    return value if _is_json(value) else repr(value)


def _is_json(value: Any) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return not isinstance(value, int) or abs(value) < 10**DIGITS


def _syntax(message: str, text: str, file: str) -> Finding:
    at = _AT.search(message)
    last = text.rstrip().count("\n") + 1  # where the reader's "end of document" is, for people
    line, column = (int(at[1]), int(at[2])) if at else (last, 1)
    place = Place(file, line, column, line, column + 1)
    return Finding.of("YML015", place, args={"reason": explanation("YML015").phrases["toml"]})


class _Line(Struct, frozen=True):
    """The span of a line and of what stands below it: it grows."""

    start: At
    end: At
    keys: dict[str, Entry]
    items: "list[_Line]"


def _spans(text: str) -> Span:
    root = _Line(At(0, 0), At(0, 1), {}, [])
    for path, start, end in _keys(text):
        span = root
        for step in path:
            span = _inner(span, step, start, end)
    return root


def _inner(span: _Line, step: str | int, start: At, end: At) -> _Line:
    if isinstance(step, int):
        span.items.extend(_Line(start, end, {}, []) for _ in range(len(span.items), step + 1))
        return span.items[step]
    entry = Entry(start, At(start.line, start.column + len(step)), _Line(start, end, {}, []))
    return cast("_Line", span.keys.setdefault(step, entry).value)


def _keys(text: str) -> Iterator[tuple[Path, At, At]]:
    """Give each table's and key's path and line. A table in double brackets is the next of its list."""
    table: Path = ()
    last: dict[Path, int] = {}
    for number, line in enumerate(BREAK.split(text)):
        header, key = _TABLE.match(line), _KEY.match(line)
        if header:
            table = _table(_path(header[2].strip()), last)
            if header[1]:
                at = table[:-1] if isinstance(table[-1], int) else table
                last[at] = last.get(at, -1) + 1
                table = (*at, last[at])
            yield table, At(number, 0), At(number, len(line))
        elif key:
            yield (*table, *_path(key[2])), At(number, len(key[1])), At(number, len(line))


def _table(names: Path, last: Mapping[Path, int]) -> Path:
    """Give the path of a table: on its way through a list it is in the entry begun last."""
    path: Path = ()
    for name in names:
        path = (*path, name)
        path = (*path, last[path]) if path in last else path
    return path


def _path(name: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in name.split("."))
