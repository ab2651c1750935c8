"""The engine that validates: jsonschema-rs, with linear-time patterns and nothing fetched.

Only the keywords that validate are compiled, equal parts once; a schema's words for people stay outside.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema_rs

from catalog.schema.edition import schema
from catalog.schema.edition_kept import kept_of_edition
from catalog.schema.errors import EngineError
from catalog.schema.kinds import Kind
from catalog.schema.parts_once import parts_once

_NAMED = frozenset({"properties", "$defs", "dependentRequired"})


def engine_errors(kind: Kind, data: Any) -> Iterator[EngineError]:
    """Give every keyword that the data does not satisfy, in no certain order."""
    validator = _validator(kind)
    if validator.is_valid(data):
        return
    for error in validator.iter_errors(data):
        path = tuple(step for step in error.evaluation_path if step != "$ref")
        keyword = "falseSchema" if error.kind.name == "falseSchema" else str(path[-1])
        yield EngineError(tuple(error.instance_path), path, keyword)


def keywords_only(node: Any) -> Any:
    """Give a schema without its annotations."""
    if isinstance(node, list):
        return [keywords_only(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    return {key: _keyword(key, value) for key, value in node.items() if not key.startswith("x-")}


def _keyword(key: str, value: Any) -> Any:
    if key in _NAMED and isinstance(value, dict):  # its keys are names of elements, such as `x`
        return {name: keywords_only(node) for name, node in value.items()}
    return keywords_only(value)


@cache
def _validator(kind: Kind) -> jsonschema_rs.Draft202012Validator:
    return jsonschema_rs.Draft202012Validator(
        kept_of_edition(f"keywords-{kind}", lambda: parts_once(keywords_only(schema(kind)))),
        validate_formats=True,
        offline=True,
        registry=jsonschema_rs.Registry([], draft=jsonschema_rs.Draft202012),
        pattern_options=jsonschema_rs.RegexOptions(),
    )
