"""Names of the entries of a list: those that several have get what tells them apart, in brackets.

That is the first thing they refer to, or say by a word, in which all of them differ, such as whose card it is; else
the id.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from catalog.schema.fields import Field, FieldKind
from tui.wording import Wording

Say = Callable[[Field, Any], str]
_TELLING = (FieldKind.REFERENCE, FieldKind.CHOICE)


def told_apart(entries: Sequence[tuple[str, Any]], fields: Sequence[Field], say: Say, words: Wording) -> list[str]:
    """Give the names of named entries, each once as far as something tells them apart."""
    told = [name for name, _ in entries]
    places_of: dict[str, list[int]] = {}
    for at, name in enumerate(told):
        places_of.setdefault(name, []).append(at)
    for name, places in places_of.items():
        marks = _marks([entries[at][1] for at in places], fields, say) if name and len(places) > 1 else ()
        for at, mark in zip(places, marks, strict=False):
            told[at] += words.phrase("bracketed", text=mark) if mark else ""
    return told


def _marks(entries: Sequence[Any], fields: Sequence[Field], say: Say) -> Sequence[str]:
    records = [entry if isinstance(entry, Mapping) else {} for entry in entries]
    said = ([say(field, record.get(field.name)) for record in records] for field in _telling(fields))
    ids = [str(record.get("id", "")) for record in records]
    return next((marks for marks in said if len(set(marks)) == len(marks)), ids)


def _telling(fields: Sequence[Field]) -> Iterator[Field]:
    """Give the elements that tell apart: references before words."""
    for kind in _TELLING:
        yield from (field for field in fields if field.kind is kind)
