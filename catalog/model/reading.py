"""From data of the schema's shape to the frozen values of the model, by cattrs.

Whoever shows an item reads valid data, or nothing; whoever checks one reads what is left of it where something
had not the schema's shape, since `keli check` has told of that and goes on.
"""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from catalog.model.bundle import Known
from catalog.model.conditions import AllOf, AnyOf, Not, Test, condition_of
from catalog.model.parts import Count
from catalog.model.texts import Text

Value = TypeVar("Value")


def read_value(shape: type[Value], data: Mapping[str, Any]) -> Value:
    """Make a value of the model of its data.

    Raises:
        Exception: whatever cattrs says of data that is not of the schema's shape.
    """
    return _converter(pruned=False).structure(data, shape)


def read_pruned(shape: type[Value], data: Mapping[str, Any]) -> Value:
    """Make a value of what is left of data (catalog.schema.pruning): what is missing is empty."""
    return _converter(pruned=True).structure(data, shape)


@cache
def _converter(*, pruned: bool) -> Converter:
    converter = Converter(detailed_validation=False, prefer_attrib_converters=False)
    fields_of = _fields_there if pruned else _fields
    converter.register_structure_hook_factory(is_dataclass, lambda shape: fields_of(shape, converter))
    converter.register_structure_hook(Text, lambda data, _: Text.of(data))
    converter.register_structure_hook_func(_is_condition, lambda data, _: condition_of(data))
    converter.register_structure_hook(Known, lambda data, _: Known.of(data))
    converter.register_structure_hook(date, lambda data, _: date.fromisoformat(data))
    converter.register_structure_hook(Decimal, lambda data, _: Decimal(str(data)))
    converter.register_structure_hook(int | Count, lambda data, _: _count(data, converter))
    converter.register_structure_hook(int | str | None, lambda data, _: data)
    return converter


def _is_condition(shape: Any) -> bool:
    return set(get_args(shape)) >= {Test, AllOf, AnyOf, Not}


def _fields(shape: type[Any], converter: Converter) -> Any:
    # `from_` and `for_` are Python's spelling of the elements `from` and `for`.
    names = {field.name: override(rename=field.name.rstrip("_")) for field in fields(shape)}
    return make_dict_structure_fn(shape, converter, **names)  # type: ignore[arg-type]


def _fields_there(shape: type[Any], converter: Converter) -> Any:
    read, hints = _fields(shape, converter), get_type_hints(shape)
    demanded = [field.name for field in fields(shape) if field.default is field.default_factory is MISSING]
    empty = {name.rstrip("_"): _empty(hints[name]) for name in demanded}
    return lambda data, _: read({**empty, **data}, shape)


def _empty(shape: Any) -> Any:
    """Give the data of an element that is missing."""
    if isinstance(shape, type) and issubclass(shape, Enum):
        return next(iter(shape)).value
    return {} if _is_condition(shape) else 0 if shape in (int, int | Count, Decimal) else ""


def _count(data: int | Mapping[str, Any], converter: Converter) -> int | Count:
    return data if isinstance(data, int) else converter.structure(data, Count)
