"""From data of the schema's shape to the frozen values of the model, by cattrs.

The data must be valid: `catalog.check` says what is wrong with it, this only raises.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, get_args

from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from catalog.model.conditions import AllOf, AnyOf, Not, Test, condition_of
from catalog.model.parts import Count
from catalog.model.texts import Text

Value = TypeVar("Value")


def read_value(shape: type[Value], data: Mapping[str, Any]) -> Value:
    """Make a value of the model of its data.

    Raises:
        Exception: whatever cattrs says of data that is not of the schema's shape.
    """
    return _converter().structure(data, shape)


@cache
def _converter() -> Converter:
    converter = Converter(detailed_validation=False, prefer_attrib_converters=False)
    converter.register_structure_hook_factory(is_dataclass, lambda shape: _fields(shape, converter))
    converter.register_structure_hook(Text, lambda data, _: Text.of(data))
    converter.register_structure_hook_func(_is_condition, lambda data, _: condition_of(data))
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


def _count(data: int | Mapping[str, Any], converter: Converter) -> int | Count:
    return data if isinstance(data, int) else converter.structure(data, Count)
