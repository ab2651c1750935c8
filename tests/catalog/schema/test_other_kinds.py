"""Every kind of file beside items: a full one is valid, and its typical mistakes are found."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from catalog.schema.edition import schema
from catalog.schema.kinds import REGISTERS, Kind
from catalog.schema.validate import violations

FILES: dict[str, Any] = yaml.load((Path(__file__).parent / "registers.yaml").read_text("utf-8"), yaml.CSafeLoader)


@pytest.mark.parametrize("kind", sorted(set(Kind) - {Kind.ITEM}))
def test_a_full_file_is_valid(kind: Kind) -> None:
    assert violations(kind, FILES[kind]) == []


@pytest.mark.parametrize("kind", sorted(REGISTERS - {Kind.QUESTIONS}))
def test_the_full_entry_of_a_register_has_every_element(kind: Kind) -> None:
    assert FILES[kind][0].keys() == schema(kind)["items"]["properties"].keys()


@pytest.mark.parametrize(
    ("kind", "change", "code", "name"),
    [
        (Kind.CATALOGUE, {"code": "00013100100"}, "SCH006", "code"),
        (Kind.CATALOGUE, {"item_type": "行政许可"}, "SCH004", "item_type"),
        (Kind.AUTHORITIES, {"uscc": "11990101"}, "SCH006", "uscc"),
        (Kind.AUTHORITIES, {"region": 990101}, "SCH003", "region"),
        (Kind.PLACES, {"hours": []}, "SCH007", "hours"),
        (Kind.DOCUMENTS, {"shared": "yes"}, "SCH003", "shared"),
        (Kind.LAWS, {"effective": "2015/10/1"}, "SCH006", "effective"),
        (Kind.ELEMENTS, {"type": "text"}, "SCH008", "options"),
        (Kind.QUESTIONS, {"kind": "choice"}, "SCH002", "options"),
    ],
)
def test_a_mistake_in_a_register_is_found_where_it_stands(
    kind: Kind, change: dict[str, Any], code: str, name: str
) -> None:
    (violation,) = violations(kind, [{**FILES[kind][0], **change}])
    assert (violation.code, violation.path) == (code, (0, name))


@pytest.mark.parametrize(
    ("change", "code", "name"),
    [
        ({"item": "a", "base": "b"}, "SCH008", "item"),
        ({"external": "x", "by": "y", "item": "a"}, "SCH008", "item"),
        ({"external": "x"}, "SCH002", "by"),
        ({}, "SCH002", "item"),
    ],
)
def test_a_member_is_an_item_a_base_or_external(change: dict[str, Any], code: str, name: str) -> None:
    members = [FILES["bundle"]["members"][0], {"id": "m", **change}]
    (violation,) = violations(Kind.BUNDLE, {**FILES["bundle"], "members": members})
    assert (violation.code, violation.path) == (code, ("members", 1, name))


def test_golden_cases_are_of_an_item_or_a_bundle() -> None:
    (violation,) = violations(Kind.TEST, {**FILES["test"], "bundle": "x"})
    assert (violation.code, violation.path) == ("SCH008", ("bundle",))
