"""Elements by what people call them: `promised_limit`, `承诺办结时限`, `places.hours`.

Whoever reads in a finding that an element is missing looks for it by that name, not by its place in the schema.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from catalog.schema.field import Field
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind
from catalog.schema.labels import name_of

FoundField = tuple[Kind, Field]

_KEPT = 1_000
"""Names remembered: the same mistakes are made again and again."""


@lru_cache(maxsize=_KEPT)
def elements_called(text: str) -> tuple[FoundField, ...]:
    """Give the elements that a dotted path of names or labels leads to; from the top, or else anywhere below.

    An element that several kinds of file have is given once, for the first of them.
    """
    names = tuple(name for name in text.replace("[]", "").split(".") if not name.isdigit() and name != "*")
    if not all(names) or not names:
        return ()
    return _once(_from_the_top(names)) or _once(_anywhere(names))


def kind_called(text: str) -> Kind | None:
    """Give the kind of file of a name or label; None where there is none."""
    return next((kind for kind in Kind if _is_kind(kind, text)), None)


def _from_the_top(names: tuple[str, ...]) -> Iterator[FoundField]:
    for kind in Kind:
        if not kind.is_register:  # their elements are called by the register, too: places.hours
            yield from ((kind, field) for field in _below(fields(kind), names))
    for kind in Kind:
        if _is_kind(kind, names[0]):
            yield from ((kind, field) for field in _below(fields(kind), names[1:]))


def _anywhere(names: tuple[str, ...]) -> Iterator[FoundField]:
    for kind in Kind:
        for level in _levels(fields(kind)):
            yield from ((kind, field) for field in _below(level, names))


def _below(level: Iterable[Field], names: tuple[str, ...]) -> Iterator[Field]:
    for field in level if names else ():
        if _is(field, names[0]):
            yield from _below(field.fields, names[1:]) if len(names) > 1 else (field,)


def _levels(level: tuple[Field, ...]) -> Iterator[tuple[Field, ...]]:
    yield level
    for field in level:
        yield from _levels(field.fields)


def _is(field: Field, text: str) -> bool:
    return text in (field.name, field.label.zh, field.label.en)


def _is_kind(kind: Kind, text: str) -> bool:
    label = name_of(kind, ())
    return text in (kind.value, label.zh, label.en)


def _once(found: Iterable[FoundField]) -> tuple[FoundField, ...]:
    known: dict[object, FoundField] = {}
    for kind, field in found:
        own = kind if kind.is_register or kind is Kind.SETTINGS else None
        known.setdefault((own, field.path), (kind, field))
    return tuple(known.values())
