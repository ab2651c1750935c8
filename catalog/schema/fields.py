"""The elements of a kind of file as a tree of fields, made from the schema."""

from functools import cache

from catalog.findings.words import Words
from catalog.schema.descent import within
from catalog.schema.edition import schema
from catalog.schema.field import Choice, Field, Pattern, Reference
from catalog.schema.field_kinds import FieldKind, kind_of_field
from catalog.schema.kinds import Kind
from catalog.schema.parts import Node

__all__ = ["Choice", "Field", "FieldKind", "Pattern", "Reference", "entry_fields", "field_at", "fields"]


@cache
def fields(kind: Kind) -> tuple[Field, ...]:
    """Give the elements of a kind of file, or of the entries of a register, in the order of forms."""
    top = schema(kind)
    record, path = (top["items"], ("*",)) if kind.is_register else (top, ())
    return _fields(kind, record, path)


def field_at(kind: Kind, path: tuple[str | int, ...]) -> Field | None:
    """Give the element at a path in data; None for what the schema does not know."""
    level, found = fields(kind), None
    for step in path[1:] if kind.is_register else path:
        if isinstance(step, int) or step == "*":
            continue
        found = next((field for field in level if field.name == step), None)
        level = found.fields if found else ()
    return found


def entry_fields(kind: Kind, path: tuple[str | int, ...]) -> tuple[Field, ...]:
    """Give the elements of each record in the list at a path; a register is itself the list at its top."""
    field = field_at(kind, path)
    return field.fields if field else fields(kind)


def _fields(kind: Kind, record: Node, path: Pattern) -> tuple[Field, ...]:
    names = record.get("properties", {})
    required = record.get("required", [])
    found = ((name, within(kind, record, name)) for name in names if name != "override")
    return tuple(_field(kind, node, (*path, name), name in required) for name, node in found if node)


def _field(kind: Kind, node: Node, path: Pattern, required: bool) -> Field:
    entries = node.get("items", {})
    how = kind_of_field(node)
    below = _below(kind, node, path) if how in (FieldKind.RECORD, FieldKind.RECORDS, FieldKind.COUNT) else ()
    source = node["x-source"]
    return Field(
        path=path,
        label=Words(**node["x-label"]),
        help=Words(**node["x-help"]),
        kind=how,
        required=required,
        mandatory=bool(node.get("x-mandatory")),
        choices=_choices(entries or node),
        reference=_reference(entries or node),
        max_length=(entries or node).get("maxLength"),
        unit=Words(**node["x-unit"]) if "x-unit" in node else None,
        grade=source["grade"],
        source=source["ref"],
        column=node.get("x-exchange", {}).get("column", ""),
        fields=below,
        form=Words(**(entries or node)["x-pattern"]) if "x-pattern" in (entries or node) else None,
        constant=str(node.get("const", "")).lower(),
    )


def _below(kind: Kind, node: Node, path: Pattern) -> tuple[Field, ...]:
    if node["type"] == "array":
        return _fields(kind, node["items"], (*path, "*"))
    if "properties" in node:
        return _fields(kind, node, path)
    return _fields(kind, node["additionalProperties"], (*path, "*"))


def _choices(node: Node) -> tuple[Choice, ...]:
    return tuple(Choice(name, Words(**said)) for name, said in node.get("x-words", {}).items())


def _reference(node: Node) -> Reference | None:
    if "x-ref" not in node:
        return None
    said = {key: value for key, value in node["x-ref"].items() if key != "words"}
    where, name = next(iter(said.items()))
    return Reference(where, name if isinstance(name, str) else "", tuple(node["x-ref"].get("words", ())))
