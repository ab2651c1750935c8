"""What holds for every element of the edition."""

import re
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from catalog.schema.descent import element_at
from catalog.schema.edition import schema
from catalog.schema.kinds import Kind
from catalog.schema.parts import source

SOURCES = source("sources")


def elements(node: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, child in node.get("properties", {}).items():
        if isinstance(child, dict):
            yield f"{path}.{name}", child
            yield from elements(child, f"{path}.{name}")
    if isinstance(node.get("items"), dict):
        yield f"{path}[]", node["items"]
        yield from elements(node["items"], f"{path}[]")
    if isinstance(node.get("additionalProperties"), dict):
        yield from elements(node["additionalProperties"], f"{path}.*")


def every_element() -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in Kind:
        yield from elements(schema(kind), kind.value)


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(child)


@pytest.mark.parametrize("kind", Kind)
def test_every_schema_is_valid_json_schema(kind: Kind) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(kind))


def test_every_element_has_a_label_help_and_a_source() -> None:
    for path, node in every_element():
        for words in (node.get("x-label"), node.get("x-help")):
            if not path.endswith(("[]", "materials", "forms")) or "properties" in node:
                assert {language for language, said in (words or {}).items() if said} == {"zh", "en"}, path
        if "x-label" in node:
            assert node["x-source"]["grade"] in "ABC", path
            assert node["x-source"]["ref"] in SOURCES, path


def test_every_text_has_a_longest_length() -> None:
    for path, node in every_element():
        types = node.get("type", ())
        if "string" in (types if isinstance(types, list) else [types]) and "enum" not in node:
            assert node["maxLength"] > 0, path


def test_every_word_of_an_enumeration_is_said_in_both_languages() -> None:
    for path, node in every_element():
        assert ("enum" in node) == ("x-words" in node), path
        for words in node.get("x-words", {}).values():
            assert all(words[language] for language in ("zh", "en")), path


def test_every_pattern_holds_for_the_whole_text_and_is_put_in_words() -> None:
    for kind in Kind:
        for node in nodes(schema(kind)):
            if isinstance(node.get("pattern"), str):
                assert re.fullmatch(r"\^.*\$", node["pattern"])
                assert not re.search(r"\\[dwsb]|\(\?", node["pattern"]), "reads the same in every engine"
                assert node["x-pattern"]["zh"]
                assert node["x-pattern"]["en"]
                assert node["maxLength"] > 0


def test_only_the_condition_stays_a_reference() -> None:
    references = {node["$ref"] for kind in Kind for node in nodes(schema(kind)) if isinstance(node.get("$ref"), str)}
    assert references == {"#/$defs/condition"}


def test_maps_are_closed_unless_they_say_what_their_keys_are() -> None:
    for path, node in every_element():
        if "properties" in node and not node.get("x-condition"):
            assert "additionalProperties" in node, path


def test_entries_of_lists_may_depend_on_the_situation(full_item: Any) -> None:
    properties = schema(Kind.ITEM)["properties"]
    lists = {name for name, node in properties.items() if "id" in node.get("items", {}).get("properties", {})}
    assert {name for name in lists if "when" not in properties[name]["items"]["properties"]} == set()
    assert lists <= full_item.keys()


def test_a_base_has_the_elements_of_an_item_but_the_local_ones() -> None:
    local = schema(Kind.ITEM)["properties"].keys() - schema(Kind.BASE)["properties"].keys()
    assert local == {*source("item")["x-local"], "override"}
    assert schema(Kind.BASE)["properties"].keys() < schema(Kind.ITEM)["properties"].keys()


def test_the_full_item_has_every_element_of_an_item(full_item: Any) -> None:
    top = {name: node for name, node in schema(Kind.ITEM)["properties"].items() if name != "override"}
    wanted = {told(path, node) for path, node in elements({"properties": top}) if not path.endswith("[]")}
    seen = {told(f".{path[-1]}", node) for path in paths(full_item, ()) if (node := element_at(Kind.ITEM, path))}
    assert {name for name, _ in wanted - seen} == {"none"}, "a quantity has a limit or none"


def told(path: str, node: dict[str, Any]) -> tuple[str, str]:
    """Tell elements of a shape that is used in many places by their name and help."""
    return path.rpartition(".")[2], node.get("x-help", {}).get("en", "")


def paths(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    yield path or ("id",)
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, value in entries:
        yield from paths(value, (*path, step))
