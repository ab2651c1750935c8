"""The elements that an item has, as the schema knows them: a guide tells of each, or leaves it out for a reason."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from catalog.model.item import Item
from catalog.model.texts import Text
from catalog.schema.field import Field
from catalog.schema.fields import fields
from catalog.schema.kinds import Kind
from catalog.schema.ordering import dotted
from catalog.situations.granules import Path


def value_of(record: Any, name: str) -> Any:
    """Give an element of a record; `from` and `for` are spelled with an underscore in Python."""
    if isinstance(record, Mapping):
        return record.get(name)
    return getattr(record, name, getattr(record, f"{name}_", None))


def elements_of(item: Item, left_out: Container[str] = ()) -> Iterator[tuple[Field, Path]]:
    """Give the elements that hold a value, and where each stands; what is in `left_out` is passed over."""
    return _within(fields(Kind.ITEM), item, (), left_out)


def _within(
    level: Iterable[Field], record: Any, before: Path, left_out: Container[str]
) -> Iterator[tuple[Field, Path]]:
    for field in level:
        value = value_of(record, field.name)
        if dotted(field.path) in left_out or value in (None, "", (), {}) or value == Text():
            continue
        name = field.name if hasattr(record, field.name) or isinstance(record, Mapping) else f"{field.name}_"
        yield from _of_value(field, value, (*before, name), left_out)


def _of_value(field: Field, value: Any, here: Path, left_out: Container[str]) -> Iterator[tuple[Field, Path]]:
    if field.fields and isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from _within(field.fields, entry, (*here, index), left_out)
    elif field.fields and not isinstance(value, int):
        yield from _within(field.fields, value, here, left_out)
    else:
        yield field, here
