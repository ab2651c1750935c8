"""Options of rules: the fields of a frozen record beside the rule, their values from keli.toml.

A field is a truth value, a number, a text, a word of a StrEnum, a tuple of such or a mapping from text to such;
`Annotated[int, Between(1, 90)]` sets bounds. What each is for stands in the message catalogue, under the code.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

from msgspec import Struct

from catalog.findings.messages import explanation
from catalog.findings.words import Words, plain

_CODE = "SET003"
_LONGEST = 200
_MOST = 1000

Declared = TypeVar("Declared")


class Between(Struct, frozen=True):
    """The bounds of a number, both allowed."""

    least: float
    most: float


class UnfitError(Exception):
    """A value is not what an option may be; `wanted` says what is."""

    def __init__(self, wanted: Words) -> None:
        super().__init__(wanted.en)
        self.wanted = wanted


class Option(Struct, frozen=True):
    """One option of a rule."""

    name: str
    form: Any
    """Its type as it is declared."""
    default: Any

    def taken(self, value: Any) -> Any:
        """Give a value of keli.toml as the rule takes it.

        Raises:
            UnfitError: it is none that the option may have.
        """
        return _taken(self.form, value)


@cache
def options_of(declared: type[Struct]) -> tuple[Option, ...]:
    """Give the options that a record declares."""
    forms, values = get_type_hints(declared, include_extras=True), declared()
    return tuple(Option(name, forms[name], getattr(values, name)) for name in declared.__struct_fields__)


def read_options(declared: type[Declared], given: Mapping[str, Any]) -> Declared:
    """Give the options as keli.toml has them; the default where it says nothing or what cannot be."""
    return declared(**dict(_fitting(declared, given)))


def _fitting(declared: type, given: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for option in options_of(declared) if given else ():  # to learn what they are takes longer than most rules
        if option.name in given:
            try:
                yield option.name, option.taken(given[option.name])
            except UnfitError:
                continue  # told by SET003, at its place


def _taken(form: Any, value: Any) -> Any:
    origin, args = get_origin(form), get_args(form)
    if origin is Annotated:
        return _between(_taken(args[0], value), args[1])
    if origin is tuple:
        return tuple(_taken(args[0], inner) for inner in _sized(value, list, "list"))
    if origin is not None:
        entries = _sized(value, dict, "map").items()
        return {_taken(str, name): _taken(args[1], inner) for name, inner in entries}
    if issubclass(form, StrEnum):
        return _word(form, value)
    name, fits = _FORMS[form]
    return value if fits(value) else _refuse(name)


def _between(value: Any, bounds: Between) -> Any:
    if bounds.least <= value <= bounds.most:
        return value
    return _refuse("between", least=f"{bounds.least:g}", most=f"{bounds.most:g}")


def _sized(value: Any, form: type[list[Any]] | type[dict[str, Any]], name: str) -> Any:
    return value if isinstance(value, form) and len(value) <= _MOST else _refuse(name, most=str(_MOST))


def _word(form: type[StrEnum], value: Any) -> StrEnum:
    known = {word.value: word for word in form}
    return known[value] if isinstance(value, str) and value in known else _refuse("word", words=", ".join(known))


def _refuse(name: str, **slots: str) -> Any:
    raise UnfitError(explanation(_CODE).phrases[name].format({slot: plain(text) for slot, text in slots.items()}))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_FORMS: Mapping[type, tuple[str, Callable[[Any], bool]]] = {
    bool: ("boolean", lambda value: isinstance(value, bool)),
    int: ("integer", lambda value: isinstance(value, int) and not isinstance(value, bool)),
    float: ("number", _is_number),
    str: ("string", lambda value: isinstance(value, str) and 0 < len(value) <= _LONGEST),
}
