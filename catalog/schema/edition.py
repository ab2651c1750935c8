"""Edition 1 of the standard, assembled: one JSON Schema (2020-12) a kind of file.

Elements are written once, in edition1/; here they are put together. The schemas carry
annotations for people (`x-label`, `x-help`, `x-source` …) beside the keywords that validate.
"""

from collections.abc import Callable
from functools import cache

from catalog.schema.edition_kept import kept_of_edition
from catalog.schema.finish import finish
from catalog.schema.kinds import Kind
from catalog.schema.override import override_of
from catalog.schema.parts import Node, part, source, whole

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ASSEMBLY = ("x-parts", "x-take", "x-local")
_NOT_IN_BASE = ("schema", "id")


@cache
def schema(kind: Kind) -> Node:
    """Give the schema of a kind of file. Cached: not to be changed by the caller."""
    assembled: Node = kept_of_edition(f"schema-{kind}", lambda: _assembled(kind))
    return assembled


def _assembled(kind: Kind) -> Node:
    body = _body(kind)
    own = body.get("x-source", {"grade": "C", "ref": "keli"})
    condition = finish(part("condition", "condition"), own)
    return {"$schema": DIALECT, "$id": address(kind), **finish(body, own), "$defs": {"condition": condition}}


def address(kind: Kind) -> str:
    """Give the name by which a schema is known; nothing is ever fetched from it."""
    return f"urn:keli:schema:1:{kind}"


def _body(kind: Kind) -> Node:
    if kind.is_register:
        return _register(kind)
    assembled: dict[Kind, Callable[[], Node]] = {Kind.ITEM: _item, Kind.BASE: _base, Kind.BUNDLE: _bundle}
    return assembled[kind]() if kind in assembled else whole(kind.value)


@cache
def _item() -> Node:
    written = whole("item")
    properties = dict(written["properties"])
    for name in written["x-parts"]:
        properties |= _properties_of(name)
    own = {key: value for key, value in written.items() if key not in _ASSEMBLY}
    return {**own, "properties": {**properties, "override": override_of(properties)}}


def _base() -> Node:
    written = whole("base")
    local = {*source("item")["x-local"], *_NOT_IN_BASE, "override"}
    shared = {name: node for name, node in _item()["properties"].items() if name not in local}
    return {**written, "properties": {**written["properties"], **shared}}


def _bundle() -> Node:
    written = whole("bundle")
    taken = {name: _properties_of(file)[name] for file, names in written["x-take"].items() for name in names}
    own = {key: value for key, value in written.items() if key not in _ASSEMBLY}
    return {**own, "properties": {**written["properties"], **taken}}


def _properties_of(name: str) -> Node:
    return part(name, "properties")


def _register(kind: Kind) -> Node:
    entry = part("questions", "shared") if kind is Kind.QUESTIONS else part("registers", kind.value)
    said = {key: entry[key] for key in ("x-label", "x-help")}
    return {**said, "type": "array", "maxItems": 100000, "items": entry}
