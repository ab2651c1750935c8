"""The fast engine says what the reference engine says, about thousands of mutants."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest
from jsonschema.validators import extend
from referencing import Registry

from catalog.schema.edition import schema
from catalog.schema.engine import engine_errors, keywords_only
from catalog.schema.errors import EngineError
from catalog.schema.kinds import Kind
from catalog.schema.patterns import matches
from catalog.schema.validate import violations, violations_of

MUTANTS = 3000


def pattern(_validator: Any, wanted: str, instance: Any, _schema: Any) -> Iterator[jsonschema.ValidationError]:
    if isinstance(instance, str) and not matches(wanted, instance):
        yield jsonschema.ValidationError("pattern")


def spelled_out(node: Any) -> Any:
    """Write an element that must not be there as `not: {}`; of `false` this engine loses the path."""
    if isinstance(node, list):
        return [spelled_out(entry) for entry in node]
    if not isinstance(node, dict):
        return node
    return {
        key: {name: {"not": {}} if child is False else spelled_out(child) for name, child in value.items()}
        if key == "properties"
        else spelled_out(value)
        for key, value in node.items()
    }


@cache
def reference(kind: Kind) -> Any:
    strict = extend(jsonschema.Draft202012Validator, {"pattern": pattern})  # type: ignore[no-untyped-call]
    checker = jsonschema.FormatChecker(formats=["date"])
    return strict(spelled_out(keywords_only(schema(kind))), registry=Registry(), format_checker=checker)


def reference_errors(kind: Kind, data: Any) -> Iterator[EngineError]:
    for error in reference(kind).iter_errors(data):
        path = list(error.absolute_schema_path)
        # This engine names the `if` before its branch.
        followed = zip(path, [*path[1:], ""], strict=True)
        kept = tuple(step for step, next_one in followed if not (step == "if" and next_one in ("then", "else")))
        if error.validator == "not" and error.validator_value == {}:
            yield EngineError(tuple(error.absolute_path), kept[:-1], "falseSchema")
        else:
            yield EngineError(tuple(error.absolute_path), kept, error.validator)


def test_the_full_item_is_valid_for_both_engines(full_item: Any) -> None:
    assert violations(Kind.ITEM, full_item) == []
    assert list(reference_errors(Kind.ITEM, full_item)) == []


@pytest.mark.parametrize("part", range(5))
def test_both_engines_find_the_same_violations_in_mutants(mutant: Callable[[int], Any], part: int) -> None:
    wrong = 0
    for seed in range(part, MUTANTS, 5):
        data = mutant(seed)
        fast = violations(Kind.ITEM, data)
        assert fast == violations_of(Kind.ITEM, data, reference_errors(Kind.ITEM, data)), seed
        assert len({violation.path for violation in fast}) == len(fast)
        wrong += bool(fast)
    assert wrong > MUTANTS / 5 * 0.7


@pytest.mark.parametrize("data", [None, [], {}, "x", 3, True, {"schema": []}, {"id": None}])
@pytest.mark.parametrize("kind", Kind)
def test_any_data_gives_violations_and_never_an_exception(kind: Kind, data: Any) -> None:
    assert violations(kind, data) or (kind.is_register and data == [])


def test_deep_conditions_are_followed(full_item: Any) -> None:
    condition: Any = {"premises": "own"}
    for _ in range(40):
        condition = {"not": condition}
    full_item["materials"][0]["when"] = condition
    assert list(engine_errors(Kind.ITEM, full_item)) == []


def test_a_text_is_matched_to_its_very_end(full_item: Any) -> None:
    full_item["codes"]["task"] += "\n"
    assert [violation.code for violation in violations(Kind.ITEM, full_item)] == ["SCH006"]
