"""From data of the schema's shape to the frozen values of the model; a type's hints say how, compiled once.

Whoever shows an item reads valid data, or nothing; whoever checks one reads what is left of it where something
had not the schema's shape, since `keli check` has told of that and goes on.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeAlias, TypeVar, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from catalog.model.conditions import AllOf, AnyOf, Not, Test, condition_of
from catalog.model.known import Known
from catalog.model.parts import Count
from catalog.model.texts import Text

Value = TypeVar("Value")

Reader: TypeAlias = Callable[[Any], Any]
"""What makes a value of the model of its data."""


def read_value(shape: type[Value], data: Mapping[str, Any]) -> Value:
    """Make a value of the model of its data.

    Raises:
        Exception: whatever Python says of data that is not of the schema's shape.
    """
    value: Value = _read(shape, data, pruned=False)
    return value


def read_pruned(shape: type[Value], data: Mapping[str, Any]) -> Value:
    """Make a value of what is left of data (catalog.schema.pruning): what is missing is empty."""
    value: Value = _read(shape, data, pruned=True)
    return value


def _read(shape: Any, data: Any, *, pruned: bool) -> Any:
    return _reader(shape, pruned=pruned)(data)


@cache
def _reader(shape: Any, *, pruned: bool) -> Reader:
    """Give what reads the data of a type's hint."""
    if shape in _READERS:
        return _READERS[shape]
    if _is_condition(shape):
        return condition_of
    if isinstance(shape, type) and not get_args(shape):
        return _of_type(shape, pruned=pruned)
    if shape == int | Count:
        count = _reader(Count, pruned=pruned)
        return lambda data: data if isinstance(data, int) else count(data)
    return _of_parts(get_origin(shape), [_reader(part, pruned=pruned) for part in get_args(shape) if part is not ...])


def _of_type(shape: type[Any], *, pruned: bool) -> Reader:
    if issubclass(shape, Struct):
        return _of_fields(shape, pruned=pruned)
    if issubclass(shape, Enum):
        words: Mapping[str, Any] = {word.value: word for word in shape}
        return lambda data: words.get(data) or shape(data)  # calling the type takes five times as long
    return shape


def _of_parts(origin: Any, readers: list[Reader]) -> Reader:
    """Give what reads a list, a map, or a value that may be missing."""
    first, last = readers[0], readers[-1]
    if origin is tuple or origin is frozenset:
        return origin if first is _as_it_is else lambda data: origin(map(first, data))
    if origin is Mapping:
        return lambda data: {key: last(value) for key, value in data.items()}
    return first if first is _as_it_is else lambda data: None if data is None else first(data)


def _of_fields(shape: type[Any], *, pruned: bool) -> Reader:
    # `from_` and `for_` are Python's spelling of the elements `from` and `for`.
    elements = fields(shape)
    readers = {element.name: _reader(element.type, pruned=pruned) for element in elements}
    demanded = [element for element in elements if element.required]
    empty = {one.name: readers[one.name](_empty(one.type)) for one in demanded} if pruned else {}
    known = {name.rstrip("_"): (name, None if one is _as_it_is else one) for name, one in readers.items()}

    def read(data: Mapping[str, Any]) -> Any:
        # Half of all elements are taken as they are, without a call: items have hundreds of them.
        values = empty.copy()
        for element, value in data.items():
            if element in known:
                name, reader = known[element]
                values[name] = value if reader is None else reader(value)
        return shape(**values)

    return read


def _is_condition(shape: Any) -> bool:
    return set(get_args(shape)) >= {Test, AllOf, AnyOf, Not}


def _empty(shape: Any) -> Any:
    """Give the data of an element that is missing."""
    if isinstance(shape, type) and issubclass(shape, Enum):
        return next(iter(shape)).value
    return {} if _is_condition(shape) else 0 if shape in (int, int | Count, Decimal) else ""


def _as_it_is(data: Any) -> Any:
    return data


_READERS: Mapping[Any, Reader] = {
    Any: _as_it_is,
    str: _as_it_is,
    bool: _as_it_is,
    int | str | None: _as_it_is,
    str | bool: _as_it_is,
    Text: Text.of,
    Known: Known.of,
    date: date.fromisoformat,
    Decimal: lambda data: Decimal(str(data)),
}
