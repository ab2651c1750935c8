"""What a plain (unquoted) scalar means: the same in YAML 1.1 and 1.2, or it is ambiguous.

YAML 1.2.2, 10.3 (core schema) against YAML 1.1's types; dates are kept as they are written.
"""

import re
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from catalog.storage.caps import DIGITS

Scalar: TypeAlias = str | int | float | bool | None


class Ambiguous(Struct, frozen=True):
    """A scalar that programs read differently. It is kept as the text that stands there."""

    text: str
    wanted: str
    """How to write it: in quotes, or as the one spelling of a truth value."""


_SPELLINGS = {"True": "true", "TRUE": "true", "False": "false", "FALSE": "false", "Null": "null", "NULL": "null"}
_WORDS = frozenset("y Y yes Yes YES n N no No NO on On ON off Off OFF << =".split()) | _SPELLINGS.keys()
_MEANT = {"true": True, "false": False, "null": None, "~": None, "": None}
NO_NAMES = _WORDS | _MEANT.keys()
"""Words that mean something else than their letters: they are in quotes where they are names."""

_FIRST = frozenset("0123456789+-.~ynYNtTfFoO<=")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBERLIKE = re.compile(
    r"[-+]?(?:0b[01_]+|0o[0-7]+|0x[0-9a-fA-F_]+"
    r"|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|(?:[0-9][0-9_]*\.?[0-9_]*|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?"
    r"|\.(?:inf|Inf|INF|nan|NaN|NAN))"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:.*",
    re.DOTALL,
)


def plain(text: str) -> Scalar | Ambiguous:
    """Give the value of a plain scalar."""
    if text and text[0] not in _FIRST and text != "null" and text not in _SPELLINGS:
        return text
    return _resolve(text)


@lru_cache(maxsize=4096)
def _resolve(text: str) -> Scalar | Ambiguous:
    if text in _MEANT:
        return _MEANT[text]
    if text in _WORDS:
        return Ambiguous(text, _SPELLINGS.get(text, f'"{text}"'))
    if _DATE.fullmatch(text) or not _NUMBERLIKE.fullmatch(text):
        return text
    return _number(text)


def _number(text: str) -> Scalar | Ambiguous:
    if sum(character.isdigit() for character in text) <= DIGITS:
        if _INTEGER.fullmatch(text) and text != "-0":
            return int(text)
        if _DECIMAL.fullmatch(text):
            return float(text)
    return Ambiguous(text, f'"{text}"')
