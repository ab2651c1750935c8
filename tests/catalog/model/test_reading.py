"""From data to the model: nothing of the schema is forgotten, nothing of an example is lost."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from msgspec import Struct

from catalog.library.library import Library
from catalog.model import conditions  # its class Test would be taken for a test
from catalog.model.item import Item
from catalog.model.parts import Count, Limit, Unit
from catalog.model.reading import read_value
from catalog.model.register_entries import Authority, CatalogueEntry, Dataset, Law, Place
from catalog.model.texts import Text
from catalog.schema.fields import FieldKind, fields
from catalog.schema.kinds import Kind

CITY = Library(Path(__file__).parents[3] / "examples" / "city")
ITEMS = list(CITY.ids(Kind.ITEM))
NOT_OF_THE_MODEL = {
    ("schema",),  # says which edition the file is written in
    ("questions", "use"),  # filled in from the register
}
FROM_REGISTERS = {
    ("materials", "issuer"),
    ("forms", "fields", "options", "help"),
    ("forms", "fields", "options", "when"),
}
FROM_SETTINGS = {("working_time",)}
PLAIN_MAPS = {("topics",), ("channels", "online", "urls"), ("channels", "online", "sso")}
OURS = (Text, conditions.Test, conditions.Not)


def shape_within(hint) -> type | None:
    """Give the first class of the model within a type: `Basis` of `tuple[Basis, ...]`."""
    if isinstance(hint, type) and issubclass(hint, Struct):
        return None if hint in OURS or hint.__module__.endswith("conditions") else hint
    return next((found for part in get_args(hint) if (found := shape_within(part))), None)


def named(shape: type) -> dict[str, object]:
    """Give a class's fields by the names of their elements."""
    return {name.rstrip("_"): hint for name, hint in get_type_hints(shape).items()}


def missing(level, shape: type, path=()):
    """Give the elements of the schema for which a class, or one within it, has no field."""
    known = named(shape)
    for field in level:
        here = (*path, field.name)
        if field.name not in known:
            yield here
        elif field.fields and here not in PLAIN_MAPS:
            inner = shape_within(known[field.name])
            if inner is None:
                yield (*here, "*")
            else:
                yield from missing(field.fields, inner, here)


def unknown(level, shape: type, path=()):
    """Give the fields of a class, and of those within it, that are no element of the schema."""
    known = {field.name: field for field in level}
    for name, hint in named(shape).items():
        here = (*path, name)
        if name not in known:
            yield here
        elif known[name].fields and (inner := shape_within(hint)):
            yield from unknown(known[name].fields, inner, here)


def test_the_model_has_a_field_for_every_element_of_an_item() -> None:
    assert set(missing(fields(Kind.ITEM), Item)) == NOT_OF_THE_MODEL


def test_the_model_has_no_field_that_is_no_element() -> None:
    assert set(unknown(fields(Kind.ITEM), Item)) == FROM_REGISTERS | FROM_SETTINGS


@pytest.mark.parametrize(
    ("kind", "shape"),
    [
        (Kind.AUTHORITIES, Authority),
        (Kind.PLACES, Place),
        (Kind.LAWS, Law),
        (Kind.DATASETS, Dataset),
        (Kind.CATALOGUE, CatalogueEntry),
    ],
)
def test_entries_of_registers_have_fields_of_the_schema_only(kind, shape) -> None:
    assert list(unknown(fields(kind), shape)) == []
    for entry in CITY.registers.entries[kind].values():
        assert read_value(shape, entry).id == entry["id"]


def test_what_the_schema_calls_a_choice_the_model_reads_as_a_word() -> None:
    choices = {field.name for field in fields(Kind.ITEM) if field.kind is FieldKind.CHOICE}
    assert {name for name, hint in named(Item).items() if name in choices and hint is not str} == set()


@pytest.mark.parametrize("item_id", ITEMS)
def test_every_example_is_read_whole(item_id: str) -> None:
    data = CITY.resolved(CITY.document(Kind.ITEM, item_id)).data
    assert list(lost(data, CITY.item(item_id), ())) == []


def lost(data, value, path):
    """Give the paths of data that the model does not hold."""
    if isinstance(value, tuple):
        assert len(data) == len(value), path
        for index, entry in enumerate(data):
            yield from lost(entry, value[index], (*path, index))
    elif (
        isinstance(value, Struct) and not isinstance(value, Text) and not type(value).__module__.endswith("conditions")
    ):
        yield from lost_within(data, value, path)
    elif not alike(data, value):
        yield path


def lost_within(data, value, path):
    known = {name.rstrip("_"): getattr(value, name) for name in value.__struct_fields__}
    for key, inner in data.items():
        if key in known:
            yield from lost(inner, known[key], (*path, key))
        elif (*path, key) != ("schema",) and key != "use":
            yield (*path, key)


def alike(data, value) -> bool:
    if isinstance(value, Text):
        return value == Text.of(data)
    if isinstance(value, date | Decimal | int | str):
        return str(value) in (str(data), str(data).rstrip("0"))
    return True  # a condition, or a map of plain values


def read(**data) -> Item:
    return read_value(Item, {"id": "x", "name": "事项", **data})


def test_values_are_of_the_types_of_the_model() -> None:
    item = read(
        name={"zh": "事项", "en": "Item"},
        valid={"from": "2026-01-01"},
        promised_limit={"number": 5, "unit": "working_day", "cases": [{"id": "c", "when": {"a": True}, "number": 0}]},
        fees=[{"id": "f", "name": "工本费", "amount": {"number": 0.1}, "when": {"not": {"a": "b"}}}],
        basis=[{"law": "l", "clause": "第一条", "for": "setting"}],
        materials=[
            {"id": "m", "name": "表", "copies": 2, "originals": {"number": 1, "cases": []}},
            {"id": "n", "name": "证", "until": {"number": 5, "unit": "day", "after": "s"}},
        ],
        parties=[{"id": "p", "name": "股东", "count": "shareholders"}, {"id": "q", "name": "监护人", "count": 2}],
    )
    assert item.name == Text(translations={"zh": "事项", "en": "Item"})
    assert (item.valid.from_, item.valid.to) == (date(2026, 1, 1), None)
    assert item.promised_limit.unit is Unit.WORKING_DAY
    assert item.promised_limit.cases[0].when == conditions.Test("a", frozenset({True}))
    assert item.fees[0].amount.number == Decimal("0.1")
    assert item.fees[0].when == conditions.Not(conditions.Test("a", frozenset({"b"})))
    assert (item.basis[0].for_, item.basis[0].when) == ("setting", conditions.ALWAYS)
    assert (item.materials[0].copies, item.materials[0].originals) == (2, Count(1))
    assert item.materials[1].until.after == "s"
    assert [party.count for party in item.parties] == ["shareholders", 2]
    assert read(statutory_limit={"none": True}).statutory_limit == Limit(none=True)


@pytest.mark.parametrize("wrong", [{"version": "x"}, {"valid": {"from": "soon"}}, {"promised_limit": {"unit": "week"}}])
def test_data_of_another_shape_is_refused(wrong) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(**wrong)


def test_values_of_the_model_cannot_be_changed() -> None:
    item = CITY.item(ITEMS[0])
    with pytest.raises(AttributeError):
        item.version = 7
