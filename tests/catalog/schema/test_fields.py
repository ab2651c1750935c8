"""Fields say all that a form needs."""

from collections.abc import Iterator

import pytest

from catalog.schema.fields import Field, FieldKind, Reference, field_at, fields
from catalog.schema.kinds import Kind


def every(level: tuple[Field, ...]) -> Iterator[Field]:
    for field in level:
        yield field
        yield from every(field.fields)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("name",), FieldKind.TEXT),
        (("rights",), FieldKind.MULTILINE),
        (("faq", 0, "a"), FieldKind.MARKDOWN),
        (("codes", "task"), FieldKind.CODE),
        (("version",), FieldKind.INTEGER),
        (("before", "days"), FieldKind.NUMBER),
        (("online_payment",), FieldKind.BOOLEAN),
        (("valid", "from"), FieldKind.DATE),
        (("results", 0, "sample"), FieldKind.FILE),
        (("state",), FieldKind.CHOICE),
        (("audience",), FieldKind.MULTI_CHOICE),
        (("schema",), FieldKind.CONSTANT),
        (("authority",), FieldKind.REFERENCE),
        (("steps", 0, "after"), FieldKind.REFERENCES),
        (("aliases",), FieldKind.LIST),
        (("channels",), FieldKind.RECORD),
        (("materials",), FieldKind.RECORDS),
        (("materials", 0, "copies"), FieldKind.COUNT),
        (("materials", 0, "when"), FieldKind.CONDITION),
        (("x",), FieldKind.FREE),
        (("imported",), FieldKind.FREE),
    ],
)
def test_the_kind_of_entry_follows_from_the_schema(path: tuple[str | int, ...], kind: FieldKind) -> None:
    field = field_at(Kind.ITEM, path)
    assert field is not None
    assert field.kind is kind


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_file_has_fields_with_words(kind: Kind) -> None:
    for field in every(fields(kind)):
        assert all((field.label.zh, field.label.en, field.help.zh, field.help.en)), field.path
        assert field.kind not in (FieldKind.CHOICE, FieldKind.MULTI_CHOICE) or field.choices, field.path


def test_a_field_says_what_an_id_points_to() -> None:
    document, form = (field_at(Kind.ITEM, ("materials", 0, name)) for name in ("document", "form"))
    assert document
    assert document.reference == Reference("register", "documents")
    assert form
    assert form.reference == Reference("local", "forms")


def test_a_field_says_limits_units_and_columns() -> None:
    name, copies = field_at(Kind.ITEM, ("name",)), field_at(Kind.ITEM, ("materials", 3, "copies"))
    assert name
    assert (name.max_length, name.column, name.mandatory, name.grade) == (1000, "task_name", True, "A")
    assert copies
    assert copies.unit
    assert copies.unit.zh == "份"


def test_fields_stand_in_the_order_of_the_form() -> None:
    names = [field.name for field in fields(Kind.ITEM)]
    assert names.index("name") < names.index("materials") < names.index("steps") < names.index("faq")


def test_entries_of_registers_are_records() -> None:
    field = field_at(Kind.LAWS, (0, "effective"))
    assert field
    assert field.kind is FieldKind.DATE


def test_an_unknown_path_has_no_field() -> None:
    assert field_at(Kind.ITEM, ("nothing",)) is None
