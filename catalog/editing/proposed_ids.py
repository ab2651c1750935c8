"""Proposing ids: from the pinyin of a name, or its initials where that is too long to be read, and not taken yet."""

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
    """Spell a name out; where that is too long, by its initials, so that its end counts, too."""
    from pypinyin import Style, lazy_pinyin  # loads its dictionary; only where an id is proposed

    spelt = " ".join(lazy_pinyin(name))
    initials = "".join(lazy_pinyin(name, style=Style.FIRST_LETTER))
    stems = ["-".join(_WORD.findall(sound.lower())) for sound in (spelt, initials)]
    stem = next((one for one in stems if len(one) <= _LONGEST), stems[-1][:_LONGEST].rstrip("-"))
    return stem if stem[:1].isalpha() else f"{_NAMELESS}-{stem}".rstrip("-")


def _reserved() -> Container[str]:
    return frozenset(schema(Kind.ITEM)["properties"]["id"]["not"]["enum"])
