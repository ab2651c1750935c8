"""The schema for editors: a faithful copy in draft-07, which YAML language servers read.

Labels and help become titles and descriptions, in one language; enumerated words are
explained. Files keli makes name their schema in a first line, relative to the file:
the copies stand in `.keli/schema/` of the catalogue.
"""

from typing import Any

from catalog.findings.words import Language
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind
from catalog.schema.parts import Node

_DRAFT7 = "http://json-schema.org/draft-07/schema#"
_RENAMED = {"$defs": "definitions", "dependentRequired": "dependencies"}
_NAMED = frozenset({"properties", "$defs"})
_DEPTH = {Kind.ITEM: 2, Kind.SETTINGS: 0}

EDITOR_FOLDER = ".keli/schema"
"""Where a catalogue keeps the copies that the first lines of its files point to."""


def draft7(kind: Kind, language: Language = Language.ZH) -> Node:
    """Give the draft-07 copy of a schema. It accepts and rejects the same data."""
    copied = {key: value for key, value in schema(kind).items() if key not in ("$schema", "$id")}
    return {"$schema": _DRAFT7, **_copy(copied, language.value)}


def modeline(kind: Kind) -> str:
    """Give the first line of a file of this kind, by which editors find its schema."""
    up = "../" * _DEPTH.get(kind, 1)
    return f"# yaml-language-server: $schema={up}{EDITOR_FOLDER}/{kind}.json"


def _copy(node: Any, language: str) -> Any:
    if isinstance(node, list):
        return [_copy(entry, language) for entry in node]
    if not isinstance(node, dict):
        return node
    said = _said(node, language)
    if "$ref" in node:  # in draft-07 nothing beside a reference counts
        return {**said, "allOf": [{"$ref": node["$ref"].replace("$defs", "definitions")}]}
    kept = {key: value for key, value in node.items() if not key.startswith("x-")}
    return said | {_RENAMED.get(key, key): _keyword(key, value, language) for key, value in kept.items()}


def _keyword(key: str, value: Any, language: str) -> Any:
    if key in _NAMED and isinstance(value, dict):
        return {name: _copy(node, language) for name, node in value.items()}
    return _copy(value, language)


def _said(node: Node, language: str) -> Node:
    said = {}
    if "x-label" in node:
        said = {"title": node["x-label"][language], "description": node["x-help"][language]}
    if "x-words" in node:
        said["enumDescriptions"] = [words[language] for words in node["x-words"].values()]
    return said
