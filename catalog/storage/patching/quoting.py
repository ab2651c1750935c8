"""Writing scalars: plain where every program reads the same, else in quotes.

House style: words, ids and dates plain, people's texts in double quotes. A value that is
changed keeps the quotes it had, where they can hold the new one.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from math import isfinite
from typing import Any

from catalog.storage.characters import hidden
from catalog.storage.patching.nodes import Style
from catalog.storage.patching.refusals import unwritable
from catalog.storage.scalars import plain

_WORD = re.compile(r"[A-Za-z][A-Za-z0-9_./@-]*|[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BLOCK_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=~][^\r\n\t]*")
_CUTS = re.compile(r": | #|:$| $")
_NOT_SINGLE = re.compile(r"[\n\t]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"})


def spellings(value: Any, like: Style | None = None, *, flow: bool = False) -> Iterator[str]:
    """Give the ways to write a scalar on one line, the best first; `like` is how its neighbour is written.

    Raises:
        PatchRefused: no file can hold it.
    """
    if not isinstance(value, str):
        yield _symbol(value)
        return
    check_text(value)
    if like is Style.SINGLE and not _NOT_SINGLE.search(value):
        yield _single(value)
    elif like is Style.DOUBLE:
        yield _double(value)
    elif like is Style.PLAIN and not flow and _may_be_plain(value):
        yield value
    yield _house(value)
    yield _double(value)


def spelling(value: Any) -> str:
    """Give a scalar in house style; right anywhere, in brackets too."""
    return next(spellings(value))


def quoted(text: str) -> str:
    """Give a text in the quotes of house style: double ones, unless it holds such itself."""
    return _single(text) if ('"' in text or "\\" in text) and not _NOT_SINGLE.search(text) else _double(text)


def check_text(text: str) -> None:
    """See that a file can hold a text.

    Raises:
        PatchRefused: it holds a control character, one that changes direction, half of a pair.
    """
    found = hidden(text)
    if found:
        raise unwritable(f"U+{ord(found):04X}")


def _symbol(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float) and isfinite(value):
        return format(Decimal(repr(value)), "f") if "e" in repr(value) else repr(value)
    raise unwritable(repr(value))


def _house(text: str) -> str:
    if _WORD.fullmatch(text) and plain(text) == text:
        return text
    return quoted(text)


def _single(text: str) -> str:
    doubled = text.replace("'", "''")
    return f"'{doubled}'"


def _double(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'


def _may_be_plain(text: str) -> bool:
    return bool(_BLOCK_PLAIN.fullmatch(text)) and not _CUTS.search(text) and plain(text) == text
