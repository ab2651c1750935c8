"""A schema whose parts are written once says what it said."""

from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from catalog.schema.edition import schema
from catalog.schema.engine import keywords_only
from catalog.schema.kinds import Kind
from catalog.schema.parts_once import parts_once

TEXT = {"type": "object", "properties": {"zh": {"type": "string"}, "en": {"type": "string"}}}


def test_equal_parts_are_one() -> None:
    once = parts_once({"properties": {"name": TEXT, "notes": {"type": "array", "items": TEXT}}})
    name, notes = once["properties"]["name"], once["$defs"]["part2"]
    assert name == notes["items"] == {"$ref": "#/$defs/part1"}
    assert once["$defs"]["part1"] == TEXT | {"properties": {key: {"$ref": "#/$defs/part0"} for key in ("zh", "en")}}


@pytest.mark.parametrize("kind", Kind)
def test_with_its_references_replaced_it_is_the_schema_it_was(kind: Kind) -> None:
    written = keywords_only(schema(kind))
    once = parts_once(written)
    own = {name: once["$defs"][name] for name in written["$defs"]}
    assert spelled_out({**once, "$defs": own}, once["$defs"]) == written


def spelled_out(node: Any, parts: dict[str, Any]) -> Any:
    if isinstance(node, list):
        return [spelled_out(entry, parts) for entry in node]
    if not isinstance(node, dict):
        return node
    name = str(node.get("$ref", "")).removeprefix("#/$defs/")
    if name.startswith("part"):
        return spelled_out(parts[name], parts)
    return {key: spelled_out(value, parts) for key, value in node.items()}


def test_paths_differ_in_references_alone(full_item: Any) -> None:
    full_item["materials"][0] |= {"name": 3, "unknown": True}
    full_item["steps"] = {}
    written = keywords_only(schema(Kind.ITEM))
    assert sorted(told(parts_once(written), full_item)) == sorted(told(written, full_item))


def told(written: Any, data: Any) -> Iterator[str]:
    for error in jsonschema_rs.Draft202012Validator(written).iter_errors(data):
        yield str([step for step in error.evaluation_path if step != "$ref"])
