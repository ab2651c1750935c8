"""Proposing ids: from the pinyin of a name, short enough to be read, and not taken yet."""

import re
from collections.abc import Container
from itertools import count

from catalog.schema.edition import schema
from catalog.schema.kinds import Kind

_LONGEST = 40
_WORD = re.compile(r"[a-z0-9]+")
_NAMELESS = "entry"


def proposed_id(name: str, taken: Container[str], prefix: str = "") -> str:
    """Give an id made of a name's pinyin, numbered where it is taken or a word that no id may be.

    `prefix` comes before it as it is, such as `authority--`.
    """
    stem = prefix + _stem(name)
    numbered = (stem if number == 1 else f"{stem}-{number}" for number in count(1))
    return next(one for one in numbered if one not in taken and one not in _reserved())


def _stem(name: str) -> str:
    stem = ""
    for word in _syllables(name):
        longer = f"{stem}-{word}" if stem else word[:_LONGEST]
        if len(longer) > _LONGEST:
            break
        stem = longer
    return stem if stem[:1].isalpha() else f"{_NAMELESS}-{stem}".rstrip("-")


def _syllables(name: str) -> list[str]:
    from pypinyin import lazy_pinyin  # loads its dictionary; only where an id is proposed

    return [word for part in lazy_pinyin(name) for word in _WORD.findall(part.lower())]


def _reserved() -> Container[str]:
    return frozenset(schema(Kind.ITEM)["properties"]["id"]["not"]["enum"])
